import { parseCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Finding } from "../../../shared/finding.ts";
import type { Fen } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import { unsure } from "../ocr/page-of-lines.ts";
import { rowsOf } from "../print/page-rows.ts";
import type { PrintedPage } from "../print/printed-page.ts";
import type { ReceiptReading, ReceiptRecord, Understanding } from "../reading.ts";
import { readPrintedPapers } from "../table/read-printed-papers.ts";
import { sayValue } from "../voucher/say-value.ts";

/** The bank receipts that a page read by recognition prints; null where it prints none. Their fields are to be confirmed. */
export function receiptOfPicture(page: PrintedPage): Understanding | null {
  const read = readPrintedPapers([page], "ocr");
  // A statement's rows have no words beside their figures: nothing would show a misread one.
  if (read?.type !== "receipt") return null;
  const { others = [], ...first } = read;
  const inWords = amountsInWords(page);
  const more = others.flatMap((other) => (other.type === "receipt" ? [toConfirm(other, inWords)] : []));
  return { ...toConfirm(first, inWords), ...(more.length > 0 ? { others: more } : {}) };
}

type Receipt = Pick<ReceiptReading, "type" | "source" | "record" | "provenance" | "findings">;

function toConfirm(receipt: Receipt, inWords: readonly Fen[]): Receipt {
  const doubtful = Object.entries(receipt.record).filter(
    ([, value]) => typeof value === "string" && value.includes(unsure),
  );
  const isDoubtful = (field: string): boolean => doubtful.some(([one]) => one === field);
  const isProven = receipt.record.amount === null || inWords.includes(receipt.record.amount);
  const record = {
    ...receipt.record,
    ...Object.fromEntries(doubtful.map(([field]) => [field, null])),
    amount: isProven ? receipt.record.amount : null,
  };
  const unproven = isProven ? [] : [intakeFinding("amount-missing", "error", "amount", { name: names.amount })];
  return {
    ...receipt,
    record,
    provenance: Object.fromEntries(
      Object.entries(receipt.provenance).filter(([field]) => !isDoubtful(field) && (isProven || field !== "amount")),
    ),
    findings: [...receipt.findings, ...unproven, ...questions(record)],
  };
}

const words = /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{3,}/g;

/** The amounts that the page spells out: what figures alone say may be misread. */
const amountsInWords = (page: PrintedPage): readonly Fen[] =>
  rowsOf(page).flatMap(({ text }) => (text.match(words) ?? []).flatMap((spelled) => parseCapitalAmount(spelled) ?? []));

const names = { number: "回单编号", bookedOn: "记账日期", amount: "金额" } as const;

const questions = (record: ReceiptRecord): readonly Finding[] =>
  Object.entries(names).flatMap(([field, name]) => {
    const value = record[field as keyof typeof names];
    return value === null ? [] : [intakeFinding("ocr-unconfirmed", "warning", field, { name, value: sayValue(value) })];
  });
