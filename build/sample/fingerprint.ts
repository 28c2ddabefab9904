import { createHash } from "node:crypto";

/** A number below `limit` that a text always gives: what would be chance in life is settled by the name of the thing. */
export function chanceOf(text: string, limit: number): number {
  const digest = createHash("sha256").update(text, "utf8").digest("hex");
  return Number(BigInt(`0x${digest}`) % BigInt(limit));
}

/** So many characters of an alphabet that a text always gives. */
export const charactersOf = (text: string, alphabet: string, length: number): string =>
  Array.from({ length }, (_, index) => alphabet.charAt(chanceOf(`${text}/${index}`, alphabet.length))).join("");
