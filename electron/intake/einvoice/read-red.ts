import { parseCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Finding } from "../../../shared/finding.ts";
import { type Fen, fenToYuanText } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import { elementAt, textAt, type XmlElement } from "../xml/xml-element.ts";
import { blueNumber } from "./blue-number.ts";

/** Whether the invoice is a red-letter one, and the number of the blue one it reverses (null when not stated). */
export interface ReadRed {
  readonly red: boolean;
  readonly redOf: string | null;
  readonly findings: readonly Finding[];
}

/** Red by the label, a negative total, its words, the reference to a blue invoice or the remark: any of them is enough. */
export function readRed(root: XmlElement, total: Fen | null): ReadRed {
  const data = elementAt(root, "EInvoiceData");
  const label = textAt(root, "Header", "InherentLabel", "InIssuType", "LabelCode");
  const element = textAt(data, "SpecificInformation", "RedEInvoice", "OriginalInvoiceCode");
  const remark = blueNumber(textAt(data, "AdditionalInformation", "Remark"));
  const words = parseCapitalAmount(textAt(data, "BasicInformation", "TotalTax-includedAmountInChinese") ?? "");
  const negative = (total ?? 0n) < 0n || (words ?? 0n) < 0n;
  const red = label === "N" || negative || element !== null || remark !== null;
  const redOf = element ?? remark;
  return { red, redOf: red ? redOf : null, findings: red ? doubts(total, element, remark) : [] };
}

function doubts(total: Fen | null, element: string | null, remark: string | null): readonly Finding[] {
  const findings: Finding[] = [];
  if (total !== null && total >= 0n) {
    findings.push(intakeFinding("red-sign-conflict", "error", "red", { total: fenToYuanText(total) }));
  }
  if (element === null && remark === null) findings.push(intakeFinding("red-of-missing", "warning", "redOf"));
  if (element !== null && remark !== null && element !== remark) {
    findings.push(intakeFinding("red-of-conflict", "warning", "redOf", { element, remark }));
  }
  return findings;
}
