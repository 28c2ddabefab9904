import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ColumnCalls, columnCalls } from "../../../../electron/services/column-calls.ts";
import { importFiles } from "../../../../electron/services/import-files.ts";
import { type IntakeTrays, intakeTrays } from "../../../../electron/services/intake-trays.ts";
import { openBooks } from "../../../../electron/services/reconciliation/open-books.ts";
import type { Workspace } from "../../../../electron/store/workspace.ts";
import { localDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";
import { pack } from "../../../shared/ledger/made-up-cost.ts";
import { expectOk, newWorkspace, write } from "../../store/temporary-workspace.ts";

let folder: string;
let workspace: Workspace;
let trays: IntakeTrays;
let calls: ColumnCalls;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-columns-"));
  workspace = newWorkspace();
  const books = openBooks(workspace);
  trays = intakeTrays(workspace, pack, { uploads: null, books });
  const today = () => localDate("2026-11-23");
  calls = columnCalls(workspace, { trays, books, today });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const titles = ["发生日子", "进项", "去项", "结存", "谁"];
const columns = { bookedOn: "发生日子", in: "进项", out: "去项", balance: "结存", counterpartyName: "谁" };

/** A statement of a bank that calls its columns as no other does. */
const oddTable = (month: string): string =>
  [
    titles.join(","),
    `2026-${month}-01,1000.00,,1000.00,甲公司`,
    `2026-${month}-02,,200.00,800.00,乙公司`,
    `2026-${month}-03,,100.00,700.00,丙公司`,
  ].join("\n");

const fileOf = (name: string, month: string): string => {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, oddTable(month));
  return path;
};

const watch = { signal: new AbortController().signal, onProgress: () => undefined };

async function previewed(...paths: readonly string[]) {
  const { tray } = expectOk(await trays.open());
  return { tray, ...expectOk(await trays.preview({ tray, paths }, watch)) };
}

const mappings = () => write(workspace, () => workspace.columnMappings.list());

describe("a table whose columns nobody knows", () => {
  it("is offered to be named, and says whether the balance proves the names that are tried", async () => {
    const { tray, files } = await previewed(fileOf("三月.csv", "03"));
    expect(files).toMatchObject([{ type: "unknown", result: "refused", isNameable: true }]);
    const [table] = expectOk(await calls["columns.show"]({ tray, file: 0 })).tables;
    expect(table).toMatchObject({ titles });
    expect(table?.rows[0]).toEqual(["2026-03-01", "1000.00", "", "1000.00", "甲公司"]);
    expect(table?.guesses.map(({ kind }) => kind).toSorted()).toEqual(["budget", "ledger", "revenue", "statement"]);
    const tried = async (named: Readonly<Record<string, string>>) =>
      expectOk(await calls["columns.try"]({ tray, file: 0, kind: "statement", columns: named }));
    expect(await tried(columns)).toMatchObject({ rows: 3, proof: "proven" });
    expect(await tried({ ...columns, balance: "进项", in: "结存" })).toMatchObject({ proof: "broken" });
    expect(await tried({ memo: "谁" })).toMatchObject({ rows: 0, proof: "unread" });
    const named = { tray, file: 0, kind: "statement" as const, columns, titles, holder: null };
    expect(expectOk(await calls["columns.name"](named)).preview.files).toMatchObject([{ type: "statement" }]);
    expect(mappings()).toEqual([]);
  });

  it("is read as it was named, those of the same titles beside it too, and so is the next one", async () => {
    const { tray } = await previewed(fileOf("三月.csv", "03"), fileOf("四月.csv", "04"));
    const named = { tray, file: 0, kind: "statement" as const, columns, titles, holder: "海湾银行" };
    const { preview, sentence } = expectOk(await calls["columns.name"](named));
    expect(sentence).toContain("海湾银行");
    expect(preview.files).toMatchObject([
      { type: "statement", result: "new" },
      { type: "statement", result: "new" },
    ]);
    expectOk(await trays.save(tray));
    expect(write(workspace, () => workspace.payments.list())).toHaveLength(6);
    expect(mappings()).toMatchObject([
      { holder: "海湾银行", kind: "statement", titles, columns, statedOn: "2026-11-23" },
    ]);
    const next = await previewed(fileOf("五月.csv", "05"));
    expect(next.files).toMatchObject([{ type: "statement", result: "new" }]);
    const [again] = expectOk(await calls["columns.show"]({ tray: next.tray, file: 0 })).tables;
    expect(again?.kept).toEqual({ kind: "statement", columns, holder: "海湾银行" });
    expect(next.files[0]?.findings.map((one) => one.sentence)).toContain(
      "按 2026-11-23 为“海湾银行”指明的列读取。如果不对，请在“设置”的列名对照里改正，再导入一次。",
    );
  });
});

describe("names of columns that are kept", () => {
  const remembered = {
    ...{ holder: "海湾银行", statedBy: "王会计", statedOn: localDate("2026-11-23") },
    newId: () => "cm-1",
  };

  it("come from the command line too, replace what was said of the same titles, and are corrected and withdrawn", async () => {
    const options = { pack, columnMap: columns, remember: remembered };
    expectOk(await importFiles(workspace, [fileOf("三月.csv", "03")], options));
    expect(mappings()).toMatchObject([{ id: "cm-1", holder: "海湾银行", columns }]);
    const renamed = { ...options, remember: { ...remembered, holder: "海湾商业银行", newId: () => "cm-2" } };
    expectOk(await importFiles(workspace, [fileOf("四月.csv", "04")], renamed));
    expect(mappings()).toMatchObject([{ id: "cm-1", holder: "海湾商业银行" }]);
    const corrected = { id: "cm-1", holder: "海湾银行", columns: { ...columns, memo: "谁" } };
    expectOk(await calls["column-mappings.correct"](corrected));
    expect(mappings()).toMatchObject([{ holder: "海湾银行", columns: { memo: "谁" } }]);
    const wrong = { ...corrected, columns: { bookedOn: "没有" } };
    expect(await calls["column-mappings.correct"](wrong)).toMatchObject({ ok: false });
    expectOk(await calls["column-mappings.withdraw"]({ id: "cm-1" }));
    expect(mappings()).toEqual([]);
    const amounts = write(workspace, () => workspace.payments.list()).map(({ amount }) => amount);
    expect(amounts.slice(0, 3)).toEqual([fen(100_000), fen(20_000), fen(10_000)]);
  });
});
