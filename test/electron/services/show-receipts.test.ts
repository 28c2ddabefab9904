import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { assessmentToShow } from "../../../electron/services/show-assessment.ts";
import { receiptsToShow } from "../../../electron/services/show-receipts.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { AssessmentLineView } from "../../../shared/contract/assessment.ts";
import { localDate } from "../../../shared/dates.ts";
import { addFen, sumFen } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { type SampleWorkspace, sampleWorkspace } from "../../support/sample-workspace.ts";

const asOf = localDate("2026-11-01");
let sample: SampleWorkspace;
let workspace: Workspace;
let pack: Pack;
let lines: readonly AssessmentLineView[];

beforeAll(async () => {
  sample = sampleWorkspace();
  const opened = openWorkspace(sample.dir, { program: "测试程序" });
  const found = await findPack("cn-liaoning-microdrama");
  if (!opened.ok || !found.ok) throw new Error("no sample");
  [workspace, pack] = [opened.value, found.value];
  const shown = assessmentToShow(workspace, pack, asOf);
  if (!shown.ok) throw new Error(shown.error.kind);
  lines = shown.value.articles.flatMap((article) => article.lines);
});

afterAll(() => {
  workspace.close();
  sample.remove();
});

describe("the receipts behind a line", () => {
  it("add up to its base to the fen, for every line that rests on receipts", () => {
    const resting = lines.filter(({ receipts }) => receipts);
    expect(resting.filter(({ base }) => (base ?? 0n) > 0n).length).toBeGreaterThan(2);
    for (const line of resting) {
      const shown = receiptsToShow(workspace, pack, asOf, line.id);
      if (!shown.ok) throw new Error(shown.error.message);
      const { receipts, sums, base } = shown.value;
      expect(sums.eligible, line.id).toBe(base ?? 0n);
      expect(sumFen(receipts.map(({ eligible }) => eligible))).toBe(sums.eligible);
      expect(addFen(addFen(sums.eligible, sums.ineligible), sums.undecided)).toBe(sums.gross);
    }
  });

  it("name their invoice, its day and seller, and why a part does not count", () => {
    const line = lines.find(({ receipts, base }) => receipts && (base ?? 0n) > 0n);
    const shown = receiptsToShow(workspace, pack, asOf, line?.id ?? "");
    if (!shown.ok) throw new Error(shown.error.message);
    const excluded = shown.value.receipts.filter(({ ineligible }) => ineligible > 0n);
    expect(excluded.length).toBeGreaterThan(0);
    for (const { invoiceNumber, issuedOn, seller, note } of excluded) {
      expect(invoiceNumber).toMatch(/^\d{8,20}$/);
      expect([issuedOn, seller, note]).not.toContain("");
    }
  });

  it("are refused for a line that is not there", () => {
    expect(receiptsToShow(workspace, pack, asOf, "gone")).toMatchObject({ ok: false, error: { code: "refused" } });
  });
});
