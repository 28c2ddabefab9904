import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { openWorkspace } from "../../electron/store/open-workspace.ts";
import { fen } from "../../shared/money.ts";
import { ok } from "../../shared/result.ts";
import { emptyRecords, invoiceReading } from "../electron/services/import/made-up-readings.ts";
import { railwayFacts, receiptFacts, statementFacts, xbrlXml } from "../fixtures/intake/xbrl.ts";
import { shenbao, temporaryFolder } from "./shenbao.ts";

const number = "26212000000000000001";

/** A workspace with an invoice of which a picture's characters told the total, wrongly. */
function seenStudio(dir: string): void {
  const created = createWorkspace(dir, {
    program: "测试程序",
    policy: { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" },
  });
  if (!created.ok) throw new Error(created.error.kind);
  const { record } = invoiceReading("票.jpg");
  const saved = created.value.transaction(() => {
    created.value.studio.save(emptyRecords.studio);
    created.value.invoices.save({
      ...{ ...record, id: `-${number}`, number, total: fen(106_010), files: [], voided: false, note: "" },
      ...{ verification: null, provenance: { number: "qr", total: "ocr" } },
    });
    return ok(null);
  });
  created.value.close();
  if (!saved.ok) throw new Error(saved.error.kind);
}

it("an invoice read from a picture is listed, corrected and confirmed, and its online check noted, in the name of who works", () => {
  const dir = join(temporaryFolder(), "工作区");
  seenStudio(dir);
  const listed = shenbao("confirm", dir);
  expect([listed.code, listed.out]).toEqual([0, expect.stringContaining("？价税合计（total）：1060.10  文字识别")]);
  expect(shenbao("confirm", dir, number).notes).toContain("价税合计却是 1,060.10 元");
  expect(shenbao("confirm", dir, "404").notes).toContain("没有号码是“404”的发票");
  const confirmed = shenbao("confirm", dir, number, "total=1060.00", "--by", "王会计");
  expect([confirmed.code, confirmed.out]).toEqual([0, `已确认发票 ${number} 的识别结果。\n`]);
  expect(shenbao("confirm", dir).out).toContain("没有等待确认的发票");
  expect(shenbao("checked", dir, number, "一致").notes).toContain("--by");
  const checked = shenbao("checked", dir, number, "一致", "--on", "2026-06-30", "--by", "王会计");
  expect([checked.code, checked.out]).toEqual([0, `已记下发票 ${number} 的查验结果。\n`]);
  const log = shenbao("log", dir, "--record", number).out;
  expect(log).toContain("王会计");
  expect(log).toContain("查验");
});

it("bank receipts join the rows of a statement that comes later, and travellers are kept on demand only", () => {
  const folder = temporaryFolder();
  const dir = join(folder, "工作区");
  shenbao("init", dir);
  const files = { "回单.xml": xbrlXml("bker", receiptFacts), "对账单.xml": xbrlXml("bkrs", statementFacts) };
  for (const [name, text] of Object.entries({ ...files, "铁路.xml": xbrlXml("rai", railwayFacts) }))
    writeFileSync(join(folder, name), text);
  expect(shenbao("import", dir, join(folder, "回单.xml"), join(folder, "铁路.xml")).out).toContain("银行回单 新 1");
  expect(shenbao("import", dir, join(folder, "对账单.xml")).code).toBe(0);
  const records = () => {
    const opened = openWorkspace(dir, { program: "测试程序" });
    if (!opened.ok) throw new Error(opened.error.kind);
    const { invoices, payments } = opened.value.snapshot();
    opened.value.close();
    return { invoices, payments };
  };
  const { payments: rows, invoices } = records();
  expect(rows.filter(({ receipts }) => receipts !== undefined)).toMatchObject([{ row: 1, amount: 106_000n }]);
  expect(rows.filter(({ statement }) => statement === null)).toEqual([]);
  const name = String(railwayFacts["Name"]);
  expect(invoices[0]?.personalDetails).toBeUndefined();
  const again = shenbao("import", dir, join(folder, "铁路.xml"), "--with-travellers", "--json");
  expect(again.out).not.toContain(name);
  expect(records().invoices[0]?.personalDetails?.names).toEqual([name]);
});
