import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { fillDocx } from "../../../../electron/documents/forms/fill-docx.ts";
import { inspectDocx } from "../../../../electron/documents/forms/inspect-docx.ts";
import type { Fill } from "../../../../shared/forms/fill.ts";
import type { FormTarget } from "../../../../shared/model/form.ts";
import { documentParts, templateDocument } from "../../../fixtures/forms/template-document.ts";
import { packageOf } from "../../../fixtures/forms/template-workbook.ts";
import { placeholder, value } from "./fills.ts";

const at = (target: FormTarget, ...texts: readonly string[]): Fill => ({
  ...{ label: JSON.stringify(target), target, isList: texts.length > 1, values: texts.map((text) => value(text)) },
});

const tableCell = (table: number, row: number, column: number): FormTarget => ({
  kind: "table-cell",
  table,
  row,
  column,
});

function filled(fills: readonly Fill[]): Uint8Array {
  const result = fillDocx(templateDocument, fills);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function bodyOf(bytes: Uint8Array): string {
  const body = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(body).close();
  return body;
}

const readingOf = (xml: string): string =>
  xml
    .replaceAll("<w:br/>", "\n")
    .replaceAll(/<\/w:p>|<w:p\/>/g, "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const rowsOf = (xml: string, table: number): readonly string[] =>
  [...(xml.split("<w:tbl>")[table] ?? "").matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = ""]) =>
    row
      .split("</w:tc>")
      .map((one) => readingOf(one).trim())
      .join("|"),
  );

describe("a Word form as a blank", () => {
  it("offers placeholders once each, controls by their tag, and empty cells beside or under a label", () => {
    const { offered } = inspectDocx(templateDocument);
    expect(offered.map(({ label, target, kind }) => `${target.kind} ${label} ${kind}`)).toEqual([
      ...["placeholder 单位名称 text", "placeholder 日期 text", "placeholder 序号 text", "placeholder 支出类别 text"],
      ...["placeholder 支出金额 text", "placeholder 合计 text"],
      ...["control agree（控件） check", "control class（控件） choice", "control synopsis（控件） text"],
      ...[
        "table-cell 单位名称 text",
        "table-cell 信用代码 text",
        "table-cell 金额（大写） text",
        "table-cell 合计 text",
      ],
      ...["table-cell 材料 text", "table-cell 文号 text", "table-cell 以上 text"],
    ]);
  });

  it("is shown in its order, tables numbered as the file has them", () => {
    const { blocks } = inspectDocx(templateDocument);
    expect(blocks.map((block) => (block.kind === "table" ? `table ${block.table}` : block.text.slice(0, 4)))).toEqual([
      ...["附件 2", "单位名称", "承诺：☐", "类别：单", "单击此处", "table 1", "table 2", "table 3"],
    ]);
  });
});

describe("a filled Word form", () => {
  it("puts values in the place of placeholders that are torn over runs, in the look of their first", () => {
    const body = bodyOf(
      filled([placeholder("单位名称", "沈阳<虚构> & “影视”公司"), placeholder("日期", "2026年6月30日")]),
    );
    expect(readingOf(body)).toContain("单位名称：沈阳<虚构> & “影视”公司，日期：2026年6月30日。{{");
    expect(body).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">沈阳');
  });

  it("fills headers too, and keeps every other part and byte", () => {
    const parts = unzipSync(filled([placeholder("单位名称", "甲公司")]));
    expect(strFromU8(parts["word/header1.xml"] ?? new Uint8Array())).toContain("申报单位：甲公司");
    for (const name of ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"])
      expect(strFromU8(parts[name] ?? new Uint8Array())).toBe(documentParts[name]);
    const [before, after] = [documentParts["word/document.xml"] ?? "", bodyOf(filled([placeholder("合计", "300.00")]))];
    expect(after).toBe(before.replace("{{合计}}", "300.00"));
  });

  it("sets controls: a tick, a choice, a text without its prompt", () => {
    const agree: Fill = {
      ...{
        label: "承诺",
        target: { kind: "control", tag: "agree" },
        isList: false,
        values: [value("是", { on: true })],
      },
    };
    const body = bodyOf(
      filled([
        agree,
        at({ kind: "control", tag: "class" }, "二类"),
        at({ kind: "control", tag: "synopsis" }, "第一段\n第二段"),
      ]),
    );
    expect(body).toContain('<w14:checked w14:val="1"/>');
    expect(readingOf(body)).toContain("承诺：☑");
    expect(readingOf(body)).toContain("类别：二类");
    expect(readingOf(body)).toContain("第一段\n第二段");
    expect(body).not.toMatch(/showingPlcHdr|PlaceholderText/);
  });

  it("fills table cells by their place, also where something to be written over stands", () => {
    const body = bodyOf(
      filled([
        at(tableCell(1, 1, 2), "甲公司"),
        at(tableCell(1, 1, 4), "9121"),
        at(tableCell(1, 2, 4), "2026年6月30日"),
      ]),
    );
    expect(rowsOf(body, 1)).toEqual(["单位名称|甲公司|信用代码|9121|", "金额（大写）||日期|2026年6月30日|"]);
    expect(body).toContain('<w:rPr><w:sz w:val="21"/></w:rPr><w:t xml:space="preserve">9121');
  });

  it("repeats a row for every row of a list, names that may occur once taken out of the copies", () => {
    const body = bodyOf(
      filled([
        placeholder("序号", "1", "2", "3"),
        placeholder("支出类别", "编剧", "取景", "后期"),
        placeholder("支出金额", "100.00", "200.00", "0.30"),
        placeholder("合计", "300.30"),
      ]),
    );
    expect(rowsOf(body, 2)).toEqual([
      ...["序号|类别|金额|", "1|编剧|100.00 元|", "2|取景|200.00 元|", "3|后期|0.30 元|", "合计||300.30|"],
    ]);
  });

  it("empties the row of a list without rows", () => {
    const none = (name: string): Fill => ({
      label: name,
      target: { kind: "placeholder", name },
      isList: true,
      values: [],
    });
    expect(rowsOf(bodyOf(filled([none("序号"), none("支出类别"), none("支出金额")])), 2)[1]).toBe("||元|");
  });

  it("runs a list down the empty rows that are there and adds rows for the rest", () => {
    const list = (column: number, ...texts: readonly string[]) => at(tableCell(3, 2, column), ...texts);
    const two = bodyOf(filled([list(1, "甲", "乙"), list(2, "一号", "二号")]));
    expect(rowsOf(two, 3)).toEqual(["材料|文号|", "甲|一号|", "乙|二号|", "以上||"]);
    const four = bodyOf(filled([list(1, "甲", "乙", "丙", "丁"), list(2, "一", "二", "三", "四")]));
    expect(rowsOf(four, 3)).toEqual(["材料|文号|", "甲|一|", "乙|二|", "丙|三|", "丁|四|", "以上||"]);
  });

  it("runs a list down rows that the form has numbered, and goes on counting in those that it adds", () => {
    const row = (...texts: readonly string[]): string =>
      `<w:tr>${texts.map((text) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`).join("")}</w:tr>`;
    const rows = [row("序号", "材料"), row("1", ""), row("2.", ""), row("合计", "")].join("");
    const body = (documentParts["word/document.xml"] ?? "").replace(
      /<w:body>.*<w:sectPr>/s,
      `<w:body><w:tbl>${rows}</w:tbl><w:sectPr>`,
    );
    const numbered = packageOf({ ...documentParts, "word/document.xml": body });
    const result = fillDocx(numbered, [at(tableCell(1, 2, 2), "甲", "乙", "丙", "丁")]);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(rowsOf(bodyOf(result.value), 1)).toEqual(["序号|材料|", "1|甲|", "2.|乙|", "3.|丙|", "4.|丁|", "合计||"]);
    // What only numbers a row is no label of the place beside it.
    expect(inspectDocx(numbered).offered.map(({ label }) => label)).toEqual(["单位名称", "材料", "合计"]);
  });

  it("offers no cell that belongs to the one above it", () => {
    const cell = (text: string, merge = ""): string =>
      `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const rows = [
      `<w:tr>${cell("一、单位", '<w:vMerge w:val="restart"/>')}${cell("名称")}${cell("")}</w:tr>`,
      `<w:tr>${cell("", "<w:vMerge/>")}${cell("电话")}${cell("")}</w:tr>`,
    ].join("");
    const body = (documentParts["word/document.xml"] ?? "").replace(
      /<w:body>.*<w:sectPr>/s,
      `<w:body><w:tbl>${rows}</w:tbl><w:sectPr>`,
    );
    const merged = packageOf({ ...documentParts, "word/document.xml": body });
    expect(inspectDocx(merged).offered.map(({ label }) => label)).toEqual(["单位名称", "名称", "电话"]);
  });

  it("leaves a placeholder without data empty rather than standing there", () => {
    const silent: Fill = { ...placeholder("日期", "x"), values: [null] };
    expect(readingOf(bodyOf(filled([silent])))).toContain("日期：。");
  });
});

describe("what a Word form does not take is refused by name", () => {
  it.each([
    ["a placeholder that is not there", placeholder("片名", "x"), "form-place-missing"],
    ["a control that is not there", at({ kind: "control", tag: "none" }, "x"), "form-place-missing"],
    ["a cell that is not there", at(tableCell(1, 9, 1), "x"), "form-place-missing"],
    ["a choice that is not in the list", at({ kind: "control", tag: "class" }, "四类"), "form-option-unknown"],
  ] as const)("%s", (_what, fill, code) => {
    const result = fillDocx(templateDocument, [fill]);
    expect(result.ok ? [] : result.error.map((one) => one.code)).toEqual([code]);
  });

  it("a single value in a row that a list repeats", () => {
    const result = fillDocx(templateDocument, [placeholder("序号", "1", "2"), at(tableCell(2, 2, 1), "x")]);
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(["form-list-row-mixed"]);
  });
});
