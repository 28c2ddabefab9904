import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { saveRecords } from "../../../electron/store/save-records.ts";
import { arbitraryRecords } from "../../fixtures/arbitrary-records.ts";
import { manyRecords } from "../../fixtures/many-records.ts";
import { newWorkspace, patience, person, policy, reopen, write } from "./temporary-workspace.ts";

describe("the snapshot of a workspace", () => {
  it("gives back all records exactly, in their order, from a file that was closed and opened again", () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const workspace = newWorkspace();
        write(workspace, () => saveRecords(workspace, records));
        const reopened = reopen(workspace);
        expect(reopened.snapshot()).toEqual(records);
        reopened.close();
      }),
      { numRuns: 60, ...patience },
    );
  });

  it("stays the same when every record is saved a second time", () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const workspace = newWorkspace();
        write(workspace, () => saveRecords(workspace, records));
        write(workspace, () => saveRecords(workspace, { ...records, subjects: [...records.subjects].reverse() }));
        expect(workspace.snapshot()).toEqual(records);
        workspace.close();
      }),
      { numRuns: 20, ...patience },
    );
  });

  it("of a new workspace is an empty studio and the policy", () => {
    const snapshot = newWorkspace().snapshot();
    expect(snapshot.policy).toEqual(policy);
    expect(snapshot.studio).toMatchObject({ name: "", taxpayerKind: "unknown", licences: [], roles: [] });
    expect(snapshot.subjects).toEqual([]);
  });

  it("keeps amounts beyond 2^53 fen to the fen", () => {
    const workspace = newWorkspace();
    const many = manyRecords({ invoices: 1, allocations: 1 });
    const total = 99_999_999_999_999_999n as (typeof many.allocations)[0]["gross"];
    write(workspace, () => {
      workspace.subjects.save(person("p"));
      many.originals.forEach(workspace.originals.saveWithoutBytes);
      workspace.invoices.saveAll(many.invoices.map((invoice) => ({ ...invoice, total })));
      workspace.allocations.saveAll(many.allocations.map((each) => ({ ...each, subject: "person/p", gross: total })));
    });
    const { invoices, allocations } = reopen(workspace).snapshot();
    expect([invoices[0]?.total, allocations[0]?.gross]).toEqual([total, total]);
  });
});
