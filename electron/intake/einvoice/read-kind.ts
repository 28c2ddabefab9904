import type { Finding } from "../../../shared/finding.ts";
import type { InvoiceKind } from "../../../shared/model/invoice.ts";
import { intakeFinding } from "../intake-finding.ts";
import { elementAt, hasDescendant, textAt, type XmlElement } from "../xml/xml-element.ts";

/** What kind of 数电票 it is; a kind that the file does not state is told. */
export interface ReadKind {
  readonly kind: InvoiceKind;
  readonly findings: readonly Finding[];
}

type VatKind = "digital-special" | "digital-ordinary";

const kindByCode: Readonly<Record<string, VatKind>> = { "01": "digital-special", "02": "digital-ordinary" };

const tollElements: ReadonlySet<string> = new Set(["Toll", "StartDatesOfPassage", "EndDatesOfPassage"]);

/** A toll invoice by its passage, else 专票 or 普票 by GeneralOrSpecialVAT: its code, then its name. */
export function readKind(root: XmlElement): ReadKind {
  if (hasDescendant(elementAt(root, "EInvoiceData", "SpecificInformation"), tollElements))
    return { kind: "toll", findings: [] };
  const label = elementAt(root, "Header", "InherentLabel", "GeneralOrSpecialVAT");
  const [code, name] = [textAt(label, "LabelCode"), textAt(label, "LabelName")];
  const [byCode, byName] = [kindByCode[code ?? ""], kindOfName(name)];
  const kind = byCode ?? byName;
  if (kind === undefined) {
    return { kind: "digital-ordinary", findings: [intakeFinding("invoice-kind-assumed", "warning", "kind")] };
  }
  if (byCode === undefined || byName === undefined || byCode === byName) return { kind, findings: [] };
  const detail = { code: code ?? "", name: name ?? "" };
  return { kind, findings: [intakeFinding("invoice-kind-conflict", "warning", "kind", detail)] };
}

function kindOfName(name: string | null): VatKind | undefined {
  if (name === null) return undefined;
  if (name.includes("专用") || name.includes("专票")) return "digital-special";
  return name.includes("普通") || name.includes("普票") ? "digital-ordinary" : undefined;
}
