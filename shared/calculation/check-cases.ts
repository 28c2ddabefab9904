import { issueText } from "../policy/issue-text.ts";
import type { Pack } from "../policy/pack.ts";
import { caseFileSchema, type PackCase } from "../policy/pack-case.ts";
import type { PackProblem } from "../policy/pack-problem.ts";
import { allAtOnce, type Steps } from "../steps.ts";
import { assessFile } from "./assess-file.ts";
import { compareCase } from "./compare-case.ts";
import { parseExactJson } from "./exact-json.ts";

/** A file of a pack's `cases` folder. */
export interface CaseText {
  readonly name: string;
  readonly text: string;
}

/** So many cases every rule must have: below, at and above is the least that shows a threshold. */
const leastCases = 3;

interface ReadFile {
  readonly rule: string;
  readonly cases: readonly { readonly path: string; readonly one: PackCase }[];
  readonly problems: readonly PackProblem[];
}

const unread = (problems: readonly PackProblem[]): ReadFile => ({ rule: "", cases: [], problems });

function readCases({ name, text }: CaseText): ReadFile {
  const path = `cases/${name}`;
  const json = parseExactJson(text);
  if (!json.ok) return unread([{ path, message: `不是有效的 JSON：${json.error}` }]);
  const parsed = caseFileSchema.safeParse(json.value, { error: issueText });
  if (!parsed.success)
    return unread(
      parsed.error.issues.map((issue) => ({ path: [path, ...issue.path].join("/"), message: issue.message })),
    );
  const { rule, cases } = parsed.data;
  return { rule, cases: cases.map((one, index) => ({ path: `${path}/${index}`, one })), problems: [] };
}

/** The facts file that a case stands for: every choice as suggested, save those it sets or leaves unset. */
function factsText({ choices, unset = [], issuedOn, asOf, subjects }: PackCase, pack: Pack): string {
  const suggested = pack.choices.map(({ id, options }) => [id, options[0]?.id] as const);
  const chosen = [...suggested, ...Object.entries(choices ?? {})].filter(([id]) => !unset.includes(id));
  return JSON.stringify({
    format: "shenbao.facts",
    version: 1,
    pack: pack.id,
    issuedOn: issuedOn === undefined ? "2026-01-01" : issuedOn,
    asOf: asOf ?? "2026-06-30",
    choices: Object.fromEntries(chosen),
    subjects,
  });
}

function checkCase(one: PackCase, path: string, pack: Pack): readonly PackProblem[] {
  const unknown = (one.unset ?? []).filter((id) => pack.choices.every((choice) => choice.id !== id));
  if (unknown.length > 0) return [{ path: `${path}/unset`, message: `choices 里没有 ${unknown.join("、")}` }];
  const assessment = assessFile(factsText(one, pack), pack);
  if (!assessment.ok) return [{ path: `${path}/${assessment.error.path}`, message: assessment.error.message }];
  return compareCase(one.expect, assessment.value).map((message) => ({
    path,
    message: `「${one.title}」：${message}`,
  }));
}

function repeatedTitles({ cases }: ReadFile): readonly PackProblem[] {
  const seen = new Set<string>();
  return cases
    .filter(({ one: { title } }) => seen.size === seen.add(title).size)
    .map(({ path, one }) => ({ path: `${path}/title`, message: `「${one.title}」重复` }));
}

/** Rules with too few cases that say something of them, and case files of rules that the pack does not have. */
function checkCoverage(pack: Pack, files: readonly ReadFile[]): readonly PackProblem[] {
  const speaksOf = (rule: string): number =>
    files
      .filter((file) => file.rule === rule)
      .flatMap(({ cases }) => cases)
      .filter(({ one }) => one.expect.lines.some((line) => line.rule === rule)).length;
  const few = pack.rules
    .map(({ id }) => ({ id, count: speaksOf(id) }))
    .filter(({ count }) => count < leastCases)
    .map(({ id, count }) => ({
      path: `cases/${id}.json`,
      message: `条目 ${id} 至少要有 ${leastCases} 个用例，现有 ${count} 个`,
    }));
  const stray = files
    .filter(({ rule, cases }) => cases.length > 0 && pack.rules.every(({ id }) => id !== rule))
    .map(({ rule, cases }) => ({ path: cases[0]?.path ?? "cases", message: `没有条目 ${rule}` }));
  return [...few, ...stray];
}

/** How many of a pack's cases were run. */
export interface CasesRun {
  readonly done: number;
  readonly total: number;
}

/**
 * Runs a pack's own cases through the strict reader and the assessment, one at a step. Problems name `cases/FILE/INDEX` and show what
 * was expected and what came out; a rule with fewer than three cases is a problem too.
 */
export function* runCases(pack: Pack, caseFiles: readonly CaseText[]): Steps<CasesRun, readonly PackProblem[]> {
  const files = caseFiles.map(readCases);
  const total = files.reduce((sum, { cases }) => sum + cases.length, 0);
  const found: PackProblem[] = [];
  let done = 0;
  for (const file of files) {
    found.push(...file.problems, ...repeatedTitles(file));
    for (const { path, one } of file.cases) {
      yield { done, total };
      found.push(...checkCase(one, path, pack));
      done += 1;
    }
  }
  yield { done, total };
  return [...found, ...checkCoverage(pack, files)];
}

/** Runs all cases of a pack at once. */
export const checkCases = (pack: Pack, caseFiles: readonly CaseText[]): readonly PackProblem[] =>
  allAtOnce(runCases(pack, caseFiles));
