import { expect, it } from "vitest";
import { firstDifference } from "../../../electron/store/compare-documents.ts";
import { imageOf, readImage } from "../../../electron/store/database-image.ts";
import { documentSource } from "../../../electron/store/document-source.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { ok } from "../../../shared/result.ts";
import { expectOk, expectRefused, newWorkspace, person, write } from "./temporary-workspace.ts";

const pageBytes = 4096;

function peopled(): Workspace {
  const workspace = newWorkspace();
  write(workspace, () => workspace.subjects.saveAll(["a", "b", "c"].map(person)));
  return workspace;
}

const all = (workspace: Workspace) => documentSource(workspace, { history: true });

it("an image says what the workspace said when it was taken, whatever is written afterwards", () => {
  const workspace = peopled();
  const before = all(workspace);
  const image = imageOf(workspace);
  write(workspace, () => workspace.subjects.save(person("later")));
  expect(expectOk(readImage(image, all))).toEqual(before);
});

it("an image holds no more and no less after records were removed and pages lie free", () => {
  const workspace = peopled();
  write(workspace, () => workspace.subjects.saveAll(Array.from({ length: 400 }, (_, index) => person(`x${index}`))));
  write(workspace, () => {
    for (let index = 0; index < 400; index++) workspace.subjects.remove(`person/x${index}`);
  });
  expect(expectOk(readImage(imageOf(workspace), all))).toEqual(all(workspace));
});

it("is not taken of what a transaction has only begun to write", () => {
  const workspace = peopled();
  expect(() => workspace.transaction(() => ok(imageOf(workspace)))).toThrow("does not stand yet");
});

it("a page that the disk did not give is refused, wherever it lies", () => {
  const { bytes, ...rest } = imageOf(peopled());
  const pages = bytes.length / pageBytes;
  for (const page of [1, Math.floor(pages / 2), pages - 1]) {
    const holed = Uint8Array.from(bytes);
    holed.fill(0, page * pageBytes, (page + 1) * pageBytes);
    expect(expectRefused(readImage({ ...rest, bytes: holed }, all)).kind).toBe("disk-failing");
  }
});

it("names the first thing in which two workspaces differ, a record, a change or its absence", () => {
  const workspace = peopled();
  const source = all(workspace);
  const { records, history } = source;
  if (history === null) throw new Error("asked for with history");
  const differs = (other: typeof source) => firstDifference(source, other, () => undefined);
  expect(differs(source)).toBeNull();
  expect(differs({ ...source, records: { ...records, subjects: records.subjects.slice(1) } })).toBe("subjects");
  expect(differs({ ...source, nextEvidenceNumber: 99 })).toBe("nextEvidenceNumber");
  expect(differs({ ...source, history: { ...history, operator: "王会计" } })).toBe("operator");
  expect(differs({ ...source, history: { ...history, changes: history.changes.slice(0, -1) } })).toBe("changes");
  expect(differs({ ...source, history: null })).toBe("exports");
});
