import fc from "fast-check";
import { expect, it } from "vitest";
import { followedWorkspace } from "../../../electron/services/followed-workspace.ts";
import { undoDone } from "../../../electron/services/reconciliation/edit-done.ts";
import { openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import { saveRecords } from "../../../electron/store/save-records.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { fen } from "../../../shared/money.ts";
import { err } from "../../../shared/result.ts";
import { arbitraryRecords } from "../../fixtures/arbitrary-records.ts";
import { expectOk, newWorkspace, patience, person, write } from "../store/temporary-workspace.ts";

it("what is known of the records follows every change, to what reading all of them anew would give", () => {
  fc.assert(
    fc.property(arbitraryRecords, (records) => {
      const workspace = newWorkspace();
      write(workspace, () => saveRecords(workspace, records));
      const books = openBooks(followedWorkspace(workspace));
      const follows = (): void => expect(expectOk(books.now()).records).toEqual(workspace.snapshot());
      follows();
      const [subject] = records.subjects;
      const [answer] = records.answers;
      const [allocation] = records.allocations;
      const steps: readonly (() => unknown)[] = [
        () => workspace.studio.save({ ...records.studio, address: "改过的地址" }),
        () => allocation && workspace.allocations.save({ ...allocation, gross: fen(7) }),
        () => records.evidence.slice(0, 1).map((one) => workspace.evidence.save({ ...one, title: "改名" })),
        () => subject && workspace.subjects.saveRenamed(subjectKey(subject), { ...subject, id: `${subject.id}-新` }),
        () => workspace.subjects.saveAll([person("后来的人"), person("又一个")]),
        () => answer && workspace.answers.remove(answer.id),
        () => answer && workspace.answers.save(answer),
        () => records.exclusions.map(({ id }) => workspace.exclusions.remove(id)),
        () => {
          // Removed and saved again at once: it stands last now.
          if (answer === undefined) return;
          workspace.answers.remove(answer.id);
          workspace.answers.save({ ...answer, note: "改过" });
        },
      ];
      for (const step of steps) {
        write(workspace, step);
        follows();
      }
      for (const _ of steps) {
        undoDone(books);
        follows();
      }
      workspace.close();
    }),
    { numRuns: 6, ...patience },
  );
});

it("what nobody touched stays the same object", () => {
  const workspace = newWorkspace();
  write(workspace, () => workspace.subjects.saveAll([person("a"), person("b")]));
  const books = openBooks(followedWorkspace(workspace));
  const before = expectOk(books.now()).records;
  write(workspace, () => workspace.subjects.save({ ...person("b"), note: "改" }));
  const after = expectOk(books.now()).records;
  expect(after.subjects[0]).toBe(before.subjects[0]);
  expect(after.subjects[1]).toEqual({ ...person("b"), note: "改" });
  expect(after.invoices).toBe(before.invoices);
});

it("sees what its own transaction has written so far", () => {
  const workspace = followedWorkspace(newWorkspace());
  write(workspace, () => workspace.snapshot());
  const within = write(workspace, () => {
    workspace.subjects.save(person("a"));
    return workspace.snapshot().subjects;
  });
  expect(within).toEqual([person("a")]);
  const undone = workspace.transaction(() => {
    workspace.subjects.save(person("b"));
    return err("no");
  });
  expect(undone.ok).toBe(false);
  expect(write(workspace, () => workspace.snapshot()).subjects).toEqual([person("a")]);
});
