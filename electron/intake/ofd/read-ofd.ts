import { intakeFinding } from "../intake-finding.ts";
import type { Understanding } from "../reading.ts";
import { childrenOf, textAt } from "../xml/xml-element.ts";
import { ofdRecord } from "./ofd-record.ts";
import { OfdRefusal } from "./ofd-refusal.ts";
import { type OfdDocument, ofdSources } from "./ofd-sources.ts";
import { type OfdPackage, openOfd } from "./open-ofd.ts";
import { type PageTexts, pageTexts } from "./page-texts.ts";
import { resolvePart } from "./resolve-part.ts";

/** Reads an OFD: the invoice it is, evidence where it is another paper, unknown with the reason where it is broken or hostile. */
export function readOfd(bytes: Uint8Array): Understanding {
  try {
    return readPackage(openOfd(bytes));
  } catch (error) {
    if (error instanceof OfdRefusal) return { type: "unknown", findings: [error.finding] };
    throw error;
  }
}

function readPackage(ofd: OfdPackage): Understanding {
  const [body, ...others] = childrenOf(ofd.tree("OFD.xml"), "DocBody");
  const location = textAt(body, "DocRoot");
  if (others.length > 0)
    return { type: "evidence", findings: [intakeFinding("ofd-several-documents", "warning", null)] };
  if (body === undefined || location === null) return notRead;
  const rootPath = resolvePart("OFD.xml", location);
  return readDocument({ ofd, body, root: ofd.tree(rootPath), rootPath });
}

const notRead: Understanding = { type: "evidence", findings: [intakeFinding("ofd-not-read", "warning", null)] };

function readDocument(document: OfdDocument): Understanding {
  const pages = pageTexts(document.ofd, document.root, document.rootPath);
  const { claims, hasXbrl } = ofdSources(document, pages);
  const print = printOf(pages);
  const skipped = hasXbrl ? [intakeFinding("ofd-xbrl-skipped", "warning", null)] : [];
  const isInvoice = claims.some(({ fields }) => (fields.number ?? null) !== null);
  // Tickets keep their sums in XBRL alone; as an invoice they would be of the wrong kind.
  if (/铁路电子客票|航空运输电子客票/.test(print))
    return { type: "evidence", findings: [...skipped, ...notRead.findings] };
  if (!isInvoice && skipped.length > 0) return { type: "evidence", findings: skipped };
  if (!isInvoice) return /发票|客票/.test(print) ? notRead : { type: "evidence", findings: [] };
  const understood = ofdRecord(claims, print);
  return { ...understood, findings: [...skipped, ...understood.findings] };
}

const printOf = (pages: readonly PageTexts[]): string =>
  pages
    .flatMap(({ texts }) => [...texts.values()])
    .join("")
    .replace(/\s/g, "");
