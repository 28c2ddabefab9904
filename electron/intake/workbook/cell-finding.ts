import type { Finding } from "../../../shared/finding.ts";
import { type WorkbookFindingCode, workbookFindings } from "../../../shared/wording/workbook-findings.ts";

/** Where in the workbook something stands, and what stands there. */
export interface CellPlace {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
}

/** A finding about a place in the workbook; its `field` reads 表/行/列. Other fields of the place go into the detail as they are. */
export function cellFinding(code: WorkbookFindingCode, place: CellPlace & Readonly<Record<string, unknown>>): Finding {
  const present = Object.entries(place).filter(([, value]) => value !== undefined);
  const detail = Object.fromEntries(present.map(([key, value]) => [key, String(value)]));
  const address = [detail.sheet, detail.row, detail.column].filter((part) => part !== undefined);
  return {
    code,
    severity: workbookFindings[code].severity,
    field: address.length === 0 ? null : address.join("/"),
    detail,
  };
}
