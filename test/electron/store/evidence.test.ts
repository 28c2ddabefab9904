import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../shared/model/evidence.ts";
import { err, ok } from "../../../shared/result.ts";
import { newWorkspace, reopen, write } from "./temporary-workspace.ts";

const proof = (number: number): Evidence => ({
  ...{ id: `e${number}`, number, kind: "licence", subject: null, state: "on-file", title: "", documentNumber: "" },
  ...{ issuedOn: null, pages: "", sha256: null, fileName: "", mediaType: "", note: "" },
});

describe("the numbers of evidence", () => {
  it("count from one and are never given twice, even after a removal and a restart", () => {
    const workspace = newWorkspace();
    const numbers = write(workspace, () => [workspace.evidence.takeNumber(), workspace.evidence.takeNumber()]);
    expect(numbers).toEqual([1, 2]);
    write(workspace, () => workspace.evidence.save(proof(2)));
    write(workspace, () => workspace.evidence.remove("e2"));
    const again = reopen(workspace);
    expect(write(again, again.evidence.takeNumber)).toBe(3);
  });

  it("go on after the highest that was saved", () => {
    const workspace = newWorkspace();
    write(workspace, () => workspace.evidence.saveAll([proof(7), proof(3)]));
    expect(workspace.evidence.nextNumber()).toBe(8);
    expect(workspace.evidence.list().map(({ number }) => number)).toEqual([3, 7]);
  });

  it("are given back when the call that took one fails", () => {
    const workspace = newWorkspace();
    workspace.transaction(() => err(workspace.evidence.takeNumber()));
    expect(workspace.evidence.nextNumber()).toBe(1);
  });

  it("stay with their record and belong to one only", () => {
    const workspace = newWorkspace();
    write(workspace, () => workspace.evidence.save(proof(1)));
    expect(() => workspace.transaction(() => ok(workspace.evidence.save({ ...proof(1), number: 9 })))).toThrow(
      /never changes/,
    );
    expect(() => workspace.transaction(() => ok(workspace.evidence.save({ ...proof(1), id: "other" })))).toThrow(
      /UNIQUE/,
    );
  });
});
