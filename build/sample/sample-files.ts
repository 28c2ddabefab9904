import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { filledStudioWorkbook } from "../../electron/intake/workbook/studio-workbook-template.ts";
import type { Vocabulary } from "../../electron/intake/workbook/vocabulary.ts";
import { vocabularyOfPack } from "../../electron/services/vocabulary-of-pack.ts";
import { parsePack } from "../../shared/policy/parse-pack.ts";
import { budgetRows } from "./budget-rows.ts";
import { rideDialect } from "./dialects.ts";
import { plainDialect } from "./einvoice-dialect.ts";
import { einvoiceXml } from "./einvoice-xml.ts";
import { bookPapers } from "./proofs/book-papers.ts";
import { companySideProofs } from "./proofs/company-proofs.ts";
import { drawPaper } from "./proofs/draw-paper.ts";
import { drawPicture } from "./proofs/draw-picture.ts";
import type { Proof } from "./proofs/proof.ts";
import { type Outlines, openOutlines } from "./proofs/raster.ts";
import { workProofs } from "./proofs/work-proofs.ts";
import { einvoiceOf, invoiceNumberOf, type Purchase } from "./purchase.ts";
import { numberOf, purchases } from "./purchases/all.ts";
import { einvoiceOfSale, type Sale, sales } from "./sales.ts";
import { settlementFiles } from "./settlement-files.ts";
import { statementFiles } from "./statement-files.ts";
import { workbookFilling } from "./studio-workbook.ts";

/** Files by their path below the sample studio's folder. */
export type SampleFiles = ReadonlyMap<string, Uint8Array>;

const resource = (path: string): string => fileURLToPath(new URL(`../../resources/${path}`, import.meta.url));
const packFolder = "policies/cn-liaoning-microdrama";

/** The words of the policy that the sample studio applies under. */
async function sampleVocabulary(): Promise<Vocabulary> {
  const [json, source] = await Promise.all(
    ["pack.json", "source.txt"].map((name) => readFile(resource(`${packFolder}/${name}`), "utf8")),
  );
  const pack = parsePack(json ?? "", source ?? "");
  if (!pack.ok) throw new Error(`the policy pack is refused: ${JSON.stringify(pack.error)}`);
  return vocabularyOfPack(pack.value);
}

const folder = (name: string, files: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, Uint8Array])[] =>
  [...files].map(([file, bytes]) => [`${name}/${file}`, bytes]);

function invoiceFile(bought: Purchase): readonly [string, Uint8Array] {
  const dialect = bought.seller === "rides" ? rideDialect : plainDialect;
  const xml = einvoiceXml(einvoiceOf(bought, numberOf), dialect);
  return [`dzfp_${invoiceNumberOf(bought)}.xml`, new TextEncoder().encode(xml)];
}

const saleFile = (sale: Sale): readonly [string, Uint8Array] => [
  `dzfp_${sale.number}.xml`,
  new TextEncoder().encode(einvoiceXml(einvoiceOfSale(sale), plainDialect)),
];

async function proofFile(proof: Proof, font: Uint8Array, outlines: Outlines): Promise<readonly [string, Uint8Array]> {
  const { content } = proof;
  if ("picture" in content) return [proof.fileName, drawPicture(content.picture, outlines)];
  return [proof.fileName, await drawPaper(proof, content.paper, font)];
}

async function proofFiles(proofs: readonly Proof[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const font = await readFile(resource("fonts/NotoSansSC-Regular.ttf"));
  const outlines = openOutlines(font);
  const files: (readonly [string, Uint8Array])[] = [];
  // One after another: each embeds a subset of a large typeface.
  for (const proof of proofs) files.push(await proofFile(proof, font, outlines));
  return new Map(files);
}

/** All files of the sample studio. Nothing but its own text, the policy pack and the typeface goes in: the bytes are always the same. */
export async function sampleFiles(): Promise<SampleFiles> {
  const vocabulary = await sampleVocabulary();
  return new Map([
    ["01-填报表.xlsx", await filledStudioWorkbook(workbookFilling(vocabulary), vocabulary)],
    ["02-预算.xlsx", await filledStudioWorkbook({ budget: budgetRows }, vocabulary, ["budget"])],
    ...folder("发票", new Map(purchases.map(invoiceFile))),
    ...folder("开出的发票", new Map(sales.map(saleFile))),
    ...folder("银行流水", statementFiles()),
    ...folder("结算单", await settlementFiles()),
    ...folder("证明材料", await proofFiles([...companySideProofs, ...workProofs])),
    ...folder("合同与验收", await proofFiles(bookPapers)),
  ]);
}
