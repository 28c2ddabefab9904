import type { Expectation, ExpectedLine } from "../policy/pack-case.ts";
import type { AssessmentJson } from "./assessment-to-json.ts";

type LineJson = AssessmentJson["lines"][number];

/** Whether two JSON values are the same; the order of an object's keys does not count. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as Record<string, unknown>)[key]))
  );
}

const shown = (value: unknown): string => JSON.stringify(value) ?? "（无）";

function difference(where: string, expected: unknown, actual: unknown): readonly string[] {
  return isSame(expected, actual) ? [] : [`${where} 应为 ${shown(expected)}，算得 ${shown(actual)}`];
}

function compareLine(wanted: ExpectedLine, lines: readonly LineJson[]): readonly string[] {
  const { subject, rule, claimYear, ...expected } = wanted;
  const name = `${subject} 的 ${rule}`;
  const found = lines.filter(
    (line) =>
      line.rule === rule &&
      `${line.subject.kind}/${line.subject.id}` === subject &&
      (claimYear === undefined || line.claimYear === claimYear),
  );
  const [line] = found;
  if (line === undefined) return [`没有 ${name}`];
  if (found.length > 1) return [`${name} 有 ${found.length} 个年度，请写明 claimYear`];
  return Object.entries(expected).flatMap(([key, value]) =>
    difference(`${name} 的 ${key}`, value, line[key as keyof LineJson]),
  );
}

/** What an assessment has that a case does not expect, in Chinese, with both values; empty when all that the case names matches. */
export function compareCase({ lines, groups, totals }: Expectation, assessment: AssessmentJson): readonly string[] {
  return [
    ...lines.flatMap((line) => compareLine(line, assessment.lines)),
    ...(groups === undefined ? [] : difference("groups", groups, assessment.groups)),
    ...Object.entries(totals ?? {}).flatMap(([key, value]) =>
      difference(`totals 的 ${key}`, value, assessment.totals[key as keyof AssessmentJson["totals"]]),
    ),
  ];
}
