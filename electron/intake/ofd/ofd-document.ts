import { childrenOf, elementAt, textAt, type XmlElement } from "../xml/xml-element.ts";
import type { OfdPackage } from "./open-ofd.ts";
import { resolvePart } from "./resolve-part.ts";

/** A document of an OFD and where it stands in the package. */
export interface OfdDocument {
  readonly ofd: OfdPackage;
  readonly body: XmlElement;
  readonly root: XmlElement;
  readonly rootPath: string;
}

/** The roots of its attached XML files. Throws `OfdRefusal` where one that is named is missing or broken. */
export const attachedTrees = (document: OfdDocument): readonly XmlElement[] =>
  partsOf(document, "Attachments", "Attachment", isData);

/** The roots of its tag files. */
export const tagTrees = (document: OfdDocument): readonly XmlElement[] =>
  partsOf(document, "CustomTags", "CustomTag", (_, place) => /\.xml$/i.test(place));

/** The entries of its DocInfo by their names. */
export function customDatas({ body }: OfdDocument): ReadonlyMap<string, string> {
  const entries = childrenOf(elementAt(body, "DocInfo", "CustomDatas"), "CustomData");
  return new Map(entries.map((one) => [one.attributes?.["Name"]?.trim() ?? "", one.text.trim()] as const));
}

// Pictures and papers are attached as well; data is known by its name or its stated format.
const isData = ({ attributes }: XmlElement, place: string): boolean =>
  /\.(?:xml|xbrl)$/i.test(place) || /^(?:xml|xbrl)$/i.test(attributes?.["Format"] ?? "");

function partsOf(
  { ofd, root, rootPath }: OfdDocument,
  list: string,
  item: string,
  isWanted: (item: XmlElement, place: string) => boolean,
): readonly XmlElement[] {
  const lists = childrenOf(root, list).flatMap((one) => one.text.trim() || []);
  return lists.flatMap((location) => {
    const listPath = resolvePart(rootPath, location);
    return childrenOf(ofd.tree(listPath), item).flatMap((one) => {
      const place = textAt(one, "FileLoc");
      return place === null || !isWanted(one, place) ? [] : [ofd.tree(pathOf(ofd, place, listPath, rootPath))];
    });
  });
}

// Written from the list's folder; some systems write it from the document's, and some from the package's root.
function pathOf(ofd: OfdPackage, place: string, listPath: string, rootPath: string): string {
  const beside = resolvePart(listPath, place);
  const others = () => [resolvePart(rootPath, place), resolvePart("", place)];
  return ofd.has(beside) ? beside : (others().find((path) => ofd.has(path)) ?? beside);
}
