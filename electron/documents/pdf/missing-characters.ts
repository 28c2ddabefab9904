import type { Face, Fonts } from "./fonts.ts";

/** A character that the typeface lacks and that would vanish from the page; `context` is the text around its first place. */
export interface MissingCharacter {
  readonly character: string;
  /** As Unicode names it: `U+20BB7`. */
  readonly codePoint: string;
  readonly context: string;
}

/** Every character of the text that one of the two weights cannot draw, each once, in order of appearance; line breaks aside. */
export function missingCharacters(text: string, fonts: Fonts): readonly MissingCharacter[] {
  const found = new Map<string, MissingCharacter>();
  const characters = [...printable(text)];
  characters.forEach((character, index) => {
    if (character === "\n" || found.has(character) || drawable(character, [fonts.regular, fonts.bold])) return;
    const context = characters.slice(Math.max(0, index - 8), index + 9).join("");
    found.set(character, { character, codePoint: codePointName(character), context });
  });
  return [...found.values()];
}

/** The text as it is set: line ends unified, tabs as a space, marks without any width (byte order mark, soft hyphen …) left out. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/\t/g, " ")
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "");
}

function drawable(character: string, faces: readonly Face[]): boolean {
  const codePoint = character.codePointAt(0) as number;
  return faces.every((face) => face.has(codePoint));
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
}
