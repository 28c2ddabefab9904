import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument, type PDFDropdown, PDFName, type PDFRadioGroup, type PDFTextField } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { fillPdf } from "../../../../electron/documents/forms/fill-pdf.ts";
import { inspectPdf } from "../../../../electron/documents/forms/inspect-pdf.ts";
import type { Fill } from "../../../../shared/forms/fill.ts";
import { flatForm } from "../../../fixtures/forms/flat-form.ts";
import { handMadeForm } from "../../../fixtures/forms/hand-made-form.ts";
import { cyclicPages } from "../../../fixtures/intake/pdf-hostile.ts";
import { shippedFonts } from "../shipped-fonts.ts";
import { hasTool, inFolder, renderPages, structureProblem, textOf } from "../tools.ts";
import { box, field, value } from "./fills.ts";
import { differingSquares, inkIn, type Part } from "./ink.ts";
import { renderWithPdfium } from "./pdfium.ts";

const libreOfficeForm = readFileSync(new URL("../../../fixtures/forms/libreoffice-form.pdf", import.meta.url));
const face = shippedFonts.regular;
const dpi = 72;

const synopsis = "老工业基地的青年返乡创业，在厂区旧址办起一间书店；“灯塔”照亮归途（共六十集）。".repeat(6);
const company = "沈阳虚构融合创意影视文化传媒股份有限公司";

async function filled(bytes: Uint8Array, fills: readonly Fill[], flatten = false): Promise<Uint8Array> {
  const result = await fillPdf(bytes, { fills, flatten }, face);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function refusals(bytes: Uint8Array, fills: readonly Fill[]) {
  const result = await fillPdf(bytes, { fills, flatten: false }, face);
  if (result.ok) throw new Error("was not refused");
  return result.error;
}

async function offeredBy(bytes: Uint8Array) {
  const blank = await inspectPdf(bytes);
  if (!blank.ok) throw new Error(blank.error);
  return blank.value.offered;
}

/** The hand-made form under an owner's password and the one that opens it. */
const encrypted = (password: string): Promise<Uint8Array> =>
  inFolder((folder) => {
    const [plain, locked] = [join(folder, "plain.pdf"), join(folder, "locked.pdf")];
    writeFileSync(plain, handMadeForm);
    execFileSync("qpdf", ["--encrypt", password, "owner", "256", "--", plain, locked]);
    return readFileSync(locked);
  });

const nameIn = (offered: Awaited<ReturnType<typeof offeredBy>>, label: string): string => {
  const target = offered.find((one) => one.label === label)?.target;
  if (target?.kind !== "field") throw new Error(`no field ${label}`);
  return target.name;
};

const handMadeFills: readonly Fill[] = [
  field("applicant", company),
  field("code", "91210100MA00TEST0X"),
  field("taxpayer", "", "general", true),
  field("synopsis", synopsis),
  field("class", "二类"),
  field("agrees", "", null, true),
  field("second", "", null, false),
  field("amount", "305,199.36"),
  field("upright", "竖着的一栏文字"),
  {
    ...{ label: "rows", target: { kind: "field", name: "row{n}_seller", option: null }, isList: true },
    values: [value("沈阳甲公司"), value("沈阳乙公司")],
  },
];

async function libreOfficeFills(): Promise<readonly Fill[]> {
  const offered = await offeredBy(libreOfficeForm);
  return [
    field(nameIn(offered, "单位名称"), company),
    field(nameIn(offered, "credit"), "91210100MA00TEST0X"),
    field(nameIn(offered, "简介"), synopsis),
    field(nameIn(offered, "声明"), "", null, true),
    field(nameIn(offered, "类别"), "普通微短剧"),
  ];
}

const flatFills: readonly Fill[] = [
  box(company, { x: 165, y: 65, width: 385, height: 35 }),
  box("305,199.36", { x: 165, y: 107, width: 385, height: 30, align: "right" }),
  box(synopsis, { x: 50, y: 190, width: 495, height: 240, multiline: true, size: 14 }),
  box("转过的页面上的字", { page: 2, x: 50, y: 50, width: 250, height: 60, size: 18 }),
  box("123456", { page: 2, x: 50, y: 150, width: 250, height: 30, comb: 10 }),
];

describe("a blank PDF", () => {
  it("made by LibreOffice offers its fields under readable names, with their place and choices", async () => {
    const offered = await offeredBy(libreOfficeForm);
    expect(offered.map(({ label, kind }) => [label, kind])).toEqual([
      ["单位名称", "text"],
      ["credit", "text"],
      ["简介", "multiline"],
      ["声明", "check"],
      ["类别", "choice"],
      ["note", "text"],
    ]);
    expect(offered[4]?.options).toEqual(["重点微短剧", "普通微短剧"]);
    expect(offered[0]?.page).toBe(1);
    expect(offered[0]?.box?.width).toBeGreaterThan(300);
  });

  it("made by hand offers combs, each button of a group, and neither hidden nor locked fields", async () => {
    const offered = await offeredBy(handMadeForm);
    expect(offered.map(({ label, kind }) => `${label} ${kind}`)).toEqual([
      ...["单位名称 text", "code comb", "taxpayer：general radio", "taxpayer：small radio", "synopsis multiline"],
      ...["class choice", "agrees check", "amount text", "row1_seller text", "row2_seller text", "upright text"],
      "second check",
    ]);
    expect(offered.find(({ label }) => label === "code")?.longest).toBe(18);
    expect(offered.find(({ label }) => label === "class")?.options).toEqual(["一类", "二类"]);
  });

  it("says that it holds scripts, and a filled copy holds none", async () => {
    const blank = await inspectPdf(handMadeForm);
    expect(blank.ok && blank.value.remarks).toEqual(["form-had-scripts"]);
    const again = await inspectPdf(await filled(handMadeForm, handMadeFills));
    expect(again.ok && again.value.remarks).toEqual([]);
    const text = Buffer.from(await filled(handMadeForm, [])).toString("latin1");
    expect(text).not.toMatch(/OpenAction|JavaScript.*Names|Launch/);
  });

  it("without fields offers its pages as they are seen, turned and cropped", async () => {
    const blank = await inspectPdf(flatForm);
    expect(blank.ok && blank.value.pages).toEqual([
      { width: 595, height: 842 },
      { width: 782, height: 555 },
    ]);
  });

  it.skipIf(!hasTool("qpdf"))(
    "that only an owner's password guards is filled, one to be opened by password is not (skipped without qpdf)",
    async () => {
      const [owners, users] = [await encrypted(""), await encrypted("geheim")];
      expect(await structureProblem(await filled(owners, handMadeFills))).toBeNull();
      expect(await inspectPdf(users)).toEqual({ ok: false, error: "form-locked" });
    },
  );

  it.each([
    ["going in a circle", cyclicPages, "form-damaged"],
    ["cut off", libreOfficeForm.subarray(0, libreOfficeForm.length / 2), "form-damaged"],
    ["nothing but a mark", Buffer.from("%PDF-1.7\n%%EOF"), "form-damaged"],
  ])("that is %s is refused", async (_what, bytes, code) => {
    expect(await inspectPdf(bytes)).toEqual({ ok: false, error: code });
  });
});

describe("a filled PDF", () => {
  it("keeps whole values in fields that can still be changed", async () => {
    const form = (await PDFDocument.load(await filled(handMadeForm, handMadeFills))).getForm();
    expect((form.getField("synopsis") as PDFTextField).getText()).toBe(synopsis);
    expect((form.getField("taxpayer") as PDFRadioGroup).getSelected()).toBe("general");
    // A choice has a value of its own beside what is shown.
    expect(String((form.getField("class") as PDFDropdown).acroField.dict.get(PDFName.of("V")))).toBe("(2)");
    expect((form.getField("row2_seller") as PDFTextField).getText()).toBe("沈阳乙公司");
    expect((form.getField("office") as PDFTextField).getText()).toBe("KEEP");
  });

  it("no longer asks readers to draw it themselves, which poppler does without Chinese", async () => {
    const form = (
      await PDFDocument.load(await filled(libreOfficeForm, await libreOfficeFills()))
    ).catalog.getAcroForm();
    expect(form?.dict.has(PDFName.of("NeedAppearances"))).toBe(false);
  });

  it("has no fields left when it is flattened", async () => {
    const flat = await filled(handMadeForm, handMadeFills, true);
    expect((await PDFDocument.load(flat)).getForm().getFields()).toEqual([]);
  });

  it.skipIf(!hasTool("pdftotext"))(
    "does not show what was hidden once flattened (skipped without pdftotext)",
    async () => {
      const text = await textOf(await filled(handMadeForm, handMadeFills, true));
      expect(text).toContain("KEEP");
      expect(text).not.toContain("HIDDEN");
    },
  );

  it("is the same, byte for byte, every time", async () => {
    const [one, two] = [await filled(handMadeForm, handMadeFills), await filled(handMadeForm, handMadeFills)];
    expect(Buffer.from(one).equals(two)).toBe(true);
  });

  it.skipIf(!hasTool("qpdf"))("is sound by qpdf (skipped without qpdf)", async () => {
    for (const flatten of [false, true]) {
      expect(await structureProblem(await filled(handMadeForm, handMadeFills, flatten))).toBeNull();
      expect(await structureProblem(await filled(libreOfficeForm, await libreOfficeFills(), flatten))).toBeNull();
    }
    expect(await structureProblem(await filled(flatForm, flatFills))).toBeNull();
  });

  it.skipIf(!hasTool("pdftotext"))("can be searched and copied (skipped without pdftotext)", async () => {
    const text = (await textOf(await filled(flatForm, flatFills))).replaceAll(/\s/g, "");
    for (const wanted of [company, "305,199.36", synopsis, "转过的页面上的字"]) expect(text).toContain(wanted);
  });
});

describe.skipIf(!hasTool("pdftoppm"))("a filled PDF on paper (skipped without pdftoppm)", () => {
  const makers = async (): Promise<readonly (readonly [string, Uint8Array, readonly Fill[]])[]> => [
    ["LibreOffice", libreOfficeForm, await libreOfficeFills()],
    ["by hand", handMadeForm, handMadeFills],
    ["flat", flatForm, flatFills],
  ];

  it("looks the same to poppler and to pdfium, editable and flattened", async () => {
    for (const [maker, bytes, fills] of await makers())
      for (const flatten of [false, true]) {
        const pdf = await filled(bytes, fills, flatten);
        const [ours, theirs] = [await renderPages(pdf, dpi, "crop"), await renderWithPdfium(pdf, dpi)];
        expect(ours.length).toBe(theirs.length);
        for (const [index, page] of ours.entries()) {
          const other = theirs[index];
          if (other === undefined) throw new Error("a page is missing");
          expect([maker, flatten, differingSquares(page, other) < 0.004]).toEqual([maker, flatten, true]);
        }
      }
  });

  it("shows ink in every place that was filled, in both, and as much as the text has", async () => {
    const pdf = await filled(flatForm, flatFills);
    const places: readonly (readonly [number, Part])[] = flatFills.map(({ target }) => {
      if (target.kind !== "box") throw new Error("a box was wanted");
      return [target.page - 1, target];
    });
    for (const pages of [await renderPages(pdf, dpi, "crop"), await renderWithPdfium(pdf, dpi)])
      for (const [index, part] of places) {
        const page = pages[index];
        if (page === undefined) throw new Error("a page is missing");
        expect(inkIn(page, part, dpi)).toBeGreaterThan(0.005);
      }
  });

  it("stands within its boxes: what lies around them is as in the blank", async () => {
    const [blank] = await renderPages(flatForm, dpi);
    const [page] = await renderPages(await filled(flatForm, flatFills), dpi);
    if (blank === undefined || page === undefined) throw new Error("a page is missing");
    const around = [
      { x: 0, y: 0, width: 595, height: 60 },
      { x: 0, y: 432, width: 595, height: 400 },
      { x: 42, y: 65, width: 116, height: 70 },
    ];
    for (const part of around) expect(inkIn(page, part, dpi)).toBeCloseTo(inkIn(blank, part, dpi), 4);
  });
});

describe("what cannot be filled whole is refused by name, and nothing is written", () => {
  it.each([
    ["a text without room", field("applicant", "长".repeat(80)), "form-overflow"],
    ["a paragraph without room", field("synopsis", synopsis.repeat(20)), "form-overflow"],
    ["more characters than boxes", field("code", "91210100MA00TEST0XX"), "form-comb-overflow"],
    ["more characters than allowed", field("amount", "1,305,199,000.36"), "form-too-long"],
    ["a character that the font lacks", field("applicant", "𠮷祥影视"), "form-character"],
    ["a choice that is not there", field("class", "四类"), "form-option-unknown"],
    ["a button that is not there", field("taxpayer", "", "medium", true), "form-option-unknown"],
    ["a field that is not there", field("nowhere", "x"), "form-place-missing"],
  ] as const)("%s", async (_what, fill, code) => {
    const found = await refusals(handMadeForm, [...handMadeFills.slice(0, 1), fill]);
    expect(found.map((one) => one.code)).toEqual([code]);
    expect(found[0]?.detail?.["label"]).toBe(fill.label);
  });

  it("a list with more rows than the form has fields", async () => {
    const rows: Fill = {
      ...{ label: "销售方", target: { kind: "field", name: "row{n}_seller", option: null }, isList: true },
      values: ["甲", "乙", "丙", "丁"].map((text) => value(text)),
    };
    expect(await refusals(handMadeForm, [rows])).toMatchObject([
      { code: "form-rows-missing", detail: { label: "销售方", rows: "4", room: "2" } },
    ]);
  });

  it("a text that its box on a flat page has no room for", async () => {
    const found = await refusals(flatForm, [box(synopsis, { x: 50, y: 50, width: 120, height: 30, multiline: true })]);
    expect(found.map(({ code }) => code)).toEqual(["form-overflow"]);
  });
});
