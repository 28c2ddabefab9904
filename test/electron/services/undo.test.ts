import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { undoOver } from "../../../electron/services/undo.ts";
import { checkWorkspace } from "../../../electron/store/check-workspace.ts";
import { saveRecords } from "../../../electron/store/save-records.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { Records } from "../../../shared/model/records.ts";
import { fen } from "../../../shared/money.ts";
import { arbitraryRecords } from "../../fixtures/arbitrary-records.ts";
import { expectOk, newWorkspace, patience, person, write } from "../store/temporary-workspace.ts";

/** Changes something of every kind: leaves removed, texts changed, a subject renamed, new records added. */
function stir(workspace: Workspace, { exclusions, answers, allocations, subjects, studio, grants }: Records): void {
  write(workspace, () => {
    for (const { id } of exclusions.slice(0, 2)) workspace.exclusions.remove(id);
    for (const { id } of answers.slice(1)) workspace.answers.remove(id);
    workspace.allocations.saveAll(allocations.map((one) => ({ ...one, note: `${one.note}改`, gross: fen(7) })));
    workspace.studio.save({ ...studio, address: "改过的地址" });
    const [first] = grants;
    if (first !== undefined) workspace.grants.remove(first.id);
  });
  const [subject] = subjects;
  if (subject === undefined) return;
  const { kind, id, claimYear } = subject;
  const from = kind === "enterprise" ? (`${kind}/${id}/${claimYear}` as const) : (`${kind}/${id}` as const);
  write(workspace, () => workspace.subjects.saveRenamed(from, { ...subject, id: `${id}-新的编号` }));
  write(workspace, () => workspace.subjects.save(person("从来没有过的人")));
}

describe("undo", () => {
  it("restores exactly what was there, in its order, whatever was changed", () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const workspace = newWorkspace();
        write(workspace, () => saveRecords(workspace, records));
        const before = workspace.snapshot();
        const undo = undoOver(workspace);
        const steps = workspace.trail.session().length;
        stir(workspace, records);
        const changed = workspace.snapshot();
        expect(changed).not.toEqual(before);
        for (let count = workspace.trail.session().length - steps; count > 0; count--) expectOk(undo.undoLast());
        expect(workspace.snapshot()).toEqual(before);
        expect(checkWorkspace(workspace).filter(({ code }) => !code.startsWith("original-"))).toEqual([]);
        workspace.close();
      }),
      { numRuns: 25, ...patience },
    );
  });

  it("keeps what was done and its taking back in the trail, and takes the step before back next", () => {
    const workspace = newWorkspace();
    const undo = undoOver(workspace);
    expect(undo.undoLast()).toMatchObject({ ok: false });
    write(workspace, () => workspace.subjects.save(person("a")));
    write(workspace, () => workspace.subjects.save({ ...person("a"), note: "改" }));
    expect(undo.next()).toMatchObject([{ key: "person/a" }]);
    expectOk(undo.undoLast());
    expect(workspace.subjects.find("person/a")).toEqual(person("a"));
    expectOk(undo.undoLast());
    expect(workspace.subjects.list()).toEqual([]);
    expect(undo.next()).toEqual([]);
    expect(workspace.trail.ofRecord("subjects", "person/a")).toHaveLength(4);
  });

  it("refuses, and changes nothing, when a record is no longer as the step left it", () => {
    const workspace = newWorkspace();
    const undo = undoOver(workspace);
    write(workspace, () => workspace.subjects.saveAll([person("a"), person("b")]));
    write(workspace, () => {
      workspace.subjects.save({ ...person("a"), note: "另有改动" });
      workspace.trail.restore([]); // past the trail
    });
    const refused = undo.undoLast();
    expect(refused.ok || refused.error.message).toMatch(/又有别的改动.*撤回/);
    expect(workspace.subjects.list()).toHaveLength(2);
  });

  it("takes an import's originals away with their files, and refuses to bring back a file that is gone", () => {
    const workspace = newWorkspace();
    const undo = undoOver(workspace);
    const original = { bytes: Buffer.from("原件"), fileName: "a.txt", mediaType: "text/plain" };
    const { sha256 } = write(workspace, () => workspace.originals.store(original));
    expectOk(undo.undoLast());
    expect(checkWorkspace(workspace)).toEqual([]);
    write(workspace, () => workspace.originals.store(original));
    write(workspace, () => workspace.originals.remove(sha256));
    const put = join(workspace.dir, "originals");
    for (const name of readdirSync(put).filter((one) => one.endsWith(".part"))) rmSync(join(put, name));
    const refused = undo.undoLast();
    expect(refused.ok || refused.error.message).toMatch(/原件文件.*重新导入/);
    expect(workspace.originals.list()).toEqual([]);
  });

  it("brings back an original that was removed, with its file", () => {
    const workspace = newWorkspace();
    const undo = undoOver(workspace);
    const original = { bytes: Buffer.from("原件"), fileName: "a.txt", mediaType: "text/plain" };
    const { sha256 } = write(workspace, () => workspace.originals.store(original));
    write(workspace, () => workspace.originals.remove(sha256));
    expect(existsSync(workspace.originals.path(sha256))).toBe(false);
    expectOk(undo.undoLast());
    expect(Buffer.from(workspace.originals.read(sha256)).toString()).toBe("原件");
    expect(checkWorkspace(workspace)).toEqual([]);
    workspace.close();
    expect(existsSync(workspace.originals.path(sha256))).toBe(true);
  });
});
