import { unzipSync } from "fflate";
import { decodeText } from "../decode-text.ts";
import { intakeFinding } from "../intake-finding.ts";
import { mendPrefix } from "../xml/mend-prefix.ts";
import { readXmlTree, type XmlProblem } from "../xml/read-xml-tree.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { listZip, type ZipEntry } from "../zip/list-zip.ts";
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

/** Opens an OFD within limits on entries, sizes and paths; a part is unpacked only when it is asked for. Throws `OfdRefusal`. */
export function openOfd(bytes: Uint8Array): OfdPackage {
  const entries = listZip(bytes);
  if (entries === null) throw new OfdRefusal(intakeFinding("zip-damaged", "error", null));
  const parts = partsByPath(entries);
  const trees = new Map<string, XmlElement>();
  const tree = (path: string): XmlElement => {
    const key = path.toLowerCase();
    const known = trees.get(key);
    if (known !== undefined) return known;
    const part = parts.get(key);
    if (part === undefined)
      throw new OfdRefusal(intakeFinding("ofd-part-missing", "error", null, { part: shown(path) }));
    const read = parse(path, unpack(bytes, part));
    trees.set(key, read);
    return read;
  };
  return { has: (path) => parts.has(path.toLowerCase()), tree };
}

const isXml = (name: string): boolean => /\.(?:xml|xbrl)$/i.test(name);
const shown = (path: string): string => path.slice(0, 80);

function partsByPath(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const xml = entries.filter(({ name }) => isXml(name));
  const declared = xml.reduce((total, entry) => total + entry.originalSize, 0);
  const isHuge = xml.some((entry) => entry.originalSize > maximumPartBytes);
  if (entries.length > maximumEntries || declared > maximumBytes || isHuge) {
    throw new OfdRefusal(intakeFinding("zip-bomb", "error", null));
  }
  const files = entries.map((entry) => [resolvePart("", entry.name).toLowerCase(), entry] as const);
  const parts = new Map(files.filter(([, { name }]) => !name.endsWith("/")));
  // Two parts of one name would let two readers see two invoices in one file.
  if (parts.size !== files.filter(([, { name }]) => !name.endsWith("/")).length) {
    throw new OfdRefusal(intakeFinding("zip-damaged", "error", null));
  }
  return parts;
}

function unpack(bytes: Uint8Array, part: ZipEntry): Uint8Array {
  if (part.originalSize > maximumPartBytes) throw new OfdRefusal(intakeFinding("zip-bomb", "error", null));
  try {
    const content = unzipSync(bytes, { filter: ({ name }) => name === part.name })[part.name];
    if (content !== undefined) return content;
  } catch {
    // Whatever fflate throws here is about the bytes of the entry.
  }
  throw new OfdRefusal(intakeFinding("zip-damaged", "error", null));
}

function parse(path: string, bytes: Uint8Array): XmlElement {
  const part = shown(path);
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
