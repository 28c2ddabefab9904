import { invoiceBytes } from "../../fixtures/intake/invoices.ts";
import { type HostileFile, hostile, noise } from "./hostile-file.ts";

const plain = Buffer.from(invoiceBytes()).toString();
const named = (from: string, to: string): string => plain.replace(from, to);
const laughs = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");

/** XML. */
export const xmlKinds: readonly HostileFile[] = [
  hostile("unknown xml-not-well-formed", "cut.xml", "an XML cut in the middle", () => plain.slice(0, plain.length / 2)),
  hostile("unknown encoding-unknown", "noise.xml", "random bytes", () => noise(50_000)),
  hostile("unknown xml-doctype", "laughs.xml", "a billion laughs", () =>
    named("<EInvoice>", `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><EInvoice>&l10;`),
  ),
  hostile("unknown xml-doctype", "external.xml", "an external entity", () =>
    named("<EInvoice>", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><EInvoice>&e;'),
  ),
  hostile("unknown xml-doctype", "external-dtd.xml", "a DTD from elsewhere", () =>
    named("<EInvoice>", '<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd"><EInvoice>'),
  ),
  hostile("unknown xml-too-deep", "deep.xml", "a million elements inside each other", () => "<a>".repeat(1_000_000)),
  hostile(
    "unknown xml-too-many-elements",
    "wide.xml",
    "four million elements",
    () => `<a>${"<b/>".repeat(4_000_000)}</a>`,
  ),
  hostile("unknown xml-unknown", "attribute.xml", "an attribute of 15 MB", () => `<a b="${"x".repeat(15_000_000)}"/>`),
  hostile(
    "unknown xml-not-well-formed",
    "attributes.xml",
    "a hundred thousand attributes, the last one open",
    () => `<a ${Array.from({ length: 100_000 }, (_, n) => `b${n}="1"`).join(" ")} c=`,
  ),
  hostile(
    "unknown xml-not-well-formed",
    "comment.xml",
    "a comment that never ends",
    () => `<a><!--${"-".repeat(10_000_000)}`,
  ),
  hostile("unknown encoding-unknown", "nul.xml", "NUL bytes between its signs", () =>
    named("<Header>", "\0<Header>\0"),
  ),
  hostile("unknown xml-not-well-formed", "entity.xml", "a reference to no character", () =>
    named("后期制作", "&#x110000;"),
  ),
  hostile("unknown file-too-large", "large.xml", "25 MB of one element", () => `<a>${" ".repeat(25_000_000)}</a>`),
];
