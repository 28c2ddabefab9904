import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { renderPages, structureProblem, textOf } from "../tools.ts";
import { bindFiles } from "./bind-files.ts";
import { drawnPdf, onePage, plainPdf, rawPdf, rawStream } from "./made-up-pdfs.ts";

const zeros = (megabytes: number): Buffer => deflateSync(Buffer.alloc(megabytes * 1_000_000), { level: 9 });
const drawing = rawStream("", "0 0 0 rg 10 10 50 50 re f");

async function refusalOf(bytes: Uint8Array): Promise<string | null | undefined> {
  const { refusals, volumes } = await bindFiles([bytes]);
  expect(await structureProblem(volumes[0] ?? Buffer.alloc(0))).toBeNull();
  return refusals[0];
}

describe("a file that cannot be shown keeps its place in the binder", () => {
  it("a PDF that asks for a password", async () => {
    const pdf = await drawnPdf();
    pdf.encrypt({ userPassword: "secret", ownerPassword: "owner" });
    expect(await refusalOf(await pdf.save())).toBe("locked");
  });

  it("a PDF cut off anywhere, unless nothing of its pages is lost", async () => {
    for (const useObjectStreams of [true, false]) {
      const whole = await plainPdf({ pages: 4, useObjectStreams });
      const [expected = Buffer.alloc(0)] = (await bindFiles([whole])).volumes;
      const pages = await renderPages(expected, 30);
      let shown = 0;
      for (let cut = 20; cut < whole.length; cut += 97) {
        const { refusals, volumes } = await bindFiles([whole.subarray(0, cut)]);
        if (refusals[0] !== null) continue;
        shown += 1;
        expect(await renderPages(volumes[0] ?? Buffer.alloc(0), 30)).toEqual(pages);
      }
      expect(shown).toBeLessThan(12);
    }
  });

  it("a PDF whose later revision is cut off, though the earlier one is whole", async () => {
    const first = await plainPdf({ useObjectStreams: false });
    const revision = Buffer.from("3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 9 0 R>>\nendobj\n");
    expect(await refusalOf(Buffer.concat([first, Buffer.from("\n"), revision]))).toBe("damaged");
  });

  it("a PDF with bytes lost in the middle of a page's content", async () => {
    const content = deflateSync(Buffer.from("0 0 0 rg 10 10 50 50 re f ".repeat(400)));
    const holed = Buffer.concat([content.subarray(0, 20), Buffer.alloc(30), content.subarray(50)]);
    expect(await refusalOf(onePage("/Contents 4 0 R", [rawStream("/Filter/FlateDecode", holed)]))).toBe("damaged");
  });

  it("a PDF whose content does not match its checksum, but not one that only lost it", async () => {
    const content = deflateSync(Buffer.from("0 0 0 rg 10 10 50 50 re f"));
    const wrong = Buffer.from(content);
    wrong.writeUInt32BE(7, wrong.length - 4);
    const pageOf = (bytes: Buffer): Buffer => onePage("/Contents 4 0 R", [rawStream("/Filter/FlateDecode", bytes)]);
    expect((await bindFiles([pageOf(wrong)])).refusals).toEqual(["damaged"]);
    expect((await bindFiles([pageOf(content.subarray(0, -4))])).refusals).toEqual([null]);
  });

  it("a page tree that runs in circles, and one without a page", async () => {
    const circle = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>"];
    expect(await refusalOf(rawPdf([...circle, "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>"]))).toBe("damaged");
    expect(await refusalOf(rawPdf([circle[0] ?? "", "<</Type/Pages/Kids[]/Count 0>>"]))).toBe("damaged");
    expect(await refusalOf(rawPdf(["<</Type/Catalog>>"]))).toBe("damaged");
  });

  it("a page tree whose shared branches multiply without a page", async () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const kids = level === 11 ? "" : `${level + 3} 0 R `.repeat(12);
      return `<</Type/Pages/Kids[${kids}]/Count 0>>`;
    });
    expect(await refusalOf(rawPdf(["<</Type/Catalog/Pages 2 0 R>>", ...levels]))).toBe("oversized");
  });

  it("a page whose content or picture is not in the file", async () => {
    expect(await refusalOf(onePage("/Contents 9 0 R", []))).toBe("damaged");
    const page = "/Contents 4 0 R/Resources<</XObject<</A 9 0 R>>>>";
    expect(await refusalOf(onePage(page, [rawStream("", "/A Do")]))).toBe("damaged");
  });

  it("content kept in another file", async () => {
    expect(await refusalOf(onePage("/Contents 4 0 R", [rawStream("/F(/etc/passwd)", "")]))).toBe("damaged");
  });

  it("streams that unfold to more than any proof needs, whatever they are", async () => {
    const packed = zeros(300);
    expect(await refusalOf(onePage("/Contents 4 0 R", [rawStream("/Filter/FlateDecode", packed)]))).toBe("oversized");
    const form = "/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>";
    const asForm = rawStream("/Subtype/Form/BBox[0 0 1 1]/Filter/FlateDecode", packed);
    expect(await refusalOf(onePage(form, [drawing, asForm]))).toBe("oversized");
    const asObjects = rawStream("/Type/Obj#53tm/N 1/First 4/Filter/FlateDecode", packed);
    expect(await refusalOf(onePage("/Contents 4 0 R", [drawing, asObjects]))).toBe("oversized");
    const padded = rawStream(`/Type/ObjStm/N 1/First 4/Filter/FlateDecode/A(${"x".repeat(60_000)})`, packed);
    expect(await refusalOf(onePage("/Contents 4 0 R", [drawing, padded]))).toBe("oversized");
    const twice = rawStream("/Filter[/FlateDecode/FlateDecode]", deflateSync(packed));
    expect(await refusalOf(onePage("/Contents 4 0 R", [twice]))).toBe("oversized");
    const asPicture = rawStream("/Subtype/Image/Width 90000/Height 90000/Filter/FlateDecode", packed);
    expect(await refusalOf(onePage(form, [drawing, asPicture]))).toBe("oversized");
  });

  it("arrays within arrays without end", async () => {
    const nested = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const page = "/Contents 4 0 R/Resources<</Properties<</A 5 0 R>>>>";
    expect(await refusalOf(onePage(page, [drawing, nested]))).toBe("damaged");
  });

  it("a PDF whose pages only ask for another program", async () => {
    const shell = (catalog: string): Buffer => onePage("/Contents 4 0 R", [drawing], catalog);
    expect(await refusalOf(shell("/NeedsRendering true/AcroForm<</XFA(x)>>"))).toBe("format");
    expect(await refusalOf(shell("/Collection<</View/D>>"))).toBe("format");
  });

  it("a web page, a text and nothing at all, whatever they are called", async () => {
    expect(await refusalOf(Buffer.from("<html><body>404</body></html>"))).toBe("format");
    expect(await refusalOf(Buffer.from("银行回单"))).toBe("format");
    expect(await refusalOf(Buffer.alloc(0))).toBe("format");
    expect(await refusalOf(Buffer.from("%PDF-1.7\n"))).toBe("damaged");
  });

  it("a PDF with bytes changed anywhere is shown or refused, within moments, and never brings the binder down", async () => {
    const seeds = [await plainPdf({ pages: 3 }), await plainPdf({ pages: 3, useObjectStreams: false })];
    let state = 11;
    const pick = (most: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * most);
    };
    const changed = Array.from({ length: 300 }, (_, index) => {
      const bytes = Buffer.from(seeds[index % 2] ?? []);
      for (let change = 0; change < 3; change += 1) bytes[pick(bytes.length)] = pick(256);
      return bytes;
    });
    const { refusals, volumes } = await bindFiles(changed);
    expect(refusals.filter((reason) => reason === null).length).toBeGreaterThan(20);
    expect(refusals.filter((reason) => reason === "damaged").length).toBeGreaterThan(20);
    expect(volumes).toHaveLength(1);
  });

  it("says on its page why it is not shown and where the original is, and tells the user", async () => {
    const { binder, volumes } = await bindFiles([await plainPdf(), Buffer.from("OFD"), await plainPdf({ pages: 2 })]);
    const text = await textOf(volumes[0] ?? Buffer.alloc(0));
    expect(text).toContain("这类文件不能直接印成页面");
    expect(text).toContain("data/originals/0002-evidence.pdf");
    expect(binder.findings).toEqual([
      { code: "binder-file-format", severity: "info", field: "E002", detail: { label: "E002", title: "虚构材料2" } },
    ]);
    expect([...binder.places.values()].map(({ page }) => page)).toEqual([2, 3, 4]);
  });
});
