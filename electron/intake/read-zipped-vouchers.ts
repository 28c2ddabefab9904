import { unzipSync } from "fflate";
import type { Finding } from "../../shared/finding.ts";
import { intakeFinding } from "./intake-finding.ts";
import { readOfd } from "./ofd/read-ofd.ts";
import type { OtherVoucher, Understanding } from "./reading.ts";
import { sniff, sniffLength } from "./sniff.ts";
import { settleClaims } from "./voucher/settle-claims.ts";
import { withOthers } from "./voucher/with-others.ts";
import { readXml } from "./xml/read-xml.ts";
import type { ZipEntry } from "./zip/list-zip.ts";

const mostFiles = 500;
const mostBytes = 60_000_000;

/**
 * The vouchers or the statement in the data files (XML, XBRL, OFD) that a ZIP wraps, as tax platforms and banks send them; null where
 * it holds none. One voucher in several formats counts once; what lies beside them unread is told.
 */
export function readZippedVouchers(bytes: Uint8Array, entries: readonly ZipEntry[]): Understanding | null {
  const files = entries.filter(({ name }) => !name.endsWith("/") && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name));
  const data = files.filter(({ name }) => formatOf(name) !== null);
  const size = data.reduce((total, { originalSize }) => total + originalSize, 0);
  if (data.length === 0 || data.length > mostFiles || size > mostBytes) return null;
  const read = contentsOf(bytes, data).map(({ name, content }) => ({ name, understood: understand(name, content) }));
  const known = read.filter(({ understood }) => "record" in understood);
  const statement = known.find(({ understood }) => understood.type === "statement")?.understood;
  const found = withOthers(merged(known.map(({ understood }) => understood))) ?? statement ?? null;
  if (found === null) return null;
  const isTold = found.type !== "statement" && statement !== undefined;
  const unread = files.filter((file) => !isCovered(file.name, known)).length + (isTold ? 1 : 0);
  return { ...found, findings: [...found.findings, ...unreadFinding(unread)] };
}

type Format = "xml" | "ofd";

const formatOf = (name: string): Format | null => {
  if (/\.(?:xml|xbrl)$/i.test(name)) return "xml";
  return /\.ofd$/i.test(name) ? "ofd" : null;
};

// XML states most: where a voucher is there twice, it comes first.
const contentsOf = (bytes: Uint8Array, data: readonly ZipEntry[]) => {
  const names = new Set(data.map(({ name }) => name));
  const contents = Object.entries(unzip(bytes, names));
  const sorted = contents.sort(([one], [other]) => rank(one) - rank(other));
  return sorted.map(([name, content]) => ({ name, content }));
};

const rank = (name: string): number => (formatOf(name) === "xml" ? 0 : 1);

function unzip(bytes: Uint8Array, names: ReadonlySet<string>): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => names.has(name) });
  } catch {
    // An entry that cannot be unpacked: the ZIP is kept as it is.
    return {};
  }
}

function understand(name: string, content: Uint8Array): Understanding {
  const format = sniff(content.subarray(0, sniffLength));
  if (format === "xml") return readXml(content);
  if (format === "zip" && formatOf(name) === "ofd") return readOfd(content);
  return { type: "evidence", findings: [] };
}

type InvoiceVoucher = Extract<OtherVoucher, { readonly type: "invoice" | "ticket" }>;

/** Files of one invoice become one; where they state different things both are told and the field is left open. */
function merged(understood: readonly Understanding[]): readonly Understanding[] {
  const groups = new Map<string, InvoiceVoucher[]>();
  const rest: Understanding[] = [];
  for (const one of understood) {
    const key = one.type === "invoice" || one.type === "ticket" ? identityOf(one) : null;
    if (key === null) rest.push(one);
    else groups.set(key, [...(groups.get(key) ?? []), one as InvoiceVoucher]);
  }
  return [...[...groups.values()].flatMap(joined), ...rest];
}

const identityOf = ({ record }: InvoiceVoucher): string | null =>
  record.number === null ? null : `${record.code ?? ""}-${record.number}`;

function joined(group: readonly InvoiceVoucher[]): readonly Understanding[] {
  const [first, ...more] = group;
  if (first === undefined || more.length === 0) return group;
  const claims = group.map(({ source, record: { lines: _, red, ...fields } }) => ({
    source,
    // A format without the mark of a red invoice says nothing against it.
    fields: { ...fields, ...(red ? { red } : {}) },
  }));
  const { record, findings } = settleClaims(claims);
  const lines = group.find((one) => one.record.lines.length > 0)?.record.lines ?? [];
  const answered = first.findings.filter(
    ({ code, field }) => !(code.endsWith("-unproven") && field === "lines" && lines.length > 0),
  );
  return [{ ...first, record: { ...record, lines }, findings: [...answered, ...findings] }];
}

// Platforms put the PDF of the same name beside the data.
const isCovered = (name: string, known: readonly { readonly name: string }[]): boolean =>
  known.some((one) => stemOf(one.name) === stemOf(name));

const stemOf = (name: string): string => name.replace(/\.[^./]*$/, "").toLowerCase();

const unreadFinding = (count: number): readonly Finding[] =>
  count === 0 ? [] : [intakeFinding("zip-files-unread", "warning", null, { count: String(count) })];
