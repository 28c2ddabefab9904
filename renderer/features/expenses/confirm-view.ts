import type { Confirmation, UnconfirmedInvoice } from "../../../shared/contract/confirmations.ts";
import { sourceNames } from "../../../shared/wording/source-names.ts";

/** The fields of an invoice by their names while they are compared with the picture, and whether its lines are left out. */
export interface ConfirmDraft {
  readonly values: Readonly<Record<string, string>>;
  readonly dropsLines: boolean;
}

/** An invoice as it was read. */
export const asRead = ({ fields }: UnconfirmedInvoice): ConfirmDraft => ({
  values: Object.fromEntries(fields.map(({ field, value }) => [field, value])),
  dropsLines: false,
});

/** The confirmation that a draft makes: only what differs from what was read is a correction. */
export function confirmationOf(
  { invoice, fields }: UnconfirmedInvoice,
  draft: ConfirmDraft["values"],
  dropsLines: ConfirmDraft["dropsLines"],
): Confirmation {
  const changed = fields.filter(({ field, value }) => draft[field] !== undefined && draft[field].trim() !== value);
  return { invoice, values: Object.fromEntries(changed.map(({ field }) => [field, draft[field] ?? ""])), dropsLines };
}

/** What is said under a field: where its value is from, and whether it waits for a look at the paper. */
export function fieldHint({ source, isOpen, value }: UnconfirmedInvoice["fields"][number]): string {
  if (isOpen) return "文字识别读出，请对照原图";
  if (source === null) return value === "" ? "没有读到" : "";
  return `读自${sourceNames[source] ?? source}`;
}

/** How many values of an invoice wait for a look at the paper. */
export const openCount = ({ fields, areLinesOpen }: UnconfirmedInvoice): number =>
  fields.filter(({ isOpen }) => isOpen).length + (areLinesOpen ? 1 : 0);

/** How many invoices wait, and for what. */
export function waitingText(invoices: readonly UnconfirmedInvoice[]): string {
  if (invoices.length === 0) return "都已确认。";
  const seen = invoices.filter((invoice) => openCount(invoice) > 0).length;
  const doubtful = invoices.length - seen;
  const parts = [
    ...(seen === 0 ? [] : [`有 ${seen} 张发票由文字识别读出，对照原图确认后才计入`]),
    ...(doubtful === 0 ? [] : [`有 ${doubtful} 张可能与已有的是同一张`]),
  ];
  return `${parts.join("；")}。`;
}
