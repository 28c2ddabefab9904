import { setTimeout } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { type ElsewhereCalls, elsewhereCalls } from "../../../electron/services/elsewhere-calls.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { type OpenBooks, openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { localDate } from "../../../shared/dates.ts";
import { ok } from "../../../shared/result.ts";
import { expectOk, newWorkspace, write } from "../store/temporary-workspace.ts";
import { emptyRecords, invoiceReading } from "./import/made-up-readings.ts";

let workspace: Workspace;
let books: OpenBooks;
let calls: ElsewhereCalls;

const { record } = invoiceReading("a.xml");
const invoice = {
  ...record,
  files: [],
  provenance: {},
  verification: null,
  note: "",
  voided: false,
  id: "i1",
  number: "1",
};
const gross = record.total ?? (0n as never);
const seal = "b".repeat(64);

beforeEach(async () => {
  workspace = newWorkspace();
  write(workspace, () => {
    workspace.studio.save(emptyRecords.studio);
    workspace.subjects.saveAll(emptyRecords.subjects);
    workspace.invoices.saveAll([invoice]);
    const filed = { invoice: "i1", line: 1, subject: "work/w1", category: "venue", place: "in", note: "" } as const;
    workspace.allocations.saveAll([{ ...filed, id: "al-1", gross }]);
  });
  books = openBooks(workspace);
  const pack = expectOk(await findPack("cn-liaoning-microdrama"));
  calls = elsewhereCalls(workspace, pack, { books, today: () => localDate("2026-11-20") });
});

const wanted = { invoice: "i1", programme: "沈阳市文化产业资金", by: "甲" };

describe("a receipt that turns out to be claimed in another city", () => {
  it("is taken out by one step that says where it was claimed, and brought back whole by one undo", () => {
    expect(expectOk(calls["elsewhere.show"]({ invoice: "i1" }))).toMatchObject({ claimed: gross, excluded: null });
    const done = expectOk(calls["elsewhere.mark"](wanted));
    expect(done.sentence).toContain("发票 1");
    expect(workspace.allocations.list()).toEqual([]);
    const after = expectOk(calls["elsewhere.show"]({ invoice: "i1" }));
    expect(after).toMatchObject({ claimed: 0n, excluded: { reason: "已在别处申报：沈阳市文化产业资金", by: "甲" } });
    expect(books.undo().ok).toBe(true);
    expect(workspace.allocations.list()).toHaveLength(1);
    expect(workspace.exclusions.list()).toEqual([]);
  });

  it("needs the place and who says so, and changes nothing without", () => {
    expect(calls["elsewhere.mark"]({ ...wanted, programme: "" })).toMatchObject({ ok: false });
    expect(calls["elsewhere.mark"]({ ...wanted, by: "" })).toMatchObject({ ok: false });
    expect(calls["elsewhere.mark"]({ ...wanted, invoice: "gone" })).toMatchObject({ ok: false });
    expect(workspace.allocations.list()).toHaveLength(1);
  });

  it("names the packages that were handed in with it, before and after it is taken out", async () => {
    const exportedOn = (exportedAt: string) =>
      workspace.transaction(() => {
        const tagManifestSha256 = (exportedAt.startsWith("2020") ? "c" : "b").repeat(64);
        const exported = { exportedAt, profile: "p", path: "a.zip", factsSha256: seal };
        workspace.exports.add({ ...exported, tagManifestSha256 });
        const submittedOn = localDate("2026-11-02");
        workspace.submissions.save({
          ...{ id: exportedAt, package: tagManifestSha256, submittedOn, handedTo: "省局窗口" },
          ...{ receiptNumber: "L-1", note: "" },
        });
        return ok(null);
      });
    exportedOn("2020-11-01T08:00:00+08:00");
    const handedIn = () => expectOk(calls["elsewhere.consequences"]({ invoice: "i1" })).handedIn;
    const told = [{ handedTo: "省局窗口", receiptNumber: "L-1", submittedOn: "2026-11-02" }];
    expect(handedIn()).toEqual([]); // it was filed only after that package was exported
    await setTimeout(5);
    exportedOn(new Date().toISOString());
    await setTimeout(5);
    expect(handedIn()).toMatchObject(told);
    calls["elsewhere.mark"](wanted);
    expect(handedIn()).toMatchObject(told);
  });
});
