import type { Finding } from "../../../shared/finding.ts";
import { type Invoice, invoiceId } from "../../../shared/model/invoice.ts";
import type { VoucherOutcome } from "./file-outcome.ts";
import { type InvoiceUse, isUsed } from "./invoice-use.ts";
import { byTrust, disagreements, type InvoiceVoucher, joinTwin, newInvoice } from "./join-twin.ts";
import { possibleTwinFinder } from "./possible-twins.ts";
import { redFinder } from "./red-findings.ts";

/** What the invoices of an import become, and what became of each that was read. */
export interface PlannedInvoices {
  readonly changed: readonly Invoice[];
  readonly outcomes: ReadonlyMap<InvoiceVoucher, VoucherOutcome>;
}

/** A voucher with the invoice that it belongs to by now. */
interface Placed {
  readonly id: string | null;
  readonly outcome: VoucherOutcome;
}

const refused: Placed = { id: null, outcome: { result: "refused", records: 0, findings: [] } };

/** All invoices while those of an import join them. */
class Joining {
  readonly byId: Map<string, Invoice>;
  readonly changed = new Map<string, Invoice>();
  readonly #known: ReadonlyMap<string, Invoice>;
  readonly #usageOf: (invoice: Invoice) => InvoiceUse;

  constructor(known: readonly Invoice[], usageOf: (invoice: Invoice) => InvoiceUse) {
    this.byId = new Map(known.map((invoice) => [invoice.id, invoice]));
    this.#known = new Map(this.byId);
    this.#usageOf = usageOf;
  }

  place(voucher: InvoiceVoucher): Placed {
    const { code, number } = voucher.record;
    if (number === null) return refused;
    const id = invoiceId({ code, number });
    const twin = this.byId.get(id);
    if (twin === undefined) {
      this.#put(newInvoice(voucher, number));
      return { id, outcome: { result: "new", records: 1, findings: [] } };
    }
    const usedIn = this.#usedIn(id);
    if (twin.files.some(({ sha256 }) => sha256 === voucher.sha256)) return this.#again(twin, voucher, usedIn);
    this.#put(joinTwin(twin, voucher));
    return { id, outcome: { result: "twin", records: 1, findings: disagreements(twin, voucher), usedIn } };
  }

  /** The same file once more: nothing in it is new, unless who travelled was left out before and is asked for now. */
  #again(known: Invoice, { record: { personalDetails } }: InvoiceVoucher, usedIn: InvoiceUse | null): Placed {
    const { id } = known;
    if (personalDetails === undefined || known.personalDetails !== undefined)
      return { id, outcome: { result: "duplicate", records: 0, findings: [], usedIn } };
    this.#put({ ...known, personalDetails });
    return { id, outcome: { result: "twin", records: 1, findings: [], usedIn } };
  }

  #put(invoice: Invoice): void {
    this.byId.set(invoice.id, invoice);
    this.changed.set(invoice.id, invoice);
  }

  #usedIn(id: string): InvoiceUse | null {
    const known = this.#known.get(id);
    const use = known === undefined ? null : this.#usageOf(known);
    return use !== null && isUsed(use) ? use : null;
  }
}

/**
 * Joins the invoices read with those known: one record for each code and number, however many files it comes in. `usageOf` tells where
 * a known one is used.
 */
export function planInvoices(
  known: readonly Invoice[],
  vouchers: readonly InvoiceVoucher[],
  usageOf: (invoice: Invoice) => InvoiceUse,
): PlannedInvoices {
  if (vouchers.length === 0) return { changed: [], outcomes: new Map() };
  const joining = new Joining(known, usageOf);
  // The best first, so that the same files end the same in whatever order they are given.
  const placed = vouchers.toSorted(byTrust).map((voucher) => [voucher, joining.place(voucher)] as const);
  const all = [...joining.byId.values()];
  const finders = [possibleTwinFinder(all), redFinder(all)];
  const tell = ({ id, outcome }: Placed): VoucherOutcome => {
    const invoice = outcome.result === "new" && id !== null ? joining.byId.get(id) : undefined;
    const more: readonly Finding[] = invoice === undefined ? [] : finders.flatMap((find) => find(invoice));
    return { ...outcome, findings: [...outcome.findings, ...more] };
  };
  return {
    changed: [...joining.changed.values()],
    outcomes: new Map(placed.map(([voucher, one]) => [voucher, tell(one)])),
  };
}
