import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { templateWorkbook } from "../fixtures/forms/template-workbook.ts";
import { copySample } from "../support/sample-workspace.ts";
import { isThorough } from "../support/thorough.ts";
import { shenbao, temporaryFolder } from "./shenbao.ts";

const libreOfficeForm = join(import.meta.dirname, "../fixtures/forms/libreoffice-form.pdf");

describe.skipIf(!isThorough)("an authority's forms on the command line (thorough runs)", () => {
  it("are kept, mapped by name, filled, listed, their mapping handed on, and removed", () => {
    const folder = temporaryFolder();
    const dir = join(folder, "工作区");
    copySample(dir);
    const added = shenbao("form", "add", dir, libreOfficeForm);
    expect([added.code, added.out]).toEqual([0, expect.stringContaining("信用代码  表单栏位  未对应")]);
    const mapped = shenbao("form", "map", dir, "1", "--suggest", "--in-package", "是");
    expect([mapped.code, mapped.out]).toEqual([0, expect.stringContaining("已对应 4 栏")]);
    const out = join(folder, "填好.pdf");
    const filled = shenbao("form", "fill", dir, "1", "--out", out, "--as-of", "2026-06-30");
    expect(filled.code).toBe(0);
    expect(filled.out).toContain(`已填好：${out}`);
    expect(filled.out).toContain("表上还有 2 处没有对应数据：声明、审核意见");
    expect(filled.notes).toContain("“简介”没有填：这份表还没有选定为哪个作品（对象）填写");
    expect(readFileSync(out).subarray(0, 5).toString()).toBe("%PDF-");
    expect(shenbao("form", "list", dir).out).toMatch(/1 {2}libreoffice-form {2}PDF .+已对应 4 栏 {2}随申报包导出/);
    const shared = join(folder, "对应.json");
    expect(shenbao("form", "map", dir, "1", "--out", shared).code).toBe(0);
    expect(shenbao("form", "map", dir, "1", shared).code).toBe(0);
    expect(shenbao("form", "remove", dir, "1").code).toBe(0);
    expect(shenbao("form", "list", dir).out).toContain("还没有载入空白表");
  });

  it("say what is wrong, end with 2 and write nothing", () => {
    const folder = temporaryFolder();
    const dir = join(folder, "工作区");
    shenbao("init", dir);
    const template = join(folder, "模板.xlsx");
    writeFileSync(template, templateWorkbook);
    expect(shenbao("form").code).toBe(2);
    expect(shenbao("form", "add", dir, join(folder, "没有.pdf")).notes).toContain("打不开");
    shenbao("form", "add", dir, template);
    const unknown = shenbao("form", "fill", dir, "没有这份", "--out", join(folder, "x.xlsx"));
    expect([unknown.code, unknown.notes]).toEqual([2, expect.stringContaining("没有“没有这份”这份表")]);
    writeFileSync(join(folder, "坏.json"), "{}");
    expect(shenbao("form", "map", dir, "模板", join(folder, "坏.json")).notes).toContain("不是对应关系文件");
    expect(shenbao("form", "fill", dir, "模板").notes).toContain("请用 --out 写明");
    const far = shenbao("form", "fill", dir, "模板", "--out", join(folder, "没有的文件夹/x.xlsx"));
    expect([far.code, far.notes]).toEqual([2, expect.stringContaining("上级文件夹不存在")]);
    expect(existsSync(join(folder, "x.xlsx"))).toBe(false);
  });
});
