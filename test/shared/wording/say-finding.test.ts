import { describe, expect, it } from "vitest";
import { identityFindingCodes } from "../../../shared/identity/identity-finding.ts";
import { binderFindings } from "../../../shared/wording/binder-findings.ts";
import { formFindings } from "../../../shared/wording/form-findings.ts";
import { gatherFindings } from "../../../shared/wording/gather-findings.ts";
import { identityFindings } from "../../../shared/wording/identity-findings.ts";
import { importFindings } from "../../../shared/wording/import-findings.ts";
import { intakeFindingSentences } from "../../../shared/wording/intake-findings.ts";
import { reconciliationFindings } from "../../../shared/wording/reconciliation-findings.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { storeFindings } from "../../../shared/wording/store-findings.ts";
import { workbookFindings } from "../../../shared/wording/workbook-findings.ts";

const gathering = [
  "issue-date-missing",
  "revenue-gross-missing",
  "revenue-net-missing",
  "revenue-negative",
  "location-length-missing",
  "decision-value-unreadable",
  "evidence-without-file",
  "evidence-both-ways",
  "spend-negative",
  "choice-not-in-pack",
  "second-enterprise",
];
const binding = Object.keys(binderFindings);
const importing = [
  "twin-disagrees",
  "statement-rows-present",
  "revenue-work-missing",
  "revenue-work-unknown",
  "budget-subject-unknown",
];
const storing = [
  "database-broken",
  "reference-dangling",
  "record-unreadable",
  "original-missing",
  "original-changed",
  "original-unrecorded",
];

describe("a finding is said in Chinese, with what to do", () => {
  it.each([
    ...gathering,
    ...binding,
    ...importing,
    ...storing,
    ...Object.keys(formFindings),
    ...identityFindingCodes,
    ...Object.keys(reconciliationFindings),
  ])("%s", (code) => {
    const sentence = sayFinding({ code, severity: "warning", field: "某处" });
    expect(sentence).not.toContain(code);
    expect(sentence).toMatch(/[。；，]/);
    expect(sentence).not.toContain("undefined");
  });

  it("and no code means two things", () => {
    const tables = [
      formFindings,
      binderFindings,
      gatherFindings,
      identityFindings,
      importFindings,
      intakeFindingSentences,
      reconciliationFindings,
      storeFindings,
      workbookFindings,
    ];
    const codes = tables.flatMap((table) => Object.keys(table));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it("shows the code of one that has no sentence, rather than nothing", () => {
    expect(sayFinding({ code: "never-heard-of", severity: "info", field: null })).toContain("never-heard-of");
  });
});
