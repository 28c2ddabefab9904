import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recentChanges } from "../../../electron/services/overview/recent-changes.ts";
import { worthMending } from "../../../electron/services/overview/worth-mending.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { assessmentToShow } from "../../../electron/services/show-assessment.ts";
import { overviewToShow } from "../../../electron/services/show-overview.ts";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { OverviewView } from "../../../shared/contract/overview.ts";
import { localDate } from "../../../shared/dates.ts";
import type { Change } from "../../../shared/model/change.ts";
import type { Records } from "../../../shared/model/records.ts";
import { addFen } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { ok } from "../../../shared/result.ts";
import { type SampleWorkspace, sampleWorkspace } from "../../support/sample-workspace.ts";

const asOf = localDate("2026-11-01");
let sample: SampleWorkspace;
let workspace: Workspace;
let pack: Pack;

beforeAll(async () => {
  sample = sampleWorkspace();
  const opened = openWorkspace(sample.dir, { program: "测试程序" });
  const found = await findPack("cn-liaoning-microdrama");
  if (!opened.ok || !found.ok) throw new Error("no sample");
  [workspace, pack] = [opened.value, found.value];
});

afterAll(() => {
  workspace.close();
  sample.remove();
});

function overviewOf(of: Workspace): OverviewView {
  const shown = overviewToShow(of, pack, asOf);
  if (!shown.ok) throw new Error(shown.error.kind);
  return shown.value;
}

describe("the overview of the sample studio", () => {
  it("gives the figures and caps of the assessment", () => {
    const { figures, caps, empty } = overviewOf(workspace);
    const assessment = assessmentToShow(workspace, pack, asOf);
    if (!assessment.ok) throw new Error(assessment.error.kind);
    expect(figures.certain).toBe(assessment.value.figures.certain);
    expect(figures.provenCeiling).toBe(assessment.value.figures.provenCeiling);
    expect(caps).toEqual(assessment.value.caps);
    expect(empty).toBe(false);
  });

  it("accounts for every fen of what is recorded", () => {
    const { recorded, eligible, ineligible, undecided } = overviewOf(workspace).ledger;
    expect(recorded > 0n && undecided > 0n).toBe(true);
    expect(addFen(addFen(eligible, ineligible), undecided)).toBe(recorded);
  });

  it("lists a few of what is missing, what blocks first, and counts all of it", () => {
    const { missing, figures } = overviewOf(workspace);
    const blocking = missing.map(({ blocks }) => blocks);
    expect(blocking).toEqual(blocking.toSorted((a, b) => Number(b) - Number(a)));
    expect(blocking[0]).toBe(true);
    expect(missing.length).toBe(8);
    expect(figures.lacking).toBeGreaterThanOrEqual(missing.reduce((sum, { count }) => sum + count, 0));
  });

  it("says on which page each is mended", () => {
    const places = overviewOf(workspace).missing.map(({ what, mendedIn }) => [what.replace(/：.*/, ""), mendedIn]);
    expect(places).toContainEqual(["完税证明", "materials"]);
    expect(places).toContainEqual(["分账净收益", "revenues"]);
    expect(places).toContainEqual(["4,662.30 元未定", "expenses"]);
  });

  it("lists the latest packages, newest first", () => {
    const hash = "0".repeat(64);
    const record = { profile: "unknown", tagManifestSha256: hash, factsSha256: hash };
    const saved = workspace.transaction(() => {
      for (const day of [1, 2, 3, 4, 5, 6])
        workspace.exports.add({ ...record, exportedAt: `2026-10-0${day}T08:00:00+08:00`, path: `${day}.zip` });
      return ok(null);
    });
    expect(saved.ok).toBe(true);
    expect(overviewOf(workspace).exports.map(({ path }) => path)).toEqual([
      "6.zip",
      "5.zip",
      "4.zip",
      "3.zip",
      "2.zip",
    ]);
  });
});

it("tells open interpretations as one, so that what a week can mend is in sight", () => {
  const item = { article: "二", ruleTitle: "补助", subjectName: "海风", action: "去补", blocks: true };
  const reading = (what: string) => ({ ...item, what, mendedIn: "readings" }) as const;
  const proof = (what: string) => ({ ...item, what, mendedIn: "materials" }) as const;
  const shown = worthMending([reading("一"), reading("二"), proof("合同"), reading("三")], 8);
  expect(shown.map(({ what, count }) => [what, count])).toEqual([
    ["3 个政策口径还没有选定", 3],
    ["合同", 1],
  ]);
  expect(worthMending([reading("一"), proof("合同"), proof("发票")], 2).map(({ what }) => what)).toEqual([
    "一",
    "合同",
  ]);
});

it("tells a record that is saved again and again as one change", () => {
  const step = (sequence: number, key: string) => ({
    ...{ sequence, at: `2026-11-01T08:0${sequence}:00.000Z`, by: "林会计", noun: "evidence", key },
    ...{ before: "{}", after: '{"a":1}', previous: "0".repeat(64), sha256: "0".repeat(64) },
  });
  const records = { subjects: [] } as unknown as Records;
  const steps = [step(1, "e1"), step(2, "e2"), step(3, "e2"), step(4, "e2")] as const;
  const shown = recentChanges(steps as unknown as readonly Change[], records, pack);
  expect(shown.map(({ sequence }) => sequence)).toEqual([4, 1]);
});

it("calls a workspace empty while nothing is recorded in it", () => {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-empty-"));
  const policy = { pack: pack.id, issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(join(folder, "studio"), { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  const { empty, figures, ledger } = overviewOf(created.value);
  created.value.close();
  rmSync(folder, { recursive: true, force: true });
  expect(empty).toBe(true);
  expect(figures.certain).toBe(0n);
  expect(ledger.recorded).toBe(0n);
});
