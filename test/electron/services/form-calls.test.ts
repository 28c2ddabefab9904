import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FormCalls, formCalls } from "../../../electron/services/form-calls.ts";
import { addForm } from "../../../electron/services/forms/add-form.ts";
import { workOnForms } from "../../../electron/services/forms/form-sandbox.ts";
import { findPack, loadPack } from "../../../electron/services/policy-packs.ts";
import { type OpenBooks, openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { FormView } from "../../../shared/contract/forms.ts";
import { localDate } from "../../../shared/dates.ts";
import { mappingOf, mappingText } from "../../../shared/forms/mapping-file.ts";
import type { FormField } from "../../../shared/model/form.ts";
import { handMadeForm } from "../../fixtures/forms/hand-made-form.ts";
import { templateDocument } from "../../fixtures/forms/template-document.ts";
import { templateWorkbook } from "../../fixtures/forms/template-workbook.ts";
import { type TalentWorkspace, talentWorkspace } from "../../support/talent-workspace.ts";
import { isThorough } from "../../support/thorough.ts";
import { expectOk } from "../store/temporary-workspace.ts";

let made: TalentWorkspace;
let workspace: Workspace;
let calls: FormCalls;
let books: OpenBooks;
let folder: string;

beforeAll(async () => {
  made = talentWorkspace();
  folder = mkdtempSync(join(tmpdir(), "shenbao-forms-"));
  workspace = expectOk(openWorkspace(made.dir, { program: "测试程序" }));
  const pack = expectOk(await findPack("cn-liaoning-microdrama"));
  workspace.transaction(() => {
    workspace.studio.save({
      ...workspace.studio.get(),
      name: "沈阳示例影视有限公司",
      creditCode: "91210100MA0000005M",
    });
    return { ok: true, value: null };
  });
  books = openBooks(workspace);
  calls = formCalls(workspace, pack, { today: () => localDate("2026-06-30"), home: folder, uploads: null, books });
});

afterAll(() => {
  workspace.close();
  made.remove();
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const hand = (path: string) => ({ tray: randomUUID(), paths: [path] });

async function added(name: string, bytes: Uint8Array): Promise<FormView> {
  return expectOk(await calls["forms.add"](hand(fileOf(name, bytes)))).view;
}

async function refusalOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const answer = await calls["forms.add"](hand(fileOf(name, bytes)));
  return answer.ok ? "" : answer.error.message;
}

const nameField: FormField = {
  ...{ id: "name", label: "单位名称", source: { data: "applicant.name" }, format: "text", when: null },
  target: { kind: "field", name: "applicant", option: null },
};

const changeOf = ({ form }: FormView, fields: readonly FormField[]) => ({
  ...{ id: form.id, title: form.title, flatten: form.flatten, inPackage: form.inPackage, subject: form.subject },
  fields,
});

describe("an authority's form", () => {
  it("is loaded, mapped, shown as it will read, filled and written; what nothing fills is listed", async () => {
    const view = await added("申报表.pdf", handMadeForm);
    expect(view.form).toMatchObject({ title: "申报表", kind: "pdf", fields: [] });
    const saved = expectOk(await calls["forms.save"](changeOf(view, [nameField])));
    expect(saved.shown).toEqual([{ id: "name", text: "沈阳示例影视有限公司" }]);
    expect(saved.unfilled.map(({ label }) => label)).not.toContain("单位名称");
    expect(saved.unfilled.map(({ label }) => label)).toContain("Synopsis");
    const out = join(folder, "填好.pdf");
    expectOk(await calls["forms.fill"]({ id: view.form.id, out, replace: false }));
    expect(readFileSync(out).subarray(0, 5).toString()).toBe("%PDF-");
    const again = await calls["forms.fill"]({ id: view.form.id, out, replace: false });
    expect(again.ok ? "" : again.error.message).toContain("已经存在，没有覆盖");
  });

  it("has its places under what is printed beside them where their maker gave them names for machines", async () => {
    const path = join(import.meta.dirname, "../../fixtures/forms/libreoffice-form.pdf");
    const { form, blank } = expectOk(await calls["forms.add"](hand(path))).view;
    expect(blank.offered.map(({ label }) => label)).toEqual([
      "单位名称",
      "信用代码",
      "简介",
      "声明",
      "类别",
      "审核意见",
    ]);
    expectOk(await calls["forms.remove"]({ id: form.id }));
  });

  it("that is loaded again is still mapped: the same bytes are one blank", async () => {
    const { form } = await added("明年的申报表.pdf", handMadeForm);
    expect(form.fields).toEqual([nameField]);
    expect(expectOk(await calls["forms.list"]({})).forms.filter(({ kind }) => kind === "pdf")).toHaveLength(1);
  });

  it("is mapped by the names of its places", async () => {
    const view = await added("模板.xlsx", templateWorkbook);
    const suggested = expectOk(await calls["forms.suggest"]({ id: view.form.id }));
    expect(suggested.sentence).toBe("按名称对应了 5 栏，请逐栏核对。");
    const [name, day, amount] = suggested.view.shown.map(({ text }) => text);
    expect([name, day, amount]).toEqual(["沈阳示例影视有限公司", "2026年6月30日", ""]);
    expect(suggested.view.form.fields.slice(3).map(({ source, target }) => [source, target])).toEqual([
      [{ data: "spend[].category" }, { kind: "cell", sheet: "申报表", cell: "A9", rows: 6 }],
      [{ data: "spend[].recorded" }, { kind: "cell", sheet: "申报表", cell: "C9", rows: 6 }],
    ]);
    expect(suggested.view.findings.map(({ sentence }) => sentence)).toContain(
      "“申报金额（元）”没有填：这份表还没有选定为哪个作品（对象）填写。请先选定。",
    );
  });

  it("hands its mapping to others and takes one over, for the very same file only", async () => {
    const [pdf] = expectOk(await calls["forms.list"]({})).forms.filter(({ kind }) => kind === "pdf");
    const out = join(folder, "对应关系.json");
    expectOk(await calls["forms.share"]({ id: pdf?.id ?? "", out, replace: true }));
    const word = await added("表.docx", templateDocument);
    const other = await calls["forms.adopt"]({ id: word.form.id, ...hand(out) });
    expect(other.ok ? "" : other.error.message).toContain("是为另一份空白表");
    const none = await calls["forms.adopt"]({ id: word.form.id, ...hand(fileOf("x.json", "{}")) });
    expect(none.ok ? "" : none.error.message).toContain("这不是对应关系文件");
    expect(expectOk(await calls["forms.adopt"]({ id: pdf?.id ?? "", ...hand(out) })).form.fields).toEqual([nameField]);
  });

  it("that cannot be filled says why, and writes nothing", async () => {
    const [pdf] = expectOk(await calls["forms.list"]({})).forms.filter(({ kind }) => kind === "pdf");
    const view = expectOk(await calls["forms.show"]({ id: pdf?.id ?? "" }));
    const long: FormField = { ...nameField, source: { text: "很长的名称".repeat(30) } };
    expectOk(await calls["forms.save"](changeOf(view, [long])));
    const out = join(folder, "不会有.pdf");
    const filled = await calls["forms.fill"]({ id: view.form.id, out, replace: false });
    expect(filled.ok ? "" : filled.error.message).toMatch(/“单位名称”的内容在 9 磅时放不下，没有截断，也没有填/);
    expect(() => readFileSync(out)).toThrow(/ENOENT/);
    const preview = expectOk(await calls["forms.preview"]({ id: view.form.id }));
    expect(preview.base64).toBeNull();
    expectOk(await calls["forms.save"](changeOf(view, [nameField])));
  });

  it("is removed with its blank, unless another record is about the same file", async () => {
    const view = await added("要移除.xlsx", zipSync(unzipSync(templateWorkbook)));
    expectOk(await calls["forms.remove"]({ id: view.form.id }));
    expect(workspace.originals.find(view.form.sha256)).toBeNull();
    const gone = await calls["forms.show"]({ id: view.form.id });
    expect(gone.ok ? "" : gone.error.message).toContain("这份表已经不在");
    const { title } = view.form;
    expect(expectOk(await calls["forms.list"]({})).undoable).toBe(`移除官方表格“${title}”`);
    expectOk(books.undo());
    expect(expectOk(await calls["forms.show"]({ id: view.form.id })).form).toEqual(view.form);
    expectOk(await calls["forms.save"]({ ...view.form, inPackage: true }));
    expect(books.undoable()).toBe(`修改官方表格“${title}”`);
    expectOk(books.undo());
    // The mapping that was carried over from the edition before is a step of its own.
    while (books.undoable() !== `载入官方表格“${title}”`) expectOk(books.undo());
    expectOk(books.undo());
    expect(workspace.originals.find(view.form.sha256)).toBeNull();
  });
});

describe.skipIf(!isThorough)("a file that is no blank is refused in a plain sentence (thorough runs)", () => {
  it("whatever its name says", async () => {
    expect(await refusalOf("表.pdf", "只是文字")).toContain("不是 PDF、XLSX 或 DOCX");
    expect(await refusalOf("表.docx", zipSync({ "a.txt": new Uint8Array(3) }))).toContain("不是 PDF、XLSX 或 DOCX");
    expect(await refusalOf("旧表.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"))).toContain("另存为新格式");
    expect(await refusalOf("断了.pdf", handMadeForm.subarray(0, 2500))).toContain("不完整或已损坏");
    expect(await refusalOf("不在.pdf", "%PDF-1.7\n%%EOF")).toContain("不完整或已损坏");
  });

  it("with XML that no honest maker writes", async () => {
    const parts = unzipSync(templateDocument);
    const broken = (text: string) => zipSync({ ...parts, "word/document.xml": Buffer.from(text) });
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>';
    expect(await refusalOf("炸弹.docx", broken(bomb))).toContain("不完整或已损坏");
    expect(await refusalOf("未完.docx", broken("<w:document><w:body>"))).toContain("不完整或已损坏");
    expect(await refusalOf("深.docx", broken("<a>".repeat(5000) + "</a>".repeat(5000)))).toContain("不完整或已损坏");
  });

  it("that would unpack to more than any form holds", async () => {
    const zeros = new Uint8Array(101_000_000);
    const bytes = zipSync({ ...unzipSync(templateWorkbook), "xl/media/x.bin": zeros });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await refusalOf("大.xlsx", bytes)).toContain("耗尽内存");
  });

  it("that takes too long ends with its time, not with the program", async () => {
    const inspect = { kind: "inspect", bytes: handMadeForm } as const;
    const [outcome] = await workOnForms([inspect], { seconds: 0.001, megabytes: 768 });
    expect(outcome).toMatchObject({ kind: "refused", findings: [{ code: "form-timed-out" }] });
  });
});

describe("a mapping that comes with a policy pack", () => {
  const shipped = join(import.meta.dirname, "../../../resources/policies/cn-liaoning-microdrama");

  function packWith(name: string, text: string): string {
    const copy = mkdtempSync(join(folder, "pack-"));
    cpSync(shipped, copy, { recursive: true });
    mkdirSync(join(copy, "forms"));
    writeFileSync(join(copy, "forms", name), text);
    return copy;
  }

  const mappingText1 = async (fields: readonly FormField[]): Promise<string> => {
    const { form } = await added("申报表.pdf", handMadeForm);
    return mappingText(mappingOf({ ...form, fields }));
  };

  it("is what its blank is loaded with", async () => {
    const { form } = await added("包里的表.docx", templateDocument);
    expectOk(await calls["forms.remove"]({ id: form.id }));
    const known = mappingOf({ ...form, title: "官方申报表", fields: [nameField] });
    const again = expectOk(await addForm(workspace, fileOf("换了名字.docx", templateDocument), [known]));
    expect(again.form).toMatchObject({ title: "官方申报表", fields: [nameField] });
  });

  it("is checked with the pack: its form, its data", async () => {
    const good = await mappingText1([nameField, { ...nameField, id: "2", source: { data: "rule.a4_online.amount" } }]);
    expect((await loadPack(packWith("good.json", good))).ok).toBe(true);
    const bad = await mappingText1([{ ...nameField, source: { data: "applicant.shoeSize" } }]);
    const loaded = await loadPack(packWith("bad.json", bad));
    expect(loaded.ok ? [] : loaded.error).toEqual([
      { path: "forms/bad.json/fields/0/source", message: "没有数据 applicant.shoeSize" },
    ]);
    const wrong = await loadPack(packWith("wrong.json", "{}"));
    expect(wrong.ok ? [] : wrong.error.map(({ path }) => path)).toEqual(["forms/wrong.json"]);
  });
});

describe("the filled workbook", () => {
  it("holds what the records say", async () => {
    const [book] = expectOk(await calls["forms.list"]({})).forms.filter(({ kind }) => kind === "xlsx");
    const out = join(folder, "填好.xlsx");
    expectOk(await calls["forms.fill"]({ id: book?.id ?? "", out, replace: true }));
    const sheet = strFromU8(unzipSync(readFileSync(out))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(sheet).toContain("沈阳示例影视有限公司");
    expect(sheet).toContain('<c r="B4" s="3"><v>46203</v></c>');
  });
});
