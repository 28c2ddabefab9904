import { describe, expect, it } from "vitest";
import { closeLedger, closingStates } from "../../../electron/services/sign-offs.ts";
import { saveRecords } from "../../../electron/store/save-records.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { localDate } from "../../../shared/dates.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import { allocation, invoice, pack, records, work, yuan } from "../../shared/ledger/made-up-cost.ts";
import { expectOk, newWorkspace, write } from "../store/temporary-workspace.ts";

const today = localDate("2026-10-01");
const choices = [
  { id: "vat", option: "ex", confirmedBy: "甲", confirmedOn: null },
  { id: "art2_place", option: "inprov", confirmedBy: "甲", confirmedOn: null },
];

function twoWorks(): Workspace {
  const workspace = newWorkspace();
  const given = records({
    choices,
    subjects: [work(), work({ id: "w2", name: "远行" })],
    invoices: [invoice(), invoice({ id: "-2", number: "2" })],
    allocations: [allocation(), allocation({ id: "a2", invoice: "-2", subject: "work/w2" })],
  });
  write(workspace, () => saveRecords(workspace, given));
  return workspace;
}

const wish = (subject: string) => ({
  ...{ subject: subject as SubjectKey, signedBy: "王会计", role: "会计", note: "", day: today },
});

const standing = (workspace: Workspace) =>
  expectOk(closingStates(workspace, pack, today)).map(({ subject, signOff, reopened }) => [
    subject,
    signOff?.signedBy ?? null,
    reopened.map(({ key }) => key),
  ]);

describe("closing the books", () => {
  it("keeps who signed which figures, and finds the work by key, id or name", () => {
    const workspace = twoWorks();
    const signed = expectOk(closeLedger(workspace, pack, wish("归航")));
    expect(signed).toMatchObject({ subject: "work/w1", signedBy: "王会计", signedOn: today, eligible: yuan(100) });
    expect(workspace.signOffs.list()).toEqual([signed]);
    expect(standing(workspace)).toEqual([
      ["work/w1", "王会计", []],
      ["work/w2", null, []],
    ]);
    expect(closeLedger(workspace, pack, wish("没有的"))).toMatchObject({ error: { kind: "unknown-subject" } });
  });

  it("opens again only what a later change touches, and names the change with who made it", () => {
    const workspace = twoWorks();
    for (const subject of ["w1", "w2"]) expectOk(closeLedger(workspace, pack, wish(subject)));
    write(workspace, () =>
      workspace.trail.inTheNameOf("李制片", () =>
        workspace.allocations.save(allocation({ note: "", gross: yuan(90) })),
      ),
    );
    const [first, second] = expectOk(closingStates(workspace, pack, today));
    expect(first?.reopened).toMatchObject([{ key: "allocations/a1", how: "changed", because: [{ by: "李制片" }] }]);
    expect(second?.reopened).toEqual([]);
    expect(closeLedger(workspace, pack, wish("w1"))).toMatchObject({ error: { kind: "obstacles" } });
    write(workspace, () => workspace.allocations.save(allocation()));
    expect(standing(workspace)[0]).toEqual(["work/w1", "王会计", []]);
  });

  it("names the change of an invoice or of a reading where the entry's own record is as it was", () => {
    const workspace = twoWorks();
    for (const subject of ["w1", "w2"]) expectOk(closeLedger(workspace, pack, wish(subject)));
    write(workspace, () => workspace.invoices.save(invoice({ sellerName: "改过的销售方" })));
    const [first] = expectOk(closingStates(workspace, pack, today));
    expect(first?.reopened).toMatchObject([{ because: [{ noun: "invoices", key: "-1" }] }]);
    write(workspace, () => workspace.choices.save({ id: "vat", option: "inc", confirmedBy: "乙", confirmedOn: null }));
    const [, second] = expectOk(closingStates(workspace, pack, today));
    expect(second?.reopened).toMatchObject([{ because: [{ noun: "choices", key: "vat" }] }]);
  });

  it("signed again counts by the last signature", () => {
    const workspace = twoWorks();
    expectOk(closeLedger(workspace, pack, wish("w1")));
    write(workspace, () => workspace.invoices.save(invoice({ sellerName: "改过的销售方" })));
    expectOk(closeLedger(workspace, pack, { ...wish("w1"), signedBy: "赵主任" }));
    expect(standing(workspace)[0]).toEqual(["work/w1", "赵主任", []]);
  });
});
