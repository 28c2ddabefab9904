import type { Pack } from "../policy/pack.ts";
import { ok, type Result } from "../result.ts";
import { assess } from "./assess.ts";
import { type AssessmentJson, assessmentToJson } from "./assessment-to-json.ts";
import { type FactsProblem, parseFacts } from "./parse-facts.ts";

/** A facts file's text to an assessment file's document, or the first place where the facts do not fit. */
export function assessFile(factsText: string, pack: Pack): Result<AssessmentJson, FactsProblem> {
  const facts = parseFacts(factsText, pack);
  return facts.ok ? ok(assessmentToJson(assess(facts.value, pack))) : facts;
}
