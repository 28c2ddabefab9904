import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LocalDate } from "../../shared/dates.ts";

// What Windows allows in no file name; the other systems allow less of it than one would think, too.
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;

const mostCharacters = 60;

/** A name for a package that nothing stands under yet, in the documents folder of `home`, or in `home` where there is none. */
export function suggestPackagePath(home: string, studioName: string, asOf: LocalDate): string {
  const documents = join(home, "Documents");
  const folder = existsSync(documents) ? documents : home;
  const name = [...studioName.replaceAll(forbidden, "").trim()].slice(0, mostCharacters).join("");
  const stem = ["申报包", ...(name === "" ? [] : [name]), asOf].join("-");
  return freePath(folder, stem, 1);
}

function freePath(folder: string, stem: string, attempt: number): string {
  const path = join(folder, `${stem}${attempt === 1 ? "" : `-${attempt}`}.zip`);
  return existsSync(path) ? freePath(folder, stem, attempt + 1) : path;
}
