import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applicant, sellers } from "../../../build/sample/companies.ts";
import { einvoiceXml } from "../../../build/sample/einvoice-xml.ts";
import { type IntakeTrays, intakeTrays } from "../../../electron/services/intake-trays.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { undoDone } from "../../../electron/services/reconciliation/edit-done.ts";
import { type OpenBooks, openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { fen } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { railwayFacts, xbrlXml } from "../../fixtures/intake/xbrl.ts";
import { expectOk, newWorkspace, write } from "../store/temporary-workspace.ts";

let uploads: string;
let workspace: Workspace;
let pack: Pack;
let books: OpenBooks;
let trays: IntakeTrays;

beforeEach(async () => {
  uploads = mkdtempSync(join(tmpdir(), "shenbao-trays-"));
  workspace = newWorkspace();
  pack = expectOk(await findPack("cn-liaoning-microdrama"));
  books = openBooks(workspace);
  trays = intakeTrays(workspace, pack, { uploads, books });
});
afterEach(() => rmSync(uploads, { recursive: true, force: true }));

const xml = einvoiceXml({
  ...{
    number: "26212000000000000010",
    issuedOn: "2026-03-05",
    kind: "ordinary",
    seller: sellers.cameras,
    buyer: applicant,
  },
  lines: [{ name: "*租赁*摄影机", amountExTax: fen(100_000), taxRate: "6", taxAmount: fen(6_000) }],
});
const watch = { signal: new AbortController().signal, onProgress: () => undefined };

/** A tray that holds one invoice, as the host puts it there. */
async function filledTray(): Promise<string> {
  const { tray } = expectOk(await trays.open());
  mkdirSync(join(uploads, tray, "000001", "发票"), { recursive: true });
  writeFileSync(join(uploads, tray, "000001", "发票", "一月.xml"), xml);
  return tray;
}
const preview = async (tray: string) => expectOk(await trays.preview({ tray, paths: [] }, watch));
const invoices = () => write(workspace, () => workspace.invoices.list());

describe("an import in the making", () => {
  it("shows what was read by the name it was sent under, and stores nothing", async () => {
    const { files } = await preview(await filledTray());
    expect(files).toMatchObject([
      {
        file: "发票/一月.xml",
        type: "invoice",
        result: "new",
        party: sellers.cameras.name,
        on: "2026-03-05",
        total: fen(106_000),
      },
    ]);
    expect(invoices()).toEqual([]);
  });

  it("tells whose a file is where that is not the applicant, and nothing while the applicant is not known", async () => {
    const tray = await filledTray();
    expect((await preview(tray)).files).toMatchObject([{ otherOwner: null }]);
    const named = (name: string, creditCode: string) =>
      write(workspace, () => workspace.studio.save({ ...workspace.studio.get(), name, creditCode }));
    named(applicant.name, applicant.taxId);
    expect((await preview(tray)).files).toMatchObject([{ otherOwner: null }]);
    named(sellers.cameras.name, sellers.cameras.taxId);
    expect((await preview(tray)).files).toMatchObject([{ otherOwner: null }]);
    named(sellers.lights.name, sellers.lights.taxId);
    expect((await preview(tray)).files).toMatchObject([{ otherOwner: applicant.name }]);
  });

  it("stores what was previewed, original included, and clears the tray away", async () => {
    const tray = await filledTray();
    await preview(tray);
    expect(expectOk(await trays.save(tray))).toEqual({ kind: "saved", files: 1 });
    const [invoice] = invoices();
    expect(workspace.originals.read(invoice?.files[0]?.sha256 ?? "")).toEqual(Buffer.from(xml));
    expect(existsSync(join(uploads, tray))).toBe(false);
    expect(await trays.save(tray)).toMatchObject({ ok: false });
  });

  it("keeps who travelled only while a person wants it, without showing it", async () => {
    const { tray } = expectOk(await trays.open());
    mkdirSync(join(uploads, tray, "000001"), { recursive: true });
    writeFileSync(join(uploads, tray, "000001", "铁路.xml"), xbrlXml("rai", railwayFacts));
    const names = [railwayFacts["Name"]];
    await preview(tray);
    const shown = expectOk(await trays.keepTravellers({ tray, areKept: true }, watch));
    expect(JSON.stringify(shown.files.map(({ total: _total, ...file }) => file))).not.toContain(names[0]);
    expectOk(await trays.keepTravellers({ tray, areKept: false }, watch));
    expect(trays.readingsOf(tray)?.[0]?.record).not.toHaveProperty("personalDetails");
    expectOk(await trays.keepTravellers({ tray, areKept: true }, watch));
    expectOk(await trays.save(tray));
    expect(invoices()).toMatchObject([{ kind: "railway", personalDetails: { names } }]);
    expect(await trays.keepTravellers({ tray, areKept: true }, watch)).toMatchObject({ ok: false });
  });

  it("stores nothing when the workspace has changed meanwhile, shows the new preview, and stores that", async () => {
    const [first, second] = [await filledTray(), await filledTray()];
    await preview(first);
    await preview(second);
    expectOk(await trays.save(first));
    expect(expectOk(await trays.save(second))).toMatchObject({
      kind: "changed",
      preview: { files: [{ result: "duplicate" }] },
    });
    expect(expectOk(await trays.save(second))).toEqual({ kind: "saved", files: 0 });
    expect(invoices()).toHaveLength(1);
  });

  it("stores nothing when a file is no longer what was previewed", async () => {
    const tray = await filledTray();
    await preview(tray);
    writeFileSync(join(uploads, tray, "000001", "发票", "一月.xml"), `${xml} `);
    expect(await trays.save(tray)).toMatchObject({ ok: false, error: { code: "refused" } });
    expect(invoices()).toEqual([]);
  });

  it("leaves nothing behind when it is dropped, and cannot be saved any more", async () => {
    const tray = await filledTray();
    await preview(tray);
    expectOk(await trays.drop(tray));
    expect(existsSync(join(uploads, tray))).toBe(false);
    expect(await trays.save(tray)).toMatchObject({ ok: false });
  });

  it("waits with what was read for whoever left it, until it is saved or dropped", async () => {
    const current = () => expectOk(trays.current()).current;
    const tray = await filledTray();
    expect(current()).toBeNull();
    const shown = await preview(tray);
    expect(current()).toEqual({ kind: "preview", tray, preview: shown, areTravellersKept: false });
    const other = await filledTray();
    await preview(other);
    expect(current()).toMatchObject({ tray: other });
    expectOk(await trays.drop(other));
    expect(current()).toMatchObject({ tray });
    expectOk(await trays.save(tray));
    expect(current()).toBeNull();
  });

  it("says how far it is while its files are read, and stops reading when it is dropped", async () => {
    const tray = await filledTray();
    const told: unknown[] = [];
    const onProgress = (): void => void told.push(expectOk(trays.current()).current);
    await trays.preview({ tray, paths: [] }, { ...watch, onProgress });
    expect(told.at(-1)).toEqual({ kind: "reading", tray, done: 1, total: 1 });
    const dropped = await filledTray();
    const reading = trays.preview({ tray: dropped, paths: [] }, watch);
    expectOk(await trays.drop(dropped));
    expect(await reading).toMatchObject({ ok: false });
  });

  it("is taken back whole by the undo that all pages share, its originals with it", async () => {
    const tray = await filledTray();
    await preview(tray);
    expectOk(await trays.save(tray));
    expect(books.undoable()).toBe("导入 1 个文件");
    const again = await filledTray();
    await preview(again);
    // Nothing of it is new: the step before it keeps its name.
    expectOk(await trays.save(again));
    expect(expectOk(undoDone(books))).toEqual({ sentence: "已撤回：导入 1 个文件。", undoable: null });
    expect(invoices()).toEqual([]);
    expect(write(workspace, () => workspace.originals.list())).toEqual([]);
  });

  it("is not saved before it was previewed, and stops when asked to", async () => {
    const tray = await filledTray();
    expect(await trays.save(tray)).toMatchObject({ ok: false });
    const stopped = { ...watch, signal: AbortSignal.abort() };
    expect(await trays.preview({ tray, paths: [] }, stopped)).toMatchObject({
      ok: false,
      error: { code: "cancelled" },
    });
  });

  it("reads paths where the shell names them, and none for a page in a browser", async () => {
    const tray = await filledTray();
    const path = join(uploads, tray, "000001", "发票", "一月.xml");
    expect(await trays.preview({ tray, paths: [path] }, watch)).toMatchObject({ ok: false });
    const desktop = intakeTrays(workspace, pack, { uploads: null, books });
    const opened = expectOk(await desktop.open());
    const { files } = expectOk(await desktop.preview({ ...opened, paths: [path] }, watch));
    expect(files).toMatchObject([{ file: path, result: "new" }]);
    expect(expectOk(await desktop.save(opened.tray))).toEqual({ kind: "saved", files: 1 });
    expect(existsSync(path)).toBe(true);
  });
});
