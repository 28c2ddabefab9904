import { z } from "zod";
import { assessFile } from "../../shared/calculation/assess-file.ts";
import { factsToJson } from "../../shared/calculation/facts-to-json.ts";
import { gather } from "../../shared/calculation/gather.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { versionedName } from "../../shared/policy/pack-name.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { type OpenPackage, openPackage } from "../dossier/open-package.ts";
import { workspaceDocumentSchema } from "../store/workspace-document.ts";
import { jsonText, machinePaths } from "./machine-files.ts";
import type { PackOf } from "./packs/pack-of-version.ts";
import { parseJson } from "./parse-json.ts";

/** Why a package's figures could not be recomputed, or how they differ. `path` is the file concerned. */
export type FigureProblem =
  | { readonly code: "figures-unreadable"; readonly path: string; readonly detail: string }
  | { readonly code: "figures-other-policy"; readonly path: string; readonly detail: string }
  | { readonly code: "figures-differ"; readonly path: string; readonly detail: string };

const problem = (code: FigureProblem["code"], path: string, detail = ""): FigureProblem => ({ code, path, detail });

async function textOf(opened: OpenPackage, path: string): Promise<Result<string, FigureProblem>> {
  const read = await opened.read(path);
  if (!read.ok) return err(problem("figures-unreadable", path, read.error.code));
  return ok(Buffer.from(read.value).toString("utf8"));
}

const stated = z.object({ pack: z.object({ id: z.string(), version: z.string() }) });
const statedDay = z.object({ asOf: z.string() });

/** The assessment must be what the facts give. */
function checkAssessment(facts: string, assessment: string, pack: Pack): readonly FigureProblem[] {
  const recomputed = assessFile(facts, pack);
  if (!recomputed.ok)
    return [problem("figures-unreadable", machinePaths.facts, `${recomputed.error.path}：${recomputed.error.message}`)];
  return jsonText(recomputed.value) === assessment ? [] : [problem("figures-differ", machinePaths.assessment)];
}

/** The facts must be what the records give. */
function checkFacts(facts: string, workspace: string, pack: Pack): readonly FigureProblem[] {
  const records = z.safeDecode(workspaceDocumentSchema, parseJson(workspace) as never);
  if (!records.success) {
    const issue = records.error.issues[0];
    return [problem("figures-unreadable", machinePaths.workspace, issue?.path.join("/") ?? "")];
  }
  const day = statedDay.safeParse(parseJson(facts));
  if (!day.success) return [problem("figures-unreadable", machinePaths.facts, "asOf")];
  const gathered = gather(records.data, pack, day.data.asOf as LocalDate);
  return jsonText(factsToJson(gathered.facts)) === facts ? [] : [problem("figures-differ", machinePaths.facts)];
}

async function checkOpened(opened: OpenPackage, packOf: PackOf): Promise<readonly FigureProblem[]> {
  const [facts, assessment, workspace] = await Promise.all(
    [machinePaths.facts, machinePaths.assessment, machinePaths.workspace].map((path) => textOf(opened, path)),
  );
  for (const text of [facts, assessment, workspace]) if (text !== undefined && !text.ok) return [text.error];
  if (!facts?.ok || !assessment?.ok || !workspace?.ok) return [];
  const said = stated.safeParse(parseJson(assessment.value));
  if (!said.success) return [problem("figures-unreadable", machinePaths.assessment, "pack")];
  const { id, version } = said.data.pack;
  const named = versionedName({ id, packVersion: version });
  const pack = await packOf(named);
  if (pack === null || versionedName(pack) !== named)
    return [problem("figures-other-policy", machinePaths.assessment, `${id} ${version}`)];
  return [...checkAssessment(facts.value, assessment.value, pack), ...checkFacts(facts.value, workspace.value, pack)];
}

/**
 * Recomputes a package's figures from the records inside it: records to facts to assessment, with the pack that it names.
 * Nothing for bags that are not ours: they hold no figures.
 */
export async function checkFigures(
  path: string,
  packOf: PackOf,
  password: string | null = null,
): Promise<readonly FigureProblem[]> {
  const opened = await openPackage(path, password);
  if (!opened.ok) return [problem("figures-unreadable", path, opened.error.code)];
  try {
    return opened.value.kind === "ours" ? await checkOpened(opened.value, packOf) : [];
  } finally {
    await opened.value.close();
  }
}
