import { unzipSync } from "fflate";
import { zipTrouble } from "../../electron/intake/zip/zip-trouble.ts";
import type { CorpusFile, CorpusKind } from "../corpus/corpus-file.ts";

/** What a file of the corpus may serve for. */
export type Choice = (file: { readonly fileName: string; readonly bytes: Uint8Array }) => boolean;

// Kind by kind: pictures alone take longer to be made than most parsers are fuzzed.
const kinds = {
  xml: async () => [
    (await import("../corpus/kinds/digital-xml.ts")).digitalXmlKind,
    (await import("../corpus/kinds/old-xml.ts")).oldXmlKind,
  ],
  ofd: async () => [(await import("../corpus/kinds/ofd.ts")).ofdKind],
  xbrl: async () => [(await import("../corpus/kinds/xbrl.ts")).xbrlKind],
  pdf: async () => [
    (await import("../corpus/kinds/pdf-digital.ts")).pdfDigitalKind,
    (await import("../corpus/kinds/pdf-sources.ts")).pdfSourcesKind,
  ],
  tables: async () => [
    (await import("../corpus/kinds/statements.ts")).statementKind,
    (await import("../corpus/kinds/revenue.ts")).revenueKind,
    (await import("../corpus/kinds/budgets.ts")).budgetKind,
    (await import("../corpus/kinds/ledgers.ts")).ledgerKind,
    (await import("../corpus/kinds/wallets.ts")).walletKind,
  ],
} satisfies Readonly<Record<string, () => Promise<readonly CorpusKind[]>>>;

/** The files of some kinds of the corpus that serve, at most so many, spread over all of them. */
export async function seedsOf(kind: keyof typeof kinds, serves: Choice, most = 40): Promise<readonly Uint8Array[]> {
  const files: readonly CorpusFile[] = (await kinds[kind]()).flatMap((one: CorpusKind) => one.files);
  const quick = files.filter(({ slow }) => slow !== true);
  const made = await Promise.all(quick.map(async ({ fileName, make }) => ({ fileName, bytes: await make() })));
  const serving = made.filter(serves).filter(({ bytes }) => bytes.length < 300_000);
  if (serving.length === 0) throw new Error(`the corpus holds nothing that serves among ${kind}`);
  const step = Math.max(1, Math.floor(serving.length / most));
  return serving.filter((_, place) => place % step === 0).map(({ bytes }) => bytes);
}

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  Buffer.from(bytes.subarray(0, 100)).toString("latin1").trimStart().startsWith(mark);

/** Whether it is an XML or a page of HTML, by its first sign. */
export const isMarkup: Choice = ({ bytes }) =>
  /^(?:\xef\xbb\xbf)?\s*</.test(Buffer.from(bytes.subarray(0, 100)).toString("latin1"));
/** Whether it is a whole ZIP. */
export const isZip: Choice = ({ bytes }) => startsWith(bytes, "PK") && zipTrouble(bytes) === null;
/** Whether it is an old Office file. */
export const isOle: Choice = ({ bytes }) => startsWith(bytes, "\xd0\xcf\x11\xe0");
/** Whether it is none of these: a table as text. */
export const isText: Choice = (file) =>
  !isMarkup(file) && !startsWith(file.bytes, "PK") && !isOle(file) && !startsWith(file.bytes, "%PDF");

/** The parts of a package by name. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, Uint8Array>> => unzipSync(bytes);
