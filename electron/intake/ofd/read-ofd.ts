import { intakeFinding } from "../intake-finding.ts";
import type { Understanding } from "../reading.ts";
import { type ColumnHelp, noColumnHelp } from "../table/column-map.ts";
import { withOthers } from "../voucher/with-others.ts";
import { childrenOf, textAt, type XmlElement } from "../xml/xml-element.ts";
import { OfdRefusal } from "./ofd-refusal.ts";
import { type OfdPackage, openOfd } from "./open-ofd.ts";
import { readDocument } from "./read-document.ts";
import { resolvePart } from "./resolve-part.ts";

/**
 * Reads an OFD: the invoices, tickets, bank receipts or the statement that its documents are, evidence where it is another paper,
 * unknown with the reason where it is broken or hostile.
 */
export function readOfd(bytes: Uint8Array, help: ColumnHelp = noColumnHelp): Understanding {
  try {
    return readPackage(openOfd(bytes), help);
  } catch (error) {
    if (error instanceof OfdRefusal) return { type: "unknown", findings: [error.finding] };
    throw error;
  }
}

function readPackage(ofd: OfdPackage, help: ColumnHelp): Understanding {
  const read = childrenOf(ofd.tree("OFD.xml"), "DocBody").map((body) => readBody(ofd, body, help));
  const [only, ...more] = read;
  if (only === undefined) return notRead;
  return more.length === 0 ? only : together(read);
}

const notRead: Understanding = { type: "evidence", findings: [intakeFinding("ofd-not-read", "warning", null)] };

function readBody(ofd: OfdPackage, body: XmlElement, help: ColumnHelp): Understanding {
  const location = textAt(body, "DocRoot");
  if (location === null) return notRead;
  const rootPath = resolvePart("OFD.xml", location);
  return readDocument({ ofd, body, root: ofd.tree(rootPath), rootPath }, help);
}

/** The vouchers of several documents; a voucher that is there twice counts once, and what was not read is told. */
function together(read: readonly Understanding[]): Understanding {
  const distinct = read.filter((one, place) => read.findIndex((other) => isSame(one, other)) === place);
  const vouchers = withOthers(distinct);
  if (vouchers === null) return read.find(({ type }) => type !== "evidence") ?? read[0] ?? notRead;
  const unread = read.flatMap((one, place) =>
    one.type === "evidence" && one.findings.length > 0
      ? [intakeFinding("ofd-document-unread", "warning", null, { place: String(place + 1) })]
      : [],
  );
  return { ...vouchers, findings: [...vouchers.findings, ...unread] };
}

function isSame(one: Understanding, other: Understanding): boolean {
  if (one === other) return true;
  if (!("record" in one && "record" in other) || one.type !== other.type) return false;
  if (!("number" in one.record && "number" in other.record)) return false;
  const code = (record: object): unknown => ("code" in record ? record.code : null);
  return (
    one.record.number !== null && one.record.number === other.record.number && code(one.record) === code(other.record)
  );
}
