import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Exports, exportsOf } from "../../../electron/services/exports.ts";
import { addForm } from "../../../electron/services/forms/add-form.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import { localDate } from "../../../shared/dates.ts";
import type { Form } from "../../../shared/model/form.ts";
import { ok } from "../../../shared/result.ts";
import { type TalentWorkspace, talentWorkspace } from "../../support/talent-workspace.ts";
import { isThorough } from "../../support/thorough.ts";
import { expectOk } from "../store/temporary-workspace.ts";

let made: TalentWorkspace;
let workspace: Workspace;
let exports: Exports;
let folder: string;
let form: Form;

const watch = { signal: new AbortController().signal, onProgress: () => undefined };
const libreOfficeForm = join(import.meta.dirname, "../../fixtures/forms/libreoffice-form.pdf");

beforeAll(async () => {
  made = talentWorkspace();
  folder = mkdtempSync(join(tmpdir(), "shenbao-package-forms-"));
  workspace = expectOk(openWorkspace(made.dir, { program: "测试程序" }));
  const pack = expectOk(await findPack("cn-liaoning-microdrama"));
  exports = exportsOf(workspace, pack, {
    ...{ today: () => localDate("2026-06-30"), now: () => "2026-06-30T09:00:00.000Z" },
    ...{ home: folder, softwareAgent: "Shenbao test" },
  });
  form = expectOk(await addForm(workspace, libreOfficeForm, [])).form;
});

afterAll(() => {
  workspace.close();
  made.remove();
  rmSync(folder, { recursive: true, force: true });
});

const keep = (changed: Partial<Form>): void => {
  form = { ...form, ...changed };
  expectOk(workspace.transaction(() => ok(workspace.forms.save(form))));
};

const fixed = (text: string): Form["fields"] => [
  {
    ...{ id: "note", label: "审核意见", source: { text }, format: "text", when: null },
    target: { kind: "field", name: "note", option: null },
  },
];

const written = (out: string) =>
  exports.write({ out: join(folder, out), profile: "liaoning-default", replace: false, follows: null }, watch);

describe.skipIf(!isThorough)("an authority's form in the application package (thorough runs)", () => {
  it("goes along filled, after the documents, and is named on the start page", async () => {
    keep({ title: "专项资金申报表", inPackage: true, fields: fixed("属实") });
    expectOk(await written("one"));
    const names = readdirSync(join(folder, "one/data/application"));
    const last = names.toSorted().at(-1) ?? "";
    expect(last).toMatch(/^\d\d-form-libreoffice-form\.pdf$/);
    const page = readFileSync(join(folder, "one/data/index.html"), "utf8");
    expect(page).toContain(`application/${last}">专项资金申报表</a>`);
  });

  it("is made again, byte for byte, when the package is verified", async () => {
    const report = expectOk(await exports.verify(join(folder, "one"), null, watch));
    expect(report).toMatchObject({ valid: true, problems: [] });
  });

  it("that cannot be filled keeps the package from being written, and is named", async () => {
    keep({ fields: fixed("写得太长的意见".repeat(60)) });
    const answer = await written("two");
    expect(answer.ok ? "" : answer.error.message).toMatch(/官方表格“专项资金申报表”填不了，没有导出：“审核意见”的内容/);
    expect(readdirSync(folder)).not.toContain("two");
  });

  it("stays at home unless it is to go along", async () => {
    keep({ inPackage: false, fields: [] });
    expectOk(await written("three"));
    const names = readdirSync(join(folder, "three/data/application"));
    expect(names.filter((name) => name.includes("form-"))).toEqual([]);
  });
});
