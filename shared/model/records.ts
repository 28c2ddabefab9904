import { z } from "zod";
import { allocationSchema } from "./allocation.ts";
import { budgetLineSchema } from "./budget.ts";
import { choiceSchema } from "./choice.ts";
import { decisionSchema } from "./decision.ts";
import { evidenceSchema } from "./evidence.ts";
import { grantSchema } from "./grant.ts";
import { invoiceSchema } from "./invoice.ts";
import { originalSchema } from "./original.ts";
import { paymentSchema, statementSchema } from "./payment.ts";
import { policyUseSchema } from "./policy-use.ts";
import { revenueSchema } from "./revenue.ts";
import { studioSchema } from "./studio.ts";
import { subjectSchema } from "./subject.ts";

/** All that a studio has recorded, as one value: what the store's snapshot gives and the calculation takes. */
export const recordsSchema = z.strictObject({
  studio: studioSchema,
  policy: policyUseSchema,
  choices: z.array(choiceSchema).readonly(),
  subjects: z.array(subjectSchema).readonly(),
  budget: z.array(budgetLineSchema).readonly(),
  invoices: z.array(invoiceSchema).readonly(),
  allocations: z.array(allocationSchema).readonly(),
  statements: z.array(statementSchema).readonly(),
  payments: z.array(paymentSchema).readonly(),
  revenues: z.array(revenueSchema).readonly(),
  evidence: z.array(evidenceSchema).readonly(),
  decisions: z.array(decisionSchema).readonly(),
  grants: z.array(grantSchema).readonly(),
  originals: z.array(originalSchema).readonly(),
});
export type Records = z.output<typeof recordsSchema>;
