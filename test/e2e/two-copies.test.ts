import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { einvoiceXml } from "../../build/sample/einvoice-xml.ts";
import { fen } from "../../shared/money.ts";
import { isThorough } from "../support/thorough.ts";
import { shenbao, temporaryFolder } from "./shenbao.ts";

/** Writes an invoice's file and gives its path. */
function invoiceFile(folder: string, serial: number): string {
  const path = join(folder, `发票${serial}.xml`);
  const xml = einvoiceXml({
    ...{ number: `2621200000000000000${serial}`, issuedOn: "2026-03-05", kind: "ordinary" },
    seller: { name: "沈阳示例器材租赁有限公司", taxId: "" },
    buyer: { name: "辽宁量尺影视有限公司", taxId: "" },
    lines: [{ name: "*租赁*灯光", amountExTax: fen(100_000), taxRate: "6", taxAmount: fen(6_000) }],
  });
  writeFileSync(path, xml);
  return path;
}

/** A workspace with an invoice, and a copy of it. */
function twoCopies() {
  const folder = temporaryFolder();
  const [studio, accountant] = [join(folder, "制作方"), join(folder, "会计")];
  expect(shenbao("init", studio).code).toBe(0);
  expect(shenbao("import", studio, invoiceFile(folder, 1)).code).toBe(0);
  cpSync(studio, accountant, { recursive: true });
  return { folder, studio, accountant, changes: join(folder, "变更.json") };
}

describe.skipIf(!isThorough)("two copies of a workspace on the command line (thorough runs)", () => {
  it("take over each other's changes: shown first, written in the name of who made them, and not twice", () => {
    const { folder, studio, accountant, changes } = twoCopies();
    expect(shenbao("operator", accountant, "王会计").out).toContain("操作人：王会计");
    expect(shenbao("import", accountant, invoiceFile(folder, 2)).code).toBe(0);
    expect(shenbao("handover", "out", accountant, "--out", changes)).toMatchObject({ code: 0 });
    const shown = shenbao("handover", "in", changes, studio, "--preview");
    expect(shown.out).toMatch(/王会计于 .* 写出的变更\n带来的改动：(?:.|\n)*新增 发票 26212000000000000002/);
    expect(shenbao("log", studio).out).not.toContain("26212000000000000002");
    expect(shenbao("handover", "in", changes, studio, "--by", "李制片").code).toBe(0);
    expect(shenbao("log", studio, "--record", "26212000000000000002").out).toMatch(
      /王会计（李制片并入）\n {2}#\d+ 新增 发票 26212000000000000002（沈阳示例器材租赁有限公司）/,
    );
    expect(shenbao("handover", "in", changes, studio).out).toContain("没有本方还没有的改动");
    expect(shenbao("doctor", studio)).toMatchObject({ code: 0, out: expect.stringContaining("工作区完好") });
  });

  it("say what to do with a file of another workspace, an altered one, and one of choices that is none", () => {
    const { folder, studio, accountant, changes } = twoCopies();
    expect(shenbao("import", accountant, invoiceFile(folder, 2), "--by", "王会计").code).toBe(0);
    shenbao("handover", "out", accountant, "--out", changes);
    const other = join(folder, "别的");
    shenbao("init", other);
    expect(shenbao("handover", "in", changes, other)).toMatchObject({
      code: 2,
      notes: expect.stringContaining("--all"),
    });
    const altered = join(folder, "改过.json");
    writeFileSync(altered, readFileSync(changes, "utf8").replaceAll("王会计", "张会计"));
    expect(shenbao("handover", "in", altered, studio)).toMatchObject({
      ...{ code: 2, notes: expect.stringContaining("对方重新写出") },
    });
    writeFileSync(altered, "[]");
    expect(shenbao("handover", "in", changes, studio, "--take", altered)).toMatchObject({
      ...{ code: 2, notes: expect.stringContaining("mine 或 theirs") },
    });
    expect(shenbao("handover", "sideways").code).toBe(2);
  });
});

describe.skipIf(!isThorough)("the audit trail on the command line (thorough runs)", () => {
  it("tells who, when and what; as JSON with the records before and after", () => {
    const { folder, studio } = twoCopies();
    expect(shenbao("operator", studio).out).toContain("还没有登记操作人");
    expect(shenbao("import", studio, invoiceFile(folder, 3), "--by", "王会计").code).toBe(0);
    const told = JSON.parse(shenbao("log", studio, "--json").out) as readonly Record<string, unknown>[];
    expect(told.at(-1)).toMatchObject({ by: "王会计", noun: "invoices", before: null, after: { red: false } });
    const [last] = told.slice(-1);
    expect(shenbao("log", studio, "--since", String(last?.["sequence"])).out.trim().split("\n")).toHaveLength(2);
    expect(shenbao("log", studio, "--since", "2999-01-01").out).toContain("没有这样的变更记录");
    expect(shenbao("log", studio, "--since", "昨天")).toMatchObject({ code: 2 });
  });

  it("closes nothing without a name, and says what is in the way", () => {
    const { studio } = twoCopies();
    expect(shenbao("close", studio, "什么")).toMatchObject({ code: 2, notes: expect.stringContaining("--by") });
    expect(shenbao("close", studio, "什么", "--by", "王会计")).toMatchObject({
      ...{ code: 2, notes: expect.stringContaining("没有唯一叫“什么”") },
    });
    expect(shenbao("close", studio).out).toContain("还没有可以结账的作品或项目");
  });
});
