import type { CorpusFile, Expected } from "../corpus-file.ts";
import type { MarkPage } from "../writers/marks.ts";
import { codeAt, type PhotoStyle, photo } from "../writers/picture.ts";

/** What OCR may leave to a person; the code states number, date and one amount. */
export const byOcr = [
  "buyerName",
  "buyerTaxId",
  "sellerName",
  "sellerTaxId",
  "lines",
  "taxAmount",
  "amountExTax",
  "total",
  "checkCode",
  "otherCharges",
  "kind",
];

/** A page, the code on it, and how it is photographed. */
export interface Shot {
  readonly page: MarkPage;
  readonly payload: string | null;
  readonly style?: Partial<PhotoStyle>;
}

const shoot = ({ page, payload, style }: Shot): Promise<Uint8Array> =>
  photo(page, { codes: payload === null ? [] : codeAt(payload), ...style });

/** Name, traps and file name. */
export type Head = readonly [name: string, covers: CorpusFile["covers"], fileName: string];

/** A picture, which is read by OCR and so in seconds. */
export function shot([name, covers, fileName]: Head, one: Shot, expect: Expected): CorpusFile {
  return { name: `picture ${name}`, covers, fileName, slow: true, make: () => shoot(one), expect };
}
