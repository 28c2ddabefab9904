import type { Finding } from "../finding.ts";
import { binderFindings } from "./binder-findings.ts";
import { closingFindings } from "./closing-findings.ts";
import { formFindings } from "./form-findings.ts";
import { gatherFindings } from "./gather-findings.ts";
import { identityFindings } from "./identity-findings.ts";
import { importFindings } from "./import-findings.ts";
import { intakeFindingSentence } from "./intake-findings.ts";
import { reconciliationFindings } from "./reconciliation-findings.ts";
import { storeFindings } from "./store-findings.ts";
import { workbookFindings } from "./workbook-findings.ts";

type Table<T> = Readonly<Record<string, T>>;

/** A finding of any part of the tool as a Chinese sentence that says what to do; null for a code that no part knows. */
function knownSentence(finding: Finding): string | null {
  const { code, detail = {} } = finding;
  const workbook = (workbookFindings as Table<{ readonly sentence: (detail: Table<string>) => string }>)[code];
  return (
    intakeFindingSentence(finding) ??
    workbook?.sentence(detail) ??
    importFindings[code]?.(detail) ??
    storeFindings[code]?.(detail) ??
    closingFindings[code]?.(detail) ??
    binderFindings[code]?.(detail) ??
    formFindings[code]?.(detail) ??
    gatherFindings[code]?.(finding) ??
    reconciliationFindings[code]?.(finding) ??
    (identityFindings as Table<string>)[code] ??
    null
  );
}

/** Says a finding in Chinese. A code without a sentence is a defect; its code is shown rather than nothing. */
export const sayFinding = (finding: Finding): string => knownSentence(finding) ?? `（${finding.code}）`;
