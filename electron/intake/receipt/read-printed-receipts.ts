import { type LocalDate, parseDateText } from "../../../shared/dates.ts";
import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import { type PageRow, piecesOf, rowsOf } from "../print/page-rows.ts";
import type { PrintedPage } from "../print/printed-page.ts";
import type { ReceiptRecord } from "../reading.ts";
import { readFlag } from "../statement/entry.ts";
import { type LabelledText, labelledTexts } from "./labelled-values.ts";
import {
  headingsByAccount,
  headingsOnLine,
  type PartyHeading,
  sideOf,
  withoutPartyHeadings,
} from "./party-headings.ts";
import { findReceiptLabels } from "./placed-labels.ts";
import { receiptAmount } from "./receipt-amount.ts";
import type { ReceiptLabel } from "./receipt-labels.ts";
import { receiptRegions } from "./receipt-regions.ts";

/** A bank receipt (电子回单) as it is printed. */
export interface PrintedReceipt {
  readonly record: ReceiptRecord;
  readonly findings: readonly Finding[];
}

/** The bank receipts that the page prints, from top to bottom; none where it has no title and labels of one. */
export const readPrintedReceipts = (page: PrintedPage): readonly PrintedReceipt[] =>
  receiptRegions(page).flatMap((region) => readReceipt(region) ?? []);

function readReceipt(region: PrintedPage): PrintedReceipt | null {
  const { page, headings } = withoutPartyHeadings(region);
  const rows = rowsOf(page);
  const labels = findReceiptLabels(rows);
  const stated = [...headings, ...headingsOnLine(labels)];
  const sides = stated.length > 0 ? stated : headingsByAccount(labels);
  const texts = labelledTexts(page, labels, sides);
  const has = (...wanted: readonly ReceiptLabel[]) => labels.some(({ label }) => wanted.includes(label));
  const hasParties =
    has("payerName", "payeeName", "payerAccount", "payeeAccount") || (sides.length > 0 && has("name", "account"));
  if (!hasParties || !has("figures", "words")) return null;
  const { amount, findings } = receiptAmount(texts);
  const record: ReceiptRecord = {
    number: codeAt(texts, "number") ?? codeAt(texts, "serial"),
    bookedOn: dateAt(texts, "bookedOn") ?? dateAt(texts, "tradedOn") ?? dateAlone(rows),
    direction: directionOf(texts),
    amount,
    payerName: nameAt(texts, sides, "payer"),
    payerAccount: accountAt(texts, sides, "payer"),
    payeeName: nameAt(texts, sides, "payee"),
    payeeAccount: accountAt(texts, sides, "payee"),
    purpose: purposeOf(texts),
  };
  return { record, findings: [...findings, ...missing(record)] };
}

const textsAt = (texts: readonly LabelledText[], wanted: ReceiptLabel): readonly string[] => [
  ...new Set(
    texts.filter(({ label, text }) => label.label === wanted && !/^[-—/]*$/.test(text)).map(({ text }) => text),
  ),
];

/** The one text at a label; null where none is there, or two differ. */
function onlyText(found: readonly string[]): string | null {
  const [only = null, ...more] = found;
  return more.length === 0 ? only : null;
}

const codeAt = (texts: readonly LabelledText[], wanted: ReceiptLabel): string | null =>
  onlyText(textsAt(texts, wanted).flatMap((text) => /^[0-9A-Za-z][0-9A-Za-z-]{3,63}/.exec(text)?.[0] ?? []));

function dateAt(texts: readonly LabelledText[], wanted: ReceiptLabel): LocalDate | null {
  const dates = textsAt(texts, wanted)
    .map(readDate)
    .filter((date) => date !== null);
  const [only = null, ...more] = new Set(dates);
  return more.length === 0 ? only : null;
}

/** The one day that stands without a label; null where there is none, or two. */
function dateAlone(rows: readonly PageRow[]): LocalDate | null {
  const dates = rows.flatMap((row) => piecesOf(row, 1).flatMap(({ text }) => parseDateText(text) ?? []));
  const [only = null, ...more] = new Set(dates);
  return more.length === 0 ? only : null;
}

// A time of day stands close behind where blanks are not printed.
const readDate = (text: string): LocalDate | null =>
  parseDateText(/^(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}([-/.])\d{2}\1\d{2}|20\d{6})/.exec(text)?.[0] ?? "");

function directionOf(texts: readonly LabelledText[]): ReceiptRecord["direction"] {
  const flags = new Set(textsAt(texts, "flag").map(readFlag));
  const [flag, ...more] = flags;
  return more.length === 0 && (flag === "in" || flag === "out") ? flag : null;
}

type Side = PartyHeading["side"];

/** The texts at the full label of a party (付款人户名), else those at 户名 in its box, else at the heading itself. */
function partyTexts(
  texts: readonly LabelledText[],
  sides: readonly PartyHeading[],
  side: Side,
  part: "name" | "account",
): readonly string[] {
  const full = textsAt(texts, `${side}${part === "name" ? "Name" : "Account"}`);
  if (full.length > 0) return full;
  const partLabels = texts.map(({ label }) => label).filter(({ label }) => label === part);
  const boxed = texts.filter(({ label }) => label.label === part && sideOf(label, sides, partLabels) === side);
  const inBox = textsAt(boxed, part);
  return inBox.length > 0 || part === "account" ? inBox : textsAt(texts, side);
}

const nameAt = (texts: readonly LabelledText[], sides: readonly PartyHeading[], side: Side): string | null => {
  const name = onlyText(partyTexts(texts, sides, side, "name"));
  return name !== null && /\p{L}.*\p{L}/u.test(name) ? name : null;
};

function accountAt(texts: readonly LabelledText[], sides: readonly PartyHeading[], side: Side): string | null {
  const account = onlyText(partyTexts(texts, sides, side, "account"));
  return account === null ? null : (/^[0-9A-Za-z*-]{5,40}$/.exec(account)?.[0].replaceAll("-", "") ?? null);
}

/** 用途 and 附言, then 摘要, each text once. */
function purposeOf(texts: readonly LabelledText[]): string | null {
  const said = [...new Set([...textsAt(texts, "use"), ...textsAt(texts, "summary")])];
  return said.length === 0 ? null : said.join(" ");
}

function missing(record: ReceiptRecord): readonly Finding[] {
  const findings: Finding[] = [];
  if (record.number === null) findings.push(intakeFinding("receipt-number-missing", "warning", "number"));
  if (record.bookedOn === null) findings.push(intakeFinding("receipt-date-missing", "error", "bookedOn"));
  if (record.direction === null) findings.push(intakeFinding("receipt-direction-unknown", "info", "direction"));
  for (const [field, party] of [
    ["payerName", "付款方"],
    ["payeeName", "收款方"],
  ] as const)
    if (record[field] === null) findings.push(intakeFinding("receipt-party-missing", "warning", field, { party }));
  return findings;
}
