import { unzipSync } from "fflate";
import type { PersonalDetails } from "../../../shared/model/invoice.ts";
import { decodeText } from "../decode-text.ts";
import type { FileFormat } from "../sniff.ts";
import { mendPrefix } from "../xml/mend-prefix.ts";
import { readXmlTree } from "../xml/read-xml-tree.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { listZip } from "../zip/list-zip.ts";
import { personalDetailsIn } from "./personal-details.ts";

const mostFiles = 50;
const mostBytes = 5_000_000;

function rootOf(bytes: Uint8Array): readonly XmlElement[] {
  const decoded = decodeText(bytes);
  const tree = decoded.ok ? readXmlTree(mendPrefix(decoded.value.text)) : decoded;
  return tree.ok ? [tree.value] : [];
}

function zippedFiles(bytes: Uint8Array): readonly Uint8Array[] {
  const entries = listZip(bytes) ?? [];
  const data = entries.filter(({ name, originalSize }) => /\.(?:xml|xbrl)$/i.test(name) && originalSize <= mostBytes);
  const names = new Set(data.slice(0, mostFiles).map(({ name }) => name));
  try {
    return Object.values(unzipSync(bytes, { filter: ({ name }) => names.has(name) }));
  } catch {
    // A part that cannot be unpacked states nothing; the reader of the file itself tells of the damage.
    return [];
  }
}

async function attachedFiles(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const { openPdf } = await import("../pdf/open-pdf.ts");
  const pdf = await openPdf(bytes);
  if (pdf === "unreadable" || pdf === "locked") return [];
  try {
    return await pdf.attachments();
  } finally {
    await pdf.close();
  }
}

/** The files of data within a file: itself, the parts of an OFD, what is attached to a PDF. */
async function dataFiles(format: FileFormat, bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  if (format === "xml") return [bytes];
  if (format === "zip") return zippedFiles(bytes);
  return format === "pdf" ? attachedFiles(bytes) : [];
}

/**
 * Who travelled, by the data files within a file: asked for only where a person wants it kept, since no other reader looks at it.
 * Prints and pictures are not searched. Null where nothing is stated; what cannot be opened states nothing.
 */
export async function readPersonalDetails(format: FileFormat, bytes: Uint8Array): Promise<PersonalDetails | null> {
  const files = await dataFiles(format, bytes);
  return personalDetailsIn(files.filter(({ length }) => length <= mostBytes).flatMap(rootOf));
}
