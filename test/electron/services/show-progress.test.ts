import { afterAll, beforeAll, expect, it } from "vitest";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { progressToShow } from "../../../electron/services/show-progress.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { addDays, localDate } from "../../../shared/dates.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { ok } from "../../../shared/result.ts";
import { type SampleWorkspace, sampleWorkspace } from "../../support/sample-workspace.ts";

let sample: SampleWorkspace;
let workspace: Workspace;
let pack: Pack;

// All of the sample is older than a week on this day.
const day = addDays(localDate(new Date().toISOString().slice(0, 10)), 40);

beforeAll(async () => {
  sample = sampleWorkspace();
  const clock = () => `${addDays(day, -2)}T09:00:00.000Z`;
  const opened = openWorkspace(sample.dir, { program: "测试程序", clock });
  const found = await findPack("cn-liaoning-microdrama");
  if (!opened.ok || !found.ok) throw new Error("no sample");
  [workspace, pack] = [opened.value, found.value];
});

afterAll(() => {
  workspace.close();
  sample.remove();
});

const progress = () => {
  const shown = progressToShow(workspace, pack, day);
  if (!shown.ok) throw new Error(shown.error.kind);
  return shown.value;
};

it("says nothing while nothing was changed in the last seven days", () => {
  expect(progress()).toBeNull();
});

it("says what a week brought: figures with their sign, what is mended, what has come up", () => {
  const done = workspace.transaction(() => {
    const open = workspace.allocations.list().filter(({ place }) => place === "unknown");
    const proof = workspace.evidence.list().find(({ kind }) => kind === "business_licence");
    if (open.length === 0 || proof === undefined) throw new Error("the sample has changed");
    workspace.allocations.saveAll(open.map((one) => ({ ...one, place: "in" })));
    workspace.evidence.remove(proof.id);
    return ok(null);
  });
  expect(done.ok).toBe(true);
  const week = progress();
  expect(week?.since).toBe(addDays(day, -7));
  expect(week?.eligible).toBe(543_210n);
  expect(week?.undecided).toBe(-543_210n);
  expect(week?.mended.some((text) => text.includes("未写明支出发生在省内还是省外"))).toBe(true);
  expect(week?.arisen.some((text) => text.includes("营业执照"))).toBe(true);
  expect([week?.mendedCount, week?.invoices]).toEqual([1, 0]);
});
