import type { Finding } from "../../../shared/finding.ts";
import { decodeText, type TextEncoding } from "../decode-text.ts";
import { readEinvoice } from "../einvoice/read-einvoice.ts";
import { asReading, settleInvoice } from "../einvoice/settle-invoice.ts";
import { statedByFiscal } from "../einvoice/stated-fiscal.ts";
import type { StatedInvoice } from "../einvoice/stated-invoice.ts";
import { statedByOldTree } from "../einvoice/stated-old.ts";
import { isPinyinTree, pinyinInvoices, statedByPinyin } from "../einvoice/stated-pinyin.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { Understanding } from "../reading.ts";
import { withOthers } from "../voucher/with-others.ts";
import { readXbrl } from "../xbrl/read-xbrl.ts";
import { mendPrefix } from "./mend-prefix.ts";
import { readXmlTree, type XmlProblem } from "./read-xml-tree.ts";
import { elementAt, findElement, textAt, type XmlElement } from "./xml-element.ts";

const unknown = (finding: Finding): Understanding => ({ type: "unknown", findings: [finding] });

/** What an XML file says: an invoice, ticket, bank voucher or statement in any of the dialects, or unknown with the reason. */
export function readXml(bytes: Uint8Array): Understanding {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return unknown(intakeFinding("encoding-unknown", "error", null));
  const { encoding } = decoded.value;
  const text = mendPrefix(decoded.value.text);
  const tree = readXmlTree(text);
  if (!tree.ok) return unknown(problemFinding(tree.error));
  const understood = understandRoot(tree.value, text);
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

function understandRoot(root: XmlElement, text: string): Understanding {
  if (root.name === "xbrl") return readXbrl(withAttributes(root, text));
  // Some platforms put an envelope of their own round the invoice.
  const digital = findElement(root, "EInvoice");
  if (digital !== undefined && isEinvoice(digital)) return readEinvoice(digital);
  if (digital !== undefined && isFiscal(digital))
    return readStated(statedByFiscal(fiscalMain(digital) ?? digital, "xml"));
  const old = findElement(root, "eInvoice");
  if (old !== undefined) return readStated(statedByOldTree(old, "xml"));
  if (isPinyinTree(root)) return readPinyin(root);
  return unknown(intakeFinding("xml-unknown", "error", null, { root: root.name.slice(0, 60) }));
}

const isEinvoice = (root: XmlElement): boolean =>
  !isFiscal(root) &&
  (elementAt(root, "EInvoiceData") !== undefined || elementAt(root, "TaxSupervisionInfo") !== undefined);

// Fiscal bills (财政电子票据) share the root's name with 数电票, and have their data in Main.
const fiscalMain = (root: XmlElement): XmlElement | undefined => elementAt(root, "EInvoiceData", "Main");
const isFiscal = (root: XmlElement): boolean => textAt(fiscalMain(root), "EInvoiceNumber") !== null;

// Namespaces tell the vouchers apart; attributes of the many other files would cost memory for nothing.
function withAttributes(root: XmlElement, text: string): XmlElement {
  const tree = readXmlTree(text, true);
  return tree.ok ? tree.value : root;
}

const readStated = (stated: StatedInvoice): Understanding => asReading(settleInvoice([stated]), "xml");

/** One invoice, or the first of several with the others beside it. */
function readPinyin(root: XmlElement): Understanding {
  const found = pinyinInvoices(root).map((one) => readStated(statedByPinyin(one)));
  return withOthers(found) ?? unknown(intakeFinding("xml-unknown", "error", null, { root: root.name.slice(0, 60) }));
}

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
