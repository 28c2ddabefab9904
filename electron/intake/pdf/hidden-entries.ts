import { pdfStringBytes, pdfText } from "./pdf-string.ts";
import { keyNames } from "./private-keys.ts";
import type { RawObjects } from "./raw-objects.ts";

// Either form of a string, with no brackets within: no value of these has any.
const written = String.raw`\s{0,8}(\((?:[^()\\]|\\[\s\S]){0,200}\)|<[0-9A-Fa-f\s]{0,800}>)`;

/** The issuer's own entries that stand in some object of the file; an entry that stands twice with two values is left out. */
export function hiddenEntries({ texts }: RawObjects): ReadonlyMap<string, string> {
  const speaking = texts.filter((text) => text.includes("/InvoiceNumber"));
  const entries = keyNames.flatMap((name) => {
    const form = new RegExp(`/${name.replace("-", "(?:-|#2[dD])")}${written}`, "g");
    const found = speaking.flatMap((text) => [...text.matchAll(form)].map((match) => pdfStringBytes(match[1] ?? "")));
    const [value, ...more] = new Set(found.filter((bytes) => bytes !== null).map(pdfText));
    return value === undefined || more.length > 0 ? [] : [[name, value] as const];
  });
  return new Map(entries);
}
