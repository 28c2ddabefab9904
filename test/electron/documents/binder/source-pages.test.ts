import { deflateSync } from "node:zlib";
import { PDFDocument, PDFName, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { differingPixels, type GreyPicture, hasTool, renderPages, structureProblem, textOf } from "../tools.ts";
import { bindFiles } from "./bind-files.ts";
import { drawnPdf, onePage, plainPdf, rawPdf, rawStream } from "./made-up-pdfs.ts";

const dpi = 50;
const smoothing = 40;

/** A picture without the corner in which the stamp stands. */
function withoutStamp({ width, height, pixels }: GreyPicture): GreyPicture {
  const kept = Uint8Array.from(pixels);
  for (let y = height - 22; y < height; y += 1) kept.fill(255, y * width + Math.floor(width * 0.4), (y + 1) * width);
  return { width, height, pixels: kept };
}

const inkOf = ({ pixels }: GreyPicture): number => pixels.filter((pixel) => pixel < 128).length;

/** The pages of a file as they are drawn alone and in the binder, without the stamps; the index takes the binder's first page. */
async function bothWays(file: Uint8Array, alone: Uint8Array) {
  const { volumes, refusals } = await bindFiles([file]);
  expect(refusals).toEqual([null]);
  const [bound = Buffer.alloc(0)] = volumes;
  expect(await structureProblem(bound)).toBeNull();
  const inBinder = (await renderPages(bound, dpi)).slice(1).map(withoutStamp);
  return { bound, inBinder, expected: (await renderPages(alone, dpi)).map(withoutStamp) };
}

async function expectSame(file: Uint8Array, alone: Uint8Array = file): Promise<Buffer> {
  const { bound, inBinder, expected } = await bothWays(file, alone);
  expect(inBinder.length).toBe(expected.length);
  expected.forEach((page, index) => {
    expect(inkOf(page)).toBeGreaterThan(20);
    expect(differingPixels(page, inBinder[index] ?? page, smoothing)).toBe(0);
  });
  return bound;
}

const square = "0 0 0 rg 40 200 60 60 re f\n";

describe.skipIf(!(hasTool("pdftoppm") && hasTool("qpdf")))(
  "a page of a PDF in the binder looks as it does alone",
  () => {
    it("whatever its size and however it is turned", async () => {
      for (const rotate of [0, 90, 180, 270])
        for (const size of [
          [595, 842],
          [842, 595],
          [300, 200],
        ] as const)
          await expectSame(await plainPdf({ rotate, size, pages: 2 }));
    });

    it("with its content left open, closed once too often, or moved and never put back", async () => {
      const pageOf = (content: string): Buffer => onePage("/Contents 4 0 R", [rawStream("", content)]);
      await expectSame(pageOf(`q 2 0 0 2 -80 -260 cm ${square}`));
      await expectSame(pageOf(`1 0 0 1 30 10 cm ${square}`));
      await expectSame(pageOf(`q (not an operator: Q \\) Q) pop <51> ${square} % Q`));
      // Alone, this is drawn by no reader that takes a lost state for the end of the page.
      await expectSame(pageOf(`Q Q ${square} q q`), pageOf(square));
    });

    it("with its content in several parts that only make sense together", async () => {
      const parts = [
        rawStream("", "q 1 0 0 1 20 0 cm"),
        rawStream("", square),
        rawStream("", "Q 1 0 0 rg 0 0 30 30 re f"),
      ];
      await expectSame(onePage("/Contents[4 0 R 5 0 R 6 0 R]", parts));
      await expectSame(onePage("/Contents 7 0 R", [...parts, "[4 0 R 5 0 R 6 0 R]"]));
    });

    it("with a visible area that does not begin at zero, and units of its own", async () => {
      const cropped = onePage("/Contents 4 0 R", [rawStream("", square)]).toString("latin1");
      const box = "/MediaBox[-50 150 320 400]/CropBox[20 150 320 290]";
      await expectSame(Buffer.from(cropped.replace("/MediaBox[0 0 300 300]", box), "latin1"));
      await expectSame(onePage("/Contents 4 0 R/UserUnit 2", [rawStream("", square)]));
    });

    it("with resources that its tree hands down, and lengths that stand elsewhere", async () => {
      const content = Buffer.concat([
        Buffer.from("<</Length 5 0 R>>stream\n"),
        Buffer.from(`${square}/A Do\n\n`),
        Buffer.from("\nendstream"),
      ]);
      const form = rawStream("/Type/XObject/Subtype/Form/BBox[0 0 300 300]", "0 0 1 rg 150 50 50 50 re f");
      const pdf = onePage("/Contents 4 0 R", [content, String(square.length + 7), form]).toString("latin1");
      const inherited = pdf
        .replace("/Count 1>>", "/Count 1/Resources 8 0 R>>        ")
        .replace("/Resources 8 0 R>>        ", "/Resources<</XObject<</A 6 0 R>>>>>>");
      await expectSame(Buffer.from(inherited, "latin1"));
    });

    it("with stamps, notes and fields that were drawn on it", async () => {
      const appearance = rawStream(
        "/Type/XObject/Subtype/Form/BBox[0 0 10 10]/Matrix[0 1 -1 0 0 0]",
        "0 0 0 rg 0 0 10 4 re f",
      );
      const states = "<</On 5 0 R/Off 6 0 R>>";
      const annotations = [
        "<</Type/Annot/Subtype/Stamp/Rect[50 50 150 150]/F 4/AP<</N 5 0 R>>>>",
        `<</Type/Annot/Subtype/Square/Rect[200 200 240 240]/F 4/AS/On/AP<</N ${states}>>>>`,
        "<</Type/Annot/Subtype/Square/Rect[200 50 240 90]/F 2/AP<</N 5 0 R>>>>",
      ];
      const page = `/Contents 4 0 R/Annots[${annotations.join("")}]`;
      await expectSame(
        onePage(page, [rawStream("", square), appearance, rawStream("/Subtype/Form/BBox[0 0 1 1]", "")]),
      );
    });

    it("with a filled form, whose fields are shown and can no longer be changed", async () => {
      const pdf = await drawnPdf();
      const form = pdf.getForm();
      const name = form.createTextField("name");
      name.setText("Shenyang Huaiyu");
      name.addToPage(pdf.getPage(0), { x: 100, y: 600, width: 300, height: 30 });
      const box = form.createCheckBox("agree");
      box.addToPage(pdf.getPage(0), { x: 100, y: 500, width: 30, height: 30 });
      box.check();
      const bound = await expectSame(await pdf.save());
      expect(await textOf(bound)).toContain("Shenyang Huaiyu");
      expect(bound.includes("/AcroForm")).toBe(false);
      expect(bound.includes("/Widget")).toBe(false);
    });

    it("with fields whose drawing was left to the reader, in any language", async () => {
      const chinese = `<${Buffer.from("\ufeff沈阳虚构影视", "utf16le").swap16().toString("hex")}>`;
      const fields = [
        `<</Type/Annot/Subtype/Widget/FT/Tx/Rect[40 100 260 120]/V ${chinese}>>`,
        "<</Type/Annot/Subtype/Widget/FT/Btn/Rect[40 60 60 80]/V/Yes/AS/Yes>>",
        "<</Type/Annot/Subtype/Widget/FT/Btn/Rect[80 60 100 80]/V/Off/AS/Off>>",
      ];
      const page = `/Contents 4 0 R/Annots[${fields.join("")}]`;
      const { volumes } = await bindFiles([
        onePage(page, [rawStream("", square)], "/AcroForm<</NeedAppearances true/Fields[]>>"),
      ]);
      const text = await textOf(volumes[0] ?? Buffer.alloc(0));
      expect(text).toContain("沈阳虚构影视");
      expect(text.match(/√/g)).toHaveLength(1);
    });

    it("with layers that are switched off left off", async () => {
      const content = rawStream("", `${square}/OC/A BDC 150 150 60 60 re f EMC /OC/B BDC 150 50 60 60 re f EMC`);
      const layers = ["<</Type/OCG/Name(A)>>", "<</Type/OCG/Name(B)>>"];
      const page = "/Contents 4 0 R/Resources<</Properties<</A 5 0 R/B 6 0 R>>>>";
      await expectSame(onePage(page, [content, ...layers], "/OCProperties<</OCGs[5 0 R 6 0 R]/D<</OFF[5 0 R]>>>>"));
      await expectSame(
        onePage(page, [content, ...layers], "/OCProperties<</OCGs[5 0 R 6 0 R]/D<</BaseState/OFF/ON[6 0 R]>>>>"),
      );
    });

    it("when only printing and copying were locked, by every cipher in use", async () => {
      const plain = await plainPdf({ pages: 2 });
      for (const algorithm of ["AES-256", "AES-128", "RC4-128"] as const) {
        const pdf = await PDFDocument.load(plain);
        pdf.encrypt({ ownerPassword: "owner", algorithm, allowWeakCryptography: true });
        const locked = await pdf.save();
        expect(Buffer.from(locked).includes("/Encrypt")).toBe(true);
        const bound = await expectSame(locked, plain);
        expect(bound.includes("/Encrypt")).toBe(false);
      }
    });

    it("when hundreds of pages share one long content", async () => {
      const content = deflateSync(Buffer.from(square + " ".repeat(2_000_000)));
      const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 3 0 R>>";
      const kids = Array.from({ length: 200 }, (_, index) => `${index + 4} 0 R`).join(" ");
      const tree = `<</Type/Pages/Count 200/Kids[${kids}]>>`;
      const shared = rawStream("/Filter/FlateDecode", content);
      const file = rawPdf(["<</Type/Catalog/Pages 2 0 R>>", tree, shared, ...Array<string>(200).fill(page)]);
      const { refusals, binder } = await bindFiles([file]);
      expect([refusals, binder.volumes[0]?.pages]).toEqual([[null], 201]);
    });

    it("behind bytes that a mail gateway put before it", async () => {
      await expectSame(Buffer.concat([Buffer.from("\r\n\r\n"), await plainPdf()]));
    });
  },
);

describe.skipIf(!hasTool("pdftotext"))("the stamp", () => {
  const withText = async (y: number, more = ""): Promise<string> => {
    const content = rawStream("", `BT /F 9 Tf 1 0 0 1 150 ${y} Tm (footer) Tj ET ${more}`);
    const font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    const page = "/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>";
    const { volumes } = await bindFiles([onePage(page, [content, font])]);
    return (await textOf(volumes[0] ?? Buffer.alloc(0))).split("\f")[1] ?? "";
  };
  const lines = (text: string): readonly string[] =>
    text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.replaceAll(/\s/g, "")]));

  it("stands below the page's own foot", async () => {
    expect(lines(await withText(40))).toEqual(["footer", "E001第2页"]);
  });

  it("moves to the head where the page has text on its very edge, unless the head has some, too", async () => {
    expect(lines(await withText(14))).toEqual(["E001第2页", "footer"]);
    const crowded = await withText(14, "BT /F 9 Tf 1 0 0 1 20 278 Tm (header) Tj ET");
    expect(lines(crowded)).toEqual(["header", "footerE001第2页"]);
  });
});

describe("nothing in the binder acts", () => {
  it("no script, launch, embedded file, link out or action of a source comes along", async () => {
    const deeds = "/AA<</O<</S/Launch/F(calc.exe)>>>>";
    const link = "<</Type/Annot/Subtype/Link/Rect[0 0 300 300]/A<</S/URI/URI(http://example.invalid)>>>>";
    const button =
      "<</Type/Annot/Subtype/Widget/FT/Btn/Rect[0 0 10 10]/AP<</N 5 0 R>>/A<</S/JavaScript/JS(app.alert(1))>>>>";
    const form = rawStream("/Subtype/Form/BBox[0 0 9 9]/AA<</X 6 0 R>>/PieceInfo<</P 6 0 R>>", square);
    const catalog = "/OpenAction 6 0 R/Names<</JavaScript<</Names[(a) 6 0 R]>>/EmbeddedFiles<</Names[(b) 7 0 R]>>>>";
    const page = `/Contents 4 0 R${deeds}/Annots[${link}${button}]/Resources<</Properties<</A 6 0 R/B 7 0 R>>>>`;
    const more = [
      rawStream("", square),
      form,
      "<</S/JavaScript/JS(app.alert(1))>>",
      "<</Type/Filespec/EF<</F 8 0 R>>>>",
      rawStream("/Type/EmbeddedFile", "MZ"),
    ];
    const { volumes } = await bindFiles([onePage(page, more, catalog)], { profile: { links: false } });
    const text = volumes[0]?.toString("latin1") ?? "";
    const acting = [
      "JavaScript",
      "app.alert",
      "/Launch",
      "OpenAction",
      "EmbeddedFile",
      "/URI",
      "/AA<<",
      "/A<<",
      "/Widget",
    ];
    expect(acting.filter((deed) => text.includes(deed))).toEqual([]);
    expect(text).toContain(square.trim());
  });

  it("a page never drags in the rest of its document", async () => {
    const pdf = await drawnPdf({ pages: 3 });
    const font = await pdf.embedFont(StandardFonts.Courier);
    const [first, second] = pdf.getPages();
    first?.node.set(PDFName.of("Group"), pdf.context.obj({ S: "Transparency", P: second?.ref }));
    first?.drawText("x", { font });
    const { volumes } = await bindFiles([await pdf.save()]);
    expect(volumes[0]?.toString("latin1").match(/\/Type\/Page\//g)).toHaveLength(4);
  });
});
