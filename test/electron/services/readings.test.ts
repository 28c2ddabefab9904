import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { type Readings, readingsOf } from "../../../electron/services/readings.ts";
import { type OpenBooks, openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { ReadingsView } from "../../../shared/contract/readings.ts";
import { localDate } from "../../../shared/dates.ts";
import { type TalentWorkspace, talentWorkspace } from "../../support/talent-workspace.ts";

let place: TalentWorkspace;
let workspace: Workspace;
let readings: Readings;
let books: OpenBooks;

beforeEach(async () => {
  place = talentWorkspace();
  const opened = openWorkspace(place.dir, { program: "测试程序" });
  const pack = await findPack("cn-liaoning-microdrama");
  if (!opened.ok || !pack.ok) throw new Error("no workspace");
  workspace = opened.value;
  books = openBooks(workspace);
  readings = readingsOf(workspace, pack.value, { books, today: () => localDate("2026-06-30") });
});

afterEach(() => {
  workspace.close();
  place.remove();
});

const viewOf = (result: ReturnType<Readings["list"]>): ReadingsView => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};
const vat = (view: ReadingsView) => view.readings.find(({ id }) => id === "vat");

describe("readings", () => {
  it("are open until a person confirms them; a suggestion is marked, never taken", () => {
    const view = viewOf(readings.list());
    expect(view.readings.every(({ taken }) => taken === null)).toBe(true);
    expect(view.assumed).toBe(view.readings.length);
    for (const { options } of view.readings) expect(options.filter(({ suggested }) => suggested)).toHaveLength(1);
  });

  it("carry the name and the day of who confirmed them, and open again when that is withdrawn", () => {
    const confirmed = viewOf(readings.confirm({ id: "vat", option: "ex", confirmedBy: "王会计" }));
    expect(vat(confirmed)).toMatchObject({ taken: "ex", confirmedBy: "王会计", confirmedOn: "2026-06-30" });
    expect(workspace.snapshot().choices).toEqual([
      { id: "vat", option: "ex", confirmedBy: "王会计", confirmedOn: "2026-06-30" },
    ]);
    expect(vat(viewOf(readings.withdraw("vat")))).toMatchObject({ taken: null, confirmedBy: "", confirmedOn: null });
  });

  it("are confirmed together where they change no amount, all or none, and taken back by one step", () => {
    const idle = viewOf(readings.list()).readings.filter((one) => one.idle);
    expect(idle.length).toBeGreaterThan(2);
    expect(idle.filter(({ use }) => use === "planning")).toEqual([]);
    const made = idle.map(({ id, options }) => ({ id, option: options[0]?.id ?? "" }));
    const confirmed = viewOf(readings.confirmTogether({ made, confirmedBy: "王会计" }));
    expect(confirmed.readings.filter(({ taken }) => taken !== null)).toHaveLength(idle.length);
    expect(workspace.snapshot().choices.every(({ confirmedBy }) => confirmedBy === "王会计")).toBe(true);
    expect(confirmed.undoable).toBe(`确认 ${idle.length} 项不影响金额的口径`);
    expect(readings.confirmTogether({ made, confirmedBy: "王会计" })).toMatchObject({ ok: false });
    expect(books.undo().ok).toBe(true);
    expect(workspace.snapshot().choices).toEqual([]);
  });

  it("are not confirmed together with one that is to be looked at by itself", () => {
    const { readings: all } = viewOf(readings.list());
    const single = all.filter((one) => !one.idle);
    expect(single.some(({ use }) => use === "planning")).toBe(true);
    const made = all.map(({ id, options }) => ({ id, option: options[0]?.id ?? "" }));
    expect(readings.confirmTogether({ made, confirmedBy: "王会计" })).toMatchObject({ ok: false });
    expect(workspace.snapshot().choices).toEqual([]);
  });

  it("refuse what the policy does not know", () => {
    for (const made of [
      { id: "vat", option: "half" },
      { id: "gone", option: "ex" },
    ])
      expect(readings.confirm({ ...made, confirmedBy: "王会计" })).toMatchObject({
        ok: false,
        error: { code: "refused" },
      });
    expect(workspace.snapshot().choices).toEqual([]);
  });

  it("keep the policy's day of issue with where it is known from, and no day without it", () => {
    const day = localDate("2026-03-05");
    expect(readings.saveIssueDate({ issuedOn: day, source: " " })).toMatchObject({ ok: false });
    const saved = viewOf(readings.saveIssueDate({ issuedOn: day, source: "官网公告" }));
    expect(saved.issue).toEqual({ date: "2026-03-05", source: "官网公告", fixed: false });
    expect(viewOf(readings.saveIssueDate({ issuedOn: null, source: "" })).issue.date).toBeNull();
  });
});
