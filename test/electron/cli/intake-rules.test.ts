import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { applicant, sellers } from "../../../build/sample/companies.ts";
import { einvoiceXml } from "../../../build/sample/einvoice-xml.ts";
import { uninterrupted } from "../../../electron/cli/interrupts.ts";
import { runCli } from "../../../electron/cli/run-cli.ts";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
import { localDate } from "../../../shared/dates.ts";
import { fen } from "../../../shared/money.ts";
import { ok } from "../../../shared/result.ts";
import { keptFolder } from "../../e2e/shenbao.ts";
import { emptyRecords } from "../services/import/made-up-readings.ts";

/** Runs a command line within this process. */
async function shenbao(...words: readonly string[]) {
  const [out, notes]: [string[], string[]] = [[], []];
  const code = await runCli(words, {
    ...{ softwareAgent: "测试程序", out: (line) => void out.push(line), note: (line) => void notes.push(line) },
    ...{ progress: () => undefined, today: () => localDate("2026-11-23"), now: () => "2026-11-23T09:00:00.000Z" },
    interrupts: uninterrupted,
  });
  return { code, out: out.join("\n"), notes: notes.join("\n") };
}

const folder = keptFolder();
const dir = join(folder, "studio");
const xml = join(folder, "一月.xml");

beforeAll(() => {
  process.env["SHENBAO_SETTINGS"] = join(folder, "settings");
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(dir, { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  created.value.transaction(() => {
    created.value.studio.save({ ...emptyRecords.studio, name: applicant.name, creditCode: applicant.taxId });
    created.value.subjects.saveAll(emptyRecords.subjects);
    return ok(null);
  });
  created.value.close();
  writeFileSync(
    xml,
    einvoiceXml({
      ...{ number: "26212000000000000010", issuedOn: "2026-03-05", kind: "ordinary" },
      ...{ seller: sellers.cameras, buyer: applicant },
      lines: [
        { name: "*经营租赁*摄影机租赁", amountExTax: fen(100_000), taxRate: "6", taxAmount: fen(6_000) },
        { name: "*电池*五号电池", amountExTax: fen(1000), taxRate: "6", taxAmount: fen(60) },
      ],
    }),
  );
});

describe("categories and rules on the command line", () => {
  it("suggest with reasons, take over what is named, and learn a rule", async () => {
    expect((await shenbao("import", dir, xml)).code).toBe(0);
    const shown = await shenbao("categories", dir);
    expect(shown.out).toContain("26212000000000000010:1");
    expect(shown.out).toContain("→ 设备租赁：项目名称含“摄影机”，多为 设备租赁（内置规则）");
    expect(shown.out).toContain("没有依据 1 行");
    const added = await shenbao("rules", dir, "add", "--item", "电池", "--category", "其他制作配套费用");
    expect([added.code, added.notes]).toEqual([0, expect.stringContaining("已定下规则")]);
    expect((await shenbao("rules", dir)).out).toContain("1  项目名称含“电池”，归到 其他制作配套费用，适用 1 行");
    const one = await shenbao("categories", dir, "--accept", "26212000000000000010:2", "--place", "省内");
    expect([one.code, one.notes]).toEqual([0, expect.stringContaining("已按建议归类 1 行")]);
    expect((await shenbao("categories", dir, "--accept", "all")).code).toBe(0);
    expect(JSON.parse((await shenbao("categories", dir, "--json")).out)).toEqual({ suggestions: [], silent: 0 });
    expect((await shenbao("rules", dir, "remove", "1")).code).toBe(0);
  });

  it("say what is wrong and end with 2", async () => {
    expect((await shenbao("rules", dir, "add", "--item", "灯", "--category", "没有")).notes).toContain(
      "没有类别“没有”",
    );
    const both = await shenbao("rules", dir, "add", "--item", "灯", "--seller", "店", "--category", "other");
    expect([both.code, both.notes]).toEqual([2, expect.stringContaining("只看一处")]);
    expect(await shenbao("categories", dir, "--accept", "1:9")).toMatchObject({ code: 2 });
    expect((await shenbao("import", dir, xml, "--remember", "某银行")).notes).toContain("请同时写上 --map");
  });
});

describe("remembered columns and a watched folder on the command line", () => {
  const table = (month: string): string =>
    ["发生日子,进项,去项,结存", `2026-${month}-01,10.00,,10.00`, `2026-${month}-02,,4.00,6.00`].join("\n");

  it("are kept for a bank, used without being asked, listed and removed", async () => {
    const [first, second, map] = ["甲.csv", "乙.csv", "列名.json"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(first, table("03"));
    writeFileSync(second, table("04"));
    writeFileSync(map, JSON.stringify({ bookedOn: "发生日子", in: "进项", out: "去项", balance: "结存" }));
    expect((await shenbao("import", dir, first, "--map", map, "--remember", "海湾银行")).code).toBe(0);
    expect((await shenbao("mappings", dir)).out).toContain("1  海湾银行（银行流水）");
    const next = JSON.parse((await shenbao("import", dir, second, "--json")).out) as readonly {
      readonly findings: readonly { readonly code: string }[];
    }[];
    expect(next[0]?.findings.map(({ code }) => code)).toContain("columns-as-kept");
    expect((await shenbao("mappings", dir, "remove", "1")).code).toBe(0);
    expect((await shenbao("mappings", dir)).out).toContain("还没有记住");
  });

  it("offers what is new", async () => {
    const inbox = join(folder, "收件");
    mkdirSync(inbox);
    writeFileSync(join(inbox, "旧.xml"), "旧");
    expect((await shenbao("watch", dir, inbox)).code).toBe(0);
    writeFileSync(join(inbox, "新.xml"), "新");
    expect((await shenbao("watch", dir)).out).toContain("有 1 个新文件：\n  新.xml");
    expect((await shenbao("watch", dir, "--stop")).code).toBe(0);
    expect((await shenbao("watch", dir, dir)).notes).toContain("不能监视工作区自己的文件夹");
    expect((await shenbao("watch", folder)).code).toBe(2);
  });
});
