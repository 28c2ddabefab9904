import { decodeText } from "../../intake/decode-text.ts";
import { ofdPages } from "../../intake/ofd/ofd-page.ts";
import { OfdRefusal } from "../../intake/ofd/ofd-refusal.ts";
import { type OfdPackage, openOfd } from "../../intake/ofd/open-ofd.ts";
import { resolvePart } from "../../intake/ofd/resolve-part.ts";
import { sniff, sniffLength } from "../../intake/sniff.ts";
import { childrenOf, textAt } from "../../intake/xml/xml-element.ts";

const mostBytes = 30_000_000;

/** The text of a file that cannot be shown as pages, in the file's own order: of an OFD page by page, of a text line by line; else empty. */
export function excerptFile(bytes: Buffer): readonly string[] {
  if (bytes.length > mostBytes) return [];
  const format = sniff(bytes.subarray(0, sniffLength));
  if (format === "zip") return excerptOfd(bytes);
  return format === "text" ? excerptText(bytes) : [];
}

function excerptText(bytes: Buffer): readonly string[] {
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.value.text.split(/\r\n?|\n/).filter((line) => line.trim() !== "") : [];
}

function excerptOfd(bytes: Buffer): readonly string[] {
  try {
    const ofd = openOfd(bytes);
    if (!ofd.has("OFD.xml")) return [];
    return childrenOf(ofd.tree("OFD.xml"), "DocBody").flatMap((body) => textsOf(ofd, textAt(body, "DocRoot")));
  } catch (error) {
    // Broken or hostile: its page says all that is known without it.
    if (error instanceof OfdRefusal) return [];
    throw error;
  }
}

function textsOf(ofd: OfdPackage, location: string | null): readonly string[] {
  if (location === null) return [];
  const rootPath = resolvePart("OFD.xml", location);
  const pages = ofdPages(ofd, ofd.tree(rootPath), rootPath);
  return pages
    .map(({ texts }) => [...texts.values()].filter((text) => text !== "").join("　"))
    .filter((line) => line !== "");
}
