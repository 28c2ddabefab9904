import type { Records } from "../../../shared/model/records.ts";
import { remembered } from "../../../shared/reconciliation/remember.ts";

/** Invoices, settlements of platforms and bank rows by id; worked out once for the same records. */
export const recordsById = remembered(({ invoices, revenues, payments }: Records) => ({
  invoices: new Map(invoices.map((invoice) => [invoice.id, invoice])),
  revenues: new Map(revenues.map((revenue) => [revenue.id, revenue])),
  payments: new Map(payments.map((payment) => [payment.id, payment])),
}));
