import { unzipSync } from "fflate";
import { decodeText } from "../decode-text.ts";
import { intakeFinding } from "../intake-finding.ts";
import { readXmlTree, type XmlProblem } from "../xml/read-xml-tree.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { listZip, type ZipEntry } from "../zip/list-zip.ts";
import { mendPrefix } from "./mend-prefix.ts";
import { OfdRefusal } from "./ofd-refusal.ts";
import { resolvePart } from "./resolve-part.ts";

const maximumEntries = 2_000;
const maximumBytes = 60_000_000;
const maximumPartBytes = 20_000_000;

/** The XML parts of an OFD. */
export interface OfdPackage {
  /** Whether the package holds that part. */
  readonly has: (path: string) => boolean;
  /** The root of that part, attributes kept; throws `OfdRefusal` where it is missing, broken or hostile. */
  readonly tree: (path: string) => XmlElement;
}

const isXml = (name: string): boolean => /\.(?:xml|xbrl)$/i.test(name);

/** Opens an OFD within limits on entries, sizes and paths; pictures, fonts and seals are never unpacked. Throws `OfdRefusal`. */
export function openOfd(bytes: Uint8Array): OfdPackage {
  const entries = listZip(bytes);
  if (entries === null) throw new OfdRefusal(intakeFinding("zip-damaged", "error", null));
  refuseExcess(entries);
  const parts = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(unpack(bytes))) parts.set(resolvePart("", name).toLowerCase(), content);
  return {
    has: (path) => parts.has(path.toLowerCase()),
    tree: (path) => parse(path, parts.get(path.toLowerCase())),
  };
}

function refuseExcess(entries: readonly ZipEntry[]): void {
  const paths = entries.map(({ name }) => resolvePart("", name).toLowerCase());
  const xml = entries.filter(({ name }) => isXml(name));
  const declared = xml.reduce((total, entry) => total + entry.originalSize, 0);
  const isHuge = xml.some((entry) => entry.originalSize > maximumPartBytes);
  if (entries.length > maximumEntries || declared > maximumBytes || isHuge) {
    throw new OfdRefusal(intakeFinding("zip-bomb", "error", null));
  }
  // Two parts of one name would let two readers see two invoices in one file.
  const files = paths.filter((_, index) => !entries[index]?.name.endsWith("/"));
  if (new Set(files).size !== files.length) throw new OfdRefusal(intakeFinding("zip-damaged", "error", null));
}

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => isXml(name) });
  } catch {
    // Whatever fflate throws here is about the bytes of an entry.
    throw new OfdRefusal(intakeFinding("zip-damaged", "error", null));
  }
}

function parse(path: string, bytes: Uint8Array | undefined): XmlElement {
  const part = path.slice(0, 80);
  if (bytes === undefined) throw new OfdRefusal(intakeFinding("ofd-part-missing", "error", null, { part }));
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new OfdRefusal(intakeFinding("ofd-part-damaged", "error", null, { part }));
  const tree = readXmlTree(mendPrefix(decoded.value.text), true);
  if (!tree.ok) throw new OfdRefusal(problemFinding(tree.error, part));
  return tree.value;
}

function problemFinding({ kind }: XmlProblem, part: string) {
  if (kind === "doctype") return intakeFinding("ofd-doctype", "error", null, { part });
  if (kind === "too-deep") return intakeFinding("ofd-too-deep", "error", null, { part });
  if (kind === "too-many-elements") return intakeFinding("zip-bomb", "error", null);
  return intakeFinding("ofd-part-damaged", "error", null, { part });
}
