import { checkCases } from "../../../shared/calculation/check-cases.ts";
import { checkDocuments } from "../../../shared/dossier/list-documents.ts";
import { checkPackForms } from "../../../shared/forms/check-pack-forms.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import type { PackProblem } from "../../../shared/policy/pack-problem.ts";
import { parsePack } from "../../../shared/policy/parse-pack.ts";
import { err, type Result } from "../../../shared/result.ts";
import { missingFile, type PackFiles, packCases, packForms, packText } from "./pack-files.ts";

/** A pack, or everything that is wrong with it. */
export type PackResult = Result<Pack, readonly PackProblem[]>;

const filesOfPack = new WeakMap<Pack, PackFiles>();

/** Runs all the checks and cases of a pack over its files; one that fails is refused with everything that is wrong. */
export function checkPackFiles(files: PackFiles): PackResult {
  // Without it nothing says what else belongs to the pack.
  if (!files.has("pack.json")) return err([missingFile("pack.json")]);
  const [json, source, cases] = [packText(files, "pack.json"), packText(files, "source.txt"), packCases(files)];
  if (!json.ok || !source.ok || !cases.ok)
    return err([json, source, cases].flatMap((read) => (read.ok ? [] : read.error)));
  const parsed = parsePack(json.value, source.value);
  if (!parsed.ok) return parsed;
  const forms = checkPackForms(parsed.value, packForms(files));
  const problems = [...checkDocuments(parsed.value), ...checkCases(parsed.value, cases.value), ...forms];
  if (problems.length > 0) return err(problems);
  filesOfPack.set(parsed.value, files);
  return parsed;
}

/** The files that a pack was loaded from; throws for one that was not loaded by `checkPackFiles`. */
export function filesOf(pack: Pack): PackFiles {
  const files = filesOfPack.get(pack);
  if (files === undefined) throw new Error(`the pack ${pack.id} was not loaded from files`);
  return files;
}
