import { err, ok, type Result } from "../result.ts";
import { checkAmounts } from "./check-amounts.ts";
import { checkArticles } from "./check-articles.ts";
import { checkClues } from "./check-clues.ts";
import { checkDeclarations } from "./check-declarations.ts";
import { checkGroups } from "./check-groups.ts";
import { checkProfiles } from "./check-profiles.ts";
import { checkQuotes } from "./check-quotes.ts";
import { checkReferences } from "./check-references.ts";
import { checkTypes } from "./check-types.ts";
import { issueText } from "./issue-text.ts";
import { type Pack, packSchema } from "./pack.ts";
import type { PackProblem } from "./pack-problem.ts";

function parseJson(text: string): Result<unknown, PackProblem> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return err({ path: "", message: `pack.json 不是有效的 JSON：${(error as SyntaxError).message}` });
  }
}

/**
 * Reads a policy pack from its JSON and the text of the law it rests on. Every problem is listed with its path:
 * of the form first; then ids, types, profiles, quotes, numbers, ceilings and articles.
 */
export function parsePack(json: string, sourceText: string): Result<Pack, readonly PackProblem[]> {
  const document = parseJson(json);
  if (!document.ok) return err([document.error]);
  const parsed = packSchema.safeParse(document.value, { error: issueText });
  if (!parsed.success) return err(parsed.error.issues.map(({ path, message }) => ({ path: path.join("/"), message })));
  const pack = parsed.data;
  const problems = [
    ...checkReferences(pack),
    ...checkTypes(pack),
    ...checkAmounts(pack),
    ...checkGroups(pack),
    ...checkDeclarations(pack),
    ...checkClues(pack),
    ...checkProfiles(pack),
    ...checkQuotes(pack, sourceText),
    ...checkArticles(pack, sourceText),
  ];
  return problems.length === 0 ? ok(pack) : err(problems);
}
