import { beforeAll, describe, expect, it } from "vitest";
import { openPdf } from "../../../../electron/intake/pdf/open-pdf.ts";
import type { PrintedPage } from "../../../../electron/intake/print/printed-page.ts";
import type { SeenPage } from "../../../../electron/intake/scan/see-page.ts";
import { understandPages } from "../../../../electron/intake/scan/understand-pages.ts";
import { digitalInvoice, line } from "../../../corpus/values/invoice.ts";
import { receipt } from "../../../corpus/values/receipt.ts";
import { overTwoPages } from "../../../corpus/writers/long-print.ts";
import { pdfLibPdf } from "../../../corpus/writers/pdf-lib-pdf.ts";
import { invoicePayload } from "../../../corpus/writers/qr.ts";
import { stacked } from "../../../corpus/writers/receipt-print.ts";

const long = digitalInvoice(861, {
  lines: Array.from({ length: 16 }, (_, index) => line(`*服装*第${index + 1}套戏服`, 10_100 + index, 13)),
});
const slip = (number: string) => ({ width: 595, height: 280, marks: stacked({ ...receipt(411), number }, 0) });

let sheets: readonly PrintedPage[] = [];
let slips: readonly PrintedPage[] = [];

async function printed(bytes: Uint8Array): Promise<readonly PrintedPage[]> {
  const pdf = await openPdf(bytes);
  if (typeof pdf === "string") throw new Error(pdf);
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.pageCount; number += 1) pages.push(await pdf.page(number));
  await pdf.close();
  return pages;
}

beforeAll(async () => {
  sheets = await printed(await pdfLibPdf(overTwoPages(long)));
  slips = await printed(await pdfLibPdf([slip("HD26030001"), slip("HD26030002"), slip("HD26030001")]));
});

/** The page with a sign of the invoice's number not read surely. */
function blotted(page: PrintedPage): PrintedPage {
  const text = page.signs.map((sign) => sign.text).join("");
  const at = text.indexOf(long.number) + 7;
  return { ...page, signs: page.signs.map((sign, index) => (index === at ? { ...sign, text: "\uFFFD" } : sign)) };
}

const seen = (print: PrintedPage | null, texts: readonly string[] = []): SeenPage => ({ print, texts, isSlow: false });

describe("the sheets of one invoice on several pages of a scan", () => {
  it.each([
    ["by their number", false],
    ["by the code beside it where the number is not clear", true],
  ])("are told %s", (_, isBlotted) => {
    const texts = isBlotted ? [invoicePayload(long)] : [];
    const [first, second] = sheets as [PrintedPage, PrintedPage];
    const read = understandPages([seen(first, texts), seen(isBlotted ? blotted(second) : second, texts)]);
    if (read.type !== "invoice") throw new Error(JSON.stringify(read));
    expect(read.others).toBeUndefined();
    expect(read.record).toMatchObject({ number: long.number, sellerName: long.seller.name });
    expect(read.record.lines).toHaveLength(16);
    expect(read.record.total).not.toBeNull();
  });
});

describe("pages of a scan", () => {
  it("give each bank receipt once", () => {
    const read = understandPages(slips.map((page) => seen(page)));
    if (read.type !== "receipt") throw new Error(JSON.stringify(read));
    expect([read, ...(read.others ?? [])].map(({ record }) => record.number)).toEqual(["HD26030001", "HD26030002"]);
  });

  it("say how many vouchers could not be told apart, whichever page they are on", () => {
    const [first, second] = sheets as [PrintedPage, PrintedPage];
    const read = understandPages([seen(blotted(second)), seen(first)]);
    expect(read.type).toBe("invoice");
    expect(read.findings.map(({ code }) => code)).toContain("image-vouchers-unread");
  });
});
