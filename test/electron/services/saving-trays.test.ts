import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applicant, sellers } from "../../../build/sample/companies.ts";
import { einvoiceXml } from "../../../build/sample/einvoice-xml.ts";
import { type IntakeTrays, intakeTrays } from "../../../electron/services/intake-trays.ts";
import { keepHanded } from "../../../electron/services/keep-handed.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { type OpenBooks, openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { StoringProgress } from "../../../shared/contract/storing.ts";
import { fen } from "../../../shared/money.ts";
import { ok } from "../../../shared/result.ts";
import { expectOk, filesOf, newWorkspace, write } from "../store/temporary-workspace.ts";

// More files than are copied within the transaction itself.
const count = 35;

let uploads: string;
let workspace: Workspace;
let books: OpenBooks;
let trays: IntakeTrays;

beforeEach(async () => {
  uploads = mkdtempSync(join(tmpdir(), "shenbao-saving-"));
  workspace = newWorkspace();
  books = openBooks(workspace);
  trays = intakeTrays(workspace, expectOk(await findPack("cn-liaoning-microdrama")), { uploads, books });
});
afterEach(() => rmSync(uploads, { recursive: true, force: true }));

const xml = (serial: number): string =>
  einvoiceXml({
    ...{ number: `2621200000000000${String(serial).padStart(4, "0")}`, issuedOn: "2026-03-05", kind: "ordinary" },
    ...{ seller: sellers.cameras, buyer: applicant },
    lines: [{ name: "*租赁*摄影机", amountExTax: fen(100_000), taxRate: "6", taxAmount: fen(6_000) }],
  });

/** A tray of invoices that has been previewed. */
async function previewedTray(): Promise<string> {
  const { tray } = expectOk(await trays.open());
  const folder = join(uploads, tray, "000001");
  mkdirSync(folder, { recursive: true });
  for (let serial = 0; serial < count; serial++) writeFileSync(join(folder, `${serial}.xml`), xml(serial));
  const quiet = { signal: new AbortController().signal, onProgress: () => undefined };
  expectOk(await trays.preview({ tray, paths: [] }, quiet));
  return tray;
}

const stopped = { ok: false, error: { code: "cancelled", message: "已停止，没有保存任何内容。" } };
const stored = () => ({
  invoices: write(workspace, () => workspace.invoices.list()).length,
  files: Object.keys(filesOf(join(workspace.dir, "originals"))).length,
});
const current = () => expectOk(trays.current()).current;

describe("the saving of an import", () => {
  it("tells how far it is while other calls are answered, and stores all of it", async () => {
    const tray = await previewedTray();
    const told: StoringProgress[] = [];
    const seen: unknown[] = [];
    const onProgress = (progress: StoringProgress): void => {
      told.push(progress);
      seen.push(current()?.kind, books.now().ok);
    };
    expect(expectOk(await trays.save(tray, { onProgress }))).toEqual({ kind: "saved", files: count });
    expect(seen.slice(0, 2)).toEqual(["saving", true]);
    expect(told.at(-1)).toEqual({ doneFiles: count, totalFiles: count, percent: 100 });
    expect(stored()).toEqual({ invoices: count, files: count });
    expect(current()).toBeNull();
  });

  it("is stopped by another call: nothing is stored, the preview stands, and can be saved then", async () => {
    const tray = await previewedTray();
    const saving = trays.save(tray, { onProgress: () => void trays.stopSaving(tray) });
    expect(current()).toMatchObject({ kind: "saving", tray, totalFiles: count });
    expect(await trays.save(tray)).toMatchObject({ ok: false, error: { code: "refused" } });
    expect(await saving).toEqual(stopped);
    expect(stored()).toEqual({ invoices: 0, files: 0 });
    expect(books.undoable()).toBeNull();
    expect(current()).toMatchObject({ kind: "preview", tray });
    expect(expectOk(await trays.save(tray))).toEqual({ kind: "saved", files: count });
    expect(stored()).toEqual({ invoices: count, files: count });
  });

  it("is stopped by whoever asked for it, by the tray being dropped, and before it has begun", async () => {
    const first = await previewedTray();
    const stop = new AbortController();
    expect(await trays.save(first, { signal: stop.signal, onProgress: () => stop.abort() })).toEqual(stopped);
    expect(await trays.save(first, { signal: AbortSignal.abort() })).toEqual(stopped);
    expect(await trays.save(first, { onProgress: () => void trays.drop(first) })).toEqual(stopped);
    expect(stored()).toEqual({ invoices: 0, files: 0 });
    expect(trays.stopSaving(first)).toEqual({ ok: true, value: {} });
  });

  it("stores nothing where the records change while the files come, and shows the new preview", async () => {
    const both = [await previewedTray(), await previewedTray()];
    const answers = await Promise.all(both.map((tray) => trays.save(tray)));
    const kinds = answers.map((answer) => expectOk(answer).kind);
    expect(kinds.toSorted()).toEqual(["changed", "saved"]);
    expect(stored()).toEqual({ invoices: count, files: count });
    expect(expectOk(await trays.save(both[kinds.indexOf("changed")] ?? ""))).toEqual({ kind: "saved", files: 0 });
    expect(Object.keys(filesOf(join(workspace.dir, "originals"))).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

describe("the keeping of one large file", () => {
  /** A tray with a film still that is not read, only kept. */
  async function largeTray(): Promise<string> {
    const { tray } = expectOk(await trays.open());
    mkdirSync(join(uploads, tray, "000001"), { recursive: true });
    const bytes = Buffer.alloc(20_000_000, "%PDF-1.7 剧照 ");
    writeFileSync(join(uploads, tray, "000001", "剧照.pdf"), Buffer.concat([Buffer.from("%PDF-1.7\n"), bytes]));
    return tray;
  }
  const keep = async (tray: string, onProgress: (progress: StoringProgress) => void) =>
    keepHanded({ workspace, trays, uploads }, { tray, paths: [] }, { onProgress }, (file) => {
      write(workspace, () => workspace.originals.store(file));
      return ok(file.fileName);
    });

  it("is stopped without a trace, and done the second time", async () => {
    const tray = await largeTray();
    const told: number[] = [];
    expect(await keep(tray, () => void trays.stopSaving(tray))).toEqual(stopped);
    expect(stored().files).toBe(0);
    expect(await keep(tray, ({ percent }) => told.push(percent))).toEqual(ok("剧照.pdf"));
    expect(told.at(-1)).toBe(100);
    expect(stored().files).toBe(1);
  });
});
