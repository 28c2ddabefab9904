import { strToU8, unzipSync, zipSync } from "fflate";
import { einvoiceXml } from "../../build/sample/einvoice-xml.ts";
import { readFile } from "../../electron/intake/read-file.ts";
import { fen } from "../../shared/money.ts";
import { medianOf, peakMegabytes, resultLine, say } from "./measure.ts";

const files = 1_000;
const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';

const invoiceXml = (index: number): string =>
  einvoiceXml({
    number: `26212${String(index).padStart(15, "0")}`,
    issuedOn: "2026-03-05",
    kind: "ordinary",
    seller: { name: "沈阳示例器材租赁有限公司", taxId: "91210100MA0000002U" },
    buyer: { name: "辽宁量尺影视有限公司", taxId: "91210100MA0000001X" },
    lines: [0, 1, 2].map((line) => ({
      name: `*租赁*器材${line}`,
      amountExTax: fen(10_000 + index),
      taxRate: "6",
      taxAmount: fen(Math.floor((10_000 + index) * 0.06)),
    })),
  });

const pathOf = (trail: readonly string[]): string => trail.join("/");

/** The leaves of an XML of our own making, with the way to each. */
function* leavesOf(xml: string): Generator<readonly [path: string, text: string]> {
  const trail: string[] = [];
  for (const [, close, name = "", text = ""] of xml.matchAll(/<(\/?)([A-Za-z-]+)>([^<]*)/g)) {
    if (close === "/") trail.pop();
    else {
      trail.push(name);
      if (text.trim() !== "") yield [pathOf(trail), text.trim()];
    }
  }
}

/** A 数电票 as such files are: every value a text object of the page, and a tag tree that points at them. */
function ofdOf(index: number): Uint8Array {
  const xml = invoiceXml(index).replace(/<\?xml[^>]*\?>/, "");
  const objects = [...leavesOf(xml)].map(
    ([, text], place) =>
      `<ofd:TextObject ID="${100 + place}" Boundary="${10 + (place % 3) * 60} ${10 + Math.floor(place / 3) * 5} 58 5" Size="3.2"><ofd:TextCode X="0" Y="4" DeltaX="g ${text.length} 3.2">${text}</ofd:TextCode></ofd:TextObject>`,
  );
  let next = 100;
  const tags = xml.replace(/>([^<>]*[^<>\s][^<>]*)</g, () => {
    const id = next;
    next += 1;
    return `><ofd:ObjectRef PageRef="1">${id}</ofd:ObjectRef><`;
  });
  const title = `<ofd:TextObject ID="5" Boundary="70 2 70 8" Size="6"><ofd:TextCode X="0" Y="6" DeltaX="g 9 6">电子发票（普通发票）</ofd:TextCode></ofd:TextObject>`;
  const parts = {
    "OFD.xml": `<ofd:OFD ${space}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `<ofd:Document ${space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages><ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags></ofd:Document>`,
    "Doc_0/Pages/Page_0/Content.xml": `<ofd:Page ${space}><ofd:Area><ofd:PhysicalBox>0 0 210 140</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="2">${title}${objects.join("")}</ofd:Layer></ofd:Content></ofd:Page>`,
    "Doc_0/Tags/CustomTags.xml": `<ofd:CustomTags ${space}><ofd:CustomTag TypeID="0"><ofd:FileLoc>CustomTag.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>`,
    "Doc_0/Tags/CustomTag.xml": tags.replace("<EInvoice>", `<EInvoice ${space}>`),
    "Doc_0/Res/image_1.png": Buffer.alloc(20_000, index),
  };
  const bytes = Object.entries(parts).map(
    ([path, one]) => [path, typeof one === "string" ? strToU8(one) : one] as const,
  );
  return zipSync(Object.fromEntries(bytes));
}

const made = Array.from({ length: files }, (_, index) => ofdOf(index));

async function readAll(): Promise<void> {
  for (const [index, bytes] of made.entries()) {
    const reading = await readFile({ name: `${index}.ofd`, bytes });
    if (reading.type !== "invoice" || reading.record.total === null) {
      throw new Error(`not read: ${JSON.stringify(reading.findings)}`);
    }
  }
}

await readAll();
const floor = await medianOf(5, () => {
  for (const bytes of made) unzipSync(bytes);
});
const read = await medianOf(5, readAll);
say(
  `ofd: ${files} invoices of tags and page text, three lines each, ${Math.round((made[0]?.length ?? 0) / 1000)} kB a file`,
);
say(resultLine("floor: only unzip", floor));
say(resultLine("read: data, tags and print, settled", read, floor));
say(
  `  ${Math.round((files / read) * 1000)} files a second; ${(read / files).toFixed(2)} ms a file; peak memory ${peakMegabytes()} MB`,
);
