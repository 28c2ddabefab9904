import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { handOut } from "../../../electron/services/hand-over/hand-out.ts";
import { intakeTrays } from "../../../electron/services/intake-trays.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import {
  type HandOverWatch,
  mergeIncoming,
  previewIncoming,
  writeOut,
} from "../../../electron/services/reconciliation/handovers.ts";
import { openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { StoringProgress } from "../../../shared/contract/storing.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import {
  closing,
  expectOk,
  filesOf,
  newWorkspace,
  options,
  temporaryFolder,
  write,
} from "../store/temporary-workspace.ts";

const film = Buffer.alloc(18_000_000, "花絮扫描，");

/** The copy of an accountant, and the file of a studio that has kept a large scan since. */
function copyAndChanges() {
  const studio = newWorkspace();
  studio.close();
  const copied = join(temporaryFolder(), "copy");
  cpSync(studio.dir, copied, { recursive: true });
  const open = (dir: string, by: string): Workspace => closing(expectOk(openWorkspace(dir, { ...options, by })));
  const theirs = open(studio.dir, "李制片");
  write(theirs, () => theirs.originals.store({ bytes: film, fileName: "花絮.pdf", mediaType: "application/pdf" }));
  const path = join(temporaryFolder(), "changes.shenbao");
  expectOk(handOut(theirs, path, "2026-03-05T00:00:00.000Z", null));
  return { studio: theirs, accountant: open(copied, "王会计"), path };
}

/** Handing over and merging as a window does it. */
async function merging(workspace: Workspace, path: string) {
  const books = openBooks(workspace);
  const trays = intakeTrays(workspace, expectOk(await findPack("cn-liaoning-microdrama")), { uploads: null, books });
  const { tray } = expectOk(await trays.open());
  const day = "2026-03-05" as LocalDate;
  const terms = {
    workspace,
    books,
    trays,
    uploads: null,
    home: "/",
    today: () => day,
    now: () => `${day}T00:00:00.000Z`,
  };
  return {
    writeOut: (out: string, watch: HandOverWatch) => writeOut(terms, { path: out, all: true }, watch),
    read: (watch: HandOverWatch) => previewIncoming(terms, { tray, paths: [path] }, watch),
    stop: () => void trays.stopSaving(tray),
    merge: (onProgress: (progress: StoringProgress) => void) =>
      mergeIncoming(terms, { tray, paths: [path] }, {}, { onProgress }),
  };
}

const originalsOf = (workspace: Workspace) => ({
  files: Object.keys(filesOf(join(workspace.dir, "originals"))).length,
  records: workspace.originals.list().length,
});

it("a merge is stopped while the originals of the other copy come, without a trace, and done the second time", async () => {
  const { accountant, path } = copyAndChanges();
  const { merge, stop } = await merging(accountant, path);
  expect(await merge(stop)).toMatchObject({ ok: false, error: { code: "cancelled" } });
  expect(originalsOf(accountant)).toEqual({ files: 0, records: 0 });
  const told: number[] = [];
  expectOk(await merge(({ percent }) => told.push(percent)));
  expect(told.at(-1)).toBe(100);
  expect(originalsOf(accountant)).toEqual({ files: 1, records: 1 });
  const [kept] = accountant.originals.list();
  expect(film.equals(accountant.originals.read(kept?.sha256 ?? ""))).toBe(true);
});

it("a file whose originals are not what it says they are is refused with the place, and nothing is merged", async () => {
  const { accountant, path } = copyAndChanges();
  const text = readFileSync(path, "latin1");
  const at = text.indexOf('"base64":"') + 5000;
  writeFileSync(path, `${text.slice(0, at)}AAAA${text.slice(at + 4)}`, "latin1");
  const { merge } = await merging(accountant, path);
  const refused = await merge(() => undefined);
  expect(refused).toMatchObject({ ok: false, error: { code: "refused" } });
  expect(JSON.stringify(refused)).toContain("内容与登记的 SHA-256 不符");
  expect(originalsOf(accountant)).toEqual({ files: 0, records: 0 });
});

/** A watch that stops at the first word, and what was told. */
function stopped() {
  const stop = new AbortController();
  const told: number[] = [];
  const onProgress = ({ percent }: { readonly percent: number }): void => {
    told.push(percent);
    stop.abort();
  };
  return { told, watch: { signal: stop.signal, onProgress } };
}

/** What is told of work that goes on to its end. */
function followed() {
  const told: number[] = [];
  return { told, watch: { onProgress: ({ percent }: { readonly percent: number }) => void told.push(percent) } };
}

it("writing what changed is stopped without a file, and gives the same as at once the second time", async () => {
  const { studio, path } = copyAndChanges();
  const { writeOut: write } = await merging(studio, path);
  const out = join(temporaryFolder(), "again.shenbao");
  expect(await write(out, stopped().watch)).toMatchObject({ ok: false, error: { code: "cancelled" } });
  expect(readdirSync(dirname(out))).toEqual([]);
  const { told, watch } = followed();
  expectOk(await write(out, watch));
  expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b));
  expect([told[0], told.at(-1)]).toEqual([0, 100]);
  expect(told.length).toBeGreaterThan(5);
  const withoutTime = (file: string): string => readFileSync(file, "latin1").replace(/"writtenAt": "[^"]+"/, "");
  expect(withoutTime(out) === withoutTime(path)).toBe(true);
  expect(await write(out, {})).toMatchObject({ ok: false, error: { message: expect.stringContaining("同名文件") } });
});

it("reading a file of the other copy is stopped with nothing changed, and tells how far it is", async () => {
  const { accountant, path } = copyAndChanges();
  const { read } = await merging(accountant, path);
  expect(await read(stopped().watch)).toMatchObject({ ok: false, error: { code: "cancelled" } });
  const { told, watch } = followed();
  expect(expectOk(await read(watch)).counts).toMatchObject([{ noun: "originals", count: 1 }]);
  expect(told).toEqual([...new Set(told)].toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(100);
  expect(originalsOf(accountant)).toEqual({ files: 0, records: 0 });
});
