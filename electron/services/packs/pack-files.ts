import { basename, extname } from "node:path";
import type { CaseText } from "../../../shared/calculation/check-cases.ts";
import type { PackFormFile } from "../../../shared/forms/check-pack-forms.ts";
import { parseMapping } from "../../../shared/forms/mapping-file.ts";
import type { PackProblem } from "../../../shared/policy/pack-problem.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { packZip } from "../../documents/pack-zip.ts";
import { sha256Of } from "../sha256-of.ts";

/** The files of a policy pack by their place in it: `pack.json`, `source.txt`, `cases/….json`, `forms/…`. */
export type PackFiles = ReadonlyMap<string, Uint8Array>;

const belongs = /^(?:pack\.json|source\.txt|cases\/[^/]+\.json|forms\/[^/]+)$/;

const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);

/** Of files under any names those that make up a pack: what lies beside the outermost `pack.json`, in the order of their names. */
export function pickPackFiles<T>(files: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const heads = [...files.keys()].filter((name) => name === "pack.json" || name.endsWith("/pack.json"));
  const head = heads.toSorted((a, b) => a.length - b.length || inOrder(a, b))[0];
  if (head === undefined) return new Map();
  const folder = head.slice(0, -"pack.json".length);
  const picked = [...files].flatMap(([name, file]) => {
    const own = name.startsWith(folder) ? name.slice(folder.length) : "";
    return belongs.test(own) ? [[own, file] as const] : [];
  });
  return new Map(picked.toSorted(([a], [b]) => inOrder(a, b)));
}

/** One file that holds a whole pack; the same files give the same bytes. */
export const packBundle = (files: PackFiles): Uint8Array =>
  packZip(Object.fromEntries([...files].toSorted(([a], [b]) => inOrder(a, b))));

/** That a pack lacks a file it needs. */
export const missingFile = (path: string): PackProblem => ({ path, message: "没有这个文件" });

/** The text of one of the files; a missing one, or one that is no UTF-8, is a problem. */
export function packText(files: PackFiles, name: string): Result<string, PackProblem> {
  const bytes = files.get(name);
  if (bytes === undefined) return err(missingFile(name));
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return err({ path: name, message: "不是 UTF-8 编码的文字。请用记事本另存为 UTF-8 后再试" });
  }
}

/** The cases of the pack by file; without any the pack cannot be relied on. */
export function packCases(files: PackFiles): Result<readonly CaseText[], readonly PackProblem[]> {
  const names = [...files.keys()].filter((name) => name.startsWith("cases/"));
  if (names.length === 0) return err([missingFile("cases")]);
  const texts = names.map((name) => ({ name: basename(name), text: packText(files, name) }));
  const problems = texts.flatMap(({ text }) => (text.ok ? [] : [text.error]));
  return problems.length > 0
    ? err(problems)
    : ok(texts.map(({ name, text }) => ({ name, text: text.ok ? text.value : "" })));
}

/** The mappings of forms that the pack brings, each with the hash of its blank where that lies beside it. */
export function packForms(files: PackFiles): readonly PackFormFile[] {
  const names = [...files.keys()].filter((name) => name.startsWith("forms/") && extname(name) === ".json");
  return names.map((name) => {
    const text = new TextDecoder().decode(files.get(name));
    const mapping = parseMapping(text);
    const blank = mapping.ok ? files.get(`forms/${basename(mapping.value.blank.fileName)}`) : undefined;
    return { name: basename(name), text, blankSha256: blank === undefined ? null : sha256Of(blank) };
  });
}
