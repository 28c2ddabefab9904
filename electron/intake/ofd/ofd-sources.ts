import { childrenOf, elementAt, textAt, type XmlElement } from "../xml/xml-element.ts";
import { claimsOfCustomDatas, claimsOfDigitalTree, claimsOfOldTree, type OfdClaims } from "./ofd-claims.ts";
import type { OfdPackage } from "./open-ofd.ts";
import type { PageTexts } from "./page-texts.ts";
import { resolvePart } from "./resolve-part.ts";
import { findElement, resolveTags } from "./resolve-tags.ts";

/** The document of an OFD and where it stands in the package. */
export interface OfdDocument {
  readonly ofd: OfdPackage;
  readonly body: XmlElement;
  readonly root: XmlElement;
  readonly rootPath: string;
}

/** What the sources state, the best first: attachments, then tags, then entries of DocInfo. */
export interface OfdSources {
  readonly claims: readonly OfdClaims[];
  readonly hasXbrl: boolean;
}

/** Reads every source there is. Throws `OfdRefusal` where a part that is named is missing or broken. */
export function ofdSources(document: OfdDocument, pages: readonly PageTexts[]): OfdSources {
  const attached = attachmentTrees(document);
  const tags = tagTrees(document).map((tree) => resolveTags(tree, pages));
  const claims = [...attached, ...tags].flatMap((tree) => claimsOfTree(tree) ?? []);
  const entries = customDatas(document.body);
  const last = entries.size === 0 ? [] : [claimsOfCustomDatas(entries)];
  return { claims: [...claims, ...last], hasXbrl: attached.some(({ name }) => name === "xbrl") };
}

function claimsOfTree(tree: XmlElement): OfdClaims | undefined {
  const digital = findElement(tree, "EInvoiceData") === undefined ? undefined : findElement(tree, "EInvoice");
  if (digital !== undefined) return claimsOfDigitalTree(digital);
  const old = findElement(tree, "eInvoice");
  if (old !== undefined) return claimsOfOldTree(old);
  // Tag files that list the leaves below their own root.
  return childrenOf(tree, "InvoiceNo").length > 0 ? claimsOfOldTree(tree) : undefined;
}

const attachmentTrees = (document: OfdDocument): readonly XmlElement[] =>
  partsOf(document, "Attachments", "Attachment", /\.(?:xml|xbrl)$/i);

const tagTrees = (document: OfdDocument): readonly XmlElement[] =>
  partsOf(document, "CustomTags", "CustomTag", /\.xml$/i);

function partsOf(
  { ofd, root, rootPath }: OfdDocument,
  list: string,
  item: string,
  named: RegExp,
): readonly XmlElement[] {
  const location = textAt(root, list);
  if (location === null) return [];
  const listPath = resolvePart(rootPath, location);
  const files = childrenOf(ofd.tree(listPath), item).flatMap((one) => textAt(one, "FileLoc") ?? []);
  return files
    .filter((file) => named.test(file))
    .map((file) => {
      const beside = resolvePart(listPath, file);
      // Some systems write the place from the document's folder, not from the list's.
      return ofd.tree(ofd.has(beside) ? beside : resolvePart(rootPath, file));
    });
}

function customDatas(body: XmlElement): ReadonlyMap<string, string> {
  const entries = childrenOf(elementAt(body, "DocInfo", "CustomDatas"), "CustomData");
  return new Map(entries.map((one) => [one.attributes?.Name?.trim() ?? "", one.text.trim()] as const));
}
