import { unzipSync } from "fflate";
import { packZip } from "../pack-zip.ts";
import { XmlRefusal } from "./xml-ranges.ts";

/** The parts of an OOXML package by name, in the order of the file. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Unpacks a package whose declared sizes have been looked at before. Throws an `XmlRefusal` when it is damaged. */
export function openParts(bytes: Uint8Array): Parts {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch (error) {
    throw new XmlRefusal(String(error));
  }
}

/** Packs parts again, in their order; equal parts give equal bytes. */
export const packParts = (parts: Parts): Uint8Array => packZip(Object.fromEntries(parts));

/** The text of a part; throws an `XmlRefusal` when the package has no such part or it is not UTF-8. */
export function partText(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new XmlRefusal(`no part ${name}`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new XmlRefusal(`${name} is not UTF-8`);
  }
}

/** The parts with some of them in another wording. */
export function withTexts(parts: Parts, texts: ReadonlyMap<string, string>): Parts {
  return new Map([...parts].map(([name, bytes]) => [name, encoded(texts.get(name)) ?? bytes]));
}

const encoded = (text: string | undefined): Uint8Array | undefined =>
  text === undefined ? undefined : new TextEncoder().encode(text);

/** The part that a relationship leads to, from the folder of the part that it belongs to. */
export function resolvePart(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folder = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folder.pop();
    else if (step !== ".") folder.push(step);
  }
  return folder.join("/");
}
