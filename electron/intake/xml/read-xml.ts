import type { Finding } from "../../../shared/finding.ts";
import { decodeText, type TextEncoding } from "../decode-text.ts";
import { readEinvoice } from "../einvoice/read-einvoice.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { Understanding } from "../reading.ts";
import { readXmlTree, type XmlProblem } from "./read-xml-tree.ts";
import { elementAt, type XmlElement } from "./xml-element.ts";

const unknown = (finding: Finding): Understanding => ({ type: "unknown", findings: [finding] });

/** What an XML file says: a 数电票, or unknown with the reason. */
export function readXml(bytes: Uint8Array): Understanding {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return unknown(intakeFinding("encoding-unknown", "error", null));
  const { text, encoding } = decoded.value;
  const tree = readXmlTree(text);
  if (!tree.ok) return unknown(problemFinding(tree.error));
  const understood = understandRoot(tree.value);
  return { ...understood, findings: [...mislabelled(text, encoding), ...understood.findings] };
}

function problemFinding(problem: XmlProblem): Finding {
  switch (problem.kind) {
    case "not-well-formed":
      return intakeFinding("xml-not-well-formed", "error", null, { line: String(problem.line) });
    case "doctype":
      return intakeFinding("xml-doctype", "error", null);
    case "too-deep":
      return intakeFinding("xml-too-deep", "error", null);
    case "too-many-elements":
      return intakeFinding("xml-too-many-elements", "error", null);
  }
}

// The pinyin-tag dialect has no root name of its own; FPHM is 发票号码.
const pinyinTags = new Set(["FPHM", "KPRQ", "JSHJ", "HJJE"]);

function understandRoot(root: XmlElement): Understanding {
  const isEinvoice =
    elementAt(root, "EInvoiceData") !== undefined || elementAt(root, "TaxSupervisionInfo") !== undefined;
  if (root.name === "EInvoice" && isEinvoice) return readEinvoice(root);
  if (root.name === "eInvoice") return unknown(intakeFinding("xml-old-invoice", "error", null));
  if (root.name === "xbrl") return unknown(intakeFinding("xml-xbrl", "error", null));
  if (hasPinyinTag(root)) return unknown(intakeFinding("xml-other-invoice", "error", null));
  return unknown(intakeFinding("xml-unknown", "error", null, { root: root.name.slice(0, 60) }));
}

const hasPinyinTag = (element: XmlElement): boolean =>
  pinyinTags.has(element.name.toUpperCase()) || element.children.some(hasPinyinTag);

const encodingNames: Readonly<Record<string, TextEncoding>> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  gbk: "gb18030",
  gb2312: "gb18030",
  gb18030: "gb18030",
};

function mislabelled(text: string, actual: TextEncoding): readonly Finding[] {
  const stated = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(text)?.[1] ?? "UTF-8";
  const expected = encodingNames[stated.toLowerCase()] ?? stated;
  // Pure ASCII reads the same in every encoding; UTF-16 is known by its bytes.
  if (expected === actual || actual.startsWith("utf-16") || !/[^\p{ASCII}]/u.test(text)) return [];
  return [intakeFinding("encoding-mislabelled", "warning", null, { stated, actual })];
}
