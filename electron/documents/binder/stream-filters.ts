import { PDFArray, type PDFDict, PDFName } from "pdf-lib";

/** A filter of a stream; `inflates` when it makes much out of little. */
export interface StreamFilter {
  readonly name: string;
  readonly inflates: boolean;
}

const short: Readonly<Record<string, string>> = { Fl: "FlateDecode", LZW: "LZWDecode", RL: "RunLengthDecode" };
const inflating = new Set(["FlateDecode", "LZWDecode", "RunLengthDecode"]);

/** The filters of a stream in the order in which they are undone. */
export function filtersOf(dict: PDFDict): readonly StreamFilter[] {
  const value = dict.lookup(PDFName.of("Filter"));
  const all = value instanceof PDFArray ? value.asArray().map((one) => dict.context.lookup(one)) : [value];
  return all.flatMap((one) => {
    if (!(one instanceof PDFName)) return [];
    const word = one.decodeText();
    const name = short[word] ?? word;
    return [{ name, inflates: inflating.has(name) }];
  });
}
