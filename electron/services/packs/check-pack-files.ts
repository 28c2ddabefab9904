import { createHash } from "node:crypto";
import { type CasesRun, runCases } from "../../../shared/calculation/check-cases.ts";
import { checkDocuments } from "../../../shared/dossier/list-documents.ts";
import { checkPackForms } from "../../../shared/forms/check-pack-forms.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import type { PackProblem } from "../../../shared/policy/pack-problem.ts";
import { parsePack } from "../../../shared/policy/parse-pack.ts";
import { err, type Result } from "../../../shared/result.ts";
import { allAtOnce, type Steps } from "../../../shared/steps.ts";
import { inSlices, type SliceWatch } from "../in-slices.ts";
import { missingFile, type PackFiles, packCases, packForms, packText } from "./pack-files.ts";

/** A pack, or everything that is wrong with it. */
export type PackResult = Result<Pack, readonly PackProblem[]>;

const filesOfPack = new WeakMap<Pack, PackFiles>();

// The same files give the same pack: it is checked once in a run of the program, however often it is asked for.
const sound = new Map<string, PackResult>();
const mostKept = 6;

function digestOf(files: PackFiles): string {
  const hash = createHash("sha256");
  for (const [name, bytes] of files) hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  return hash.digest("hex");
}

function keep(digest: string, result: PackResult): PackResult {
  if (result.ok) sound.set(digest, result);
  const [oldest] = sound.keys();
  if (sound.size > mostKept && oldest !== undefined) sound.delete(oldest);
  return result;
}

/** Runs all the checks and cases of a pack over its files; one that fails is refused with everything that is wrong. */
export function checkPackFiles(files: PackFiles): PackResult {
  const digest = digestOf(files);
  return sound.get(digest) ?? keep(digest, allAtOnce(packChecks(files)));
}

/** The same, others taking their turn in between. Throws the signal's reason once it is stopped. */
export async function checkPackInSlices(files: PackFiles, watch: SliceWatch<CasesRun>): Promise<PackResult> {
  const digest = digestOf(files);
  return sound.get(digest) ?? keep(digest, await inSlices(packChecks(files), watch));
}

/** All the checks and cases of a pack, one case at a step. */
export function* packChecks(files: PackFiles): Steps<CasesRun, PackResult> {
  // Without it nothing says what else belongs to the pack.
  if (!files.has("pack.json")) return err([missingFile("pack.json")]);
  const [json, source, cases] = [packText(files, "pack.json"), packText(files, "source.txt"), packCases(files)];
  if (!json.ok || !source.ok || !cases.ok)
    return err([json, source, cases].flatMap((read) => (read.ok ? [] : read.error)));
  const parsed = parsePack(json.value, source.value);
  if (!parsed.ok) return parsed;
  const forms = checkPackForms(parsed.value, packForms(files));
  const failed = yield* runCases(parsed.value, cases.value);
  const problems = [...checkDocuments(parsed.value), ...failed, ...forms];
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
