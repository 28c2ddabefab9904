import { type LocalDate, parseDateText } from "../../../shared/dates.ts";
import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import { textAt, type XmlElement } from "../xml/xml-element.ts";

/** The day of issue, null when it is not stated or unreadable. */
export interface ReadDate {
  readonly date: LocalDate | null;
  readonly findings: readonly Finding[];
}

/** 开票日期: the day of IssueTime, else of RequestTime; a difference between the two is told. */
export function readEinvoiceDate(root: XmlElement): ReadDate {
  const issuedText = textAt(root, "TaxSupervisionInfo", "IssueTime");
  const requestedText = textAt(root, "EInvoiceData", "BasicInformation", "RequestTime");
  const stated = issuedText ?? requestedText;
  if (stated === null) return { date: null, findings: [intakeFinding("invoice-date-missing", "error", "issuedOn")] };
  const date = parseDateText(stated);
  if (date === null) {
    return { date, findings: [intakeFinding("invoice-date-unreadable", "error", "issuedOn", { value: stated })] };
  }
  const requested = requestedText === null ? null : parseDateText(requestedText);
  if (requested === null || requested === date) return { date, findings: [] };
  return {
    date,
    findings: [intakeFinding("invoice-dates-differ", "warning", "issuedOn", { issued: date, requested })],
  };
}
