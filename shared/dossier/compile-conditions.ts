import type { AssessmentLine } from "../calculation/assessment.ts";
import type { SubjectSources } from "../calculation/gather.ts";
import type { Reason } from "../calculation/weigh-condition.ts";
import { fen, formatYuan, parsePlainYuan } from "../money.ts";
import { gatesBefore } from "../policy/choices-needed.ts";
import type { Pack } from "../policy/pack.ts";
import { referencesOfPredicate } from "../policy/references.ts";
import type { Rule } from "../policy/rule.ts";
import type { ClaimCondition } from "./dossier.ts";
import { evidenceLabel } from "./evidence-label.ts";

const inYuan = (text: string): string => `${formatYuan(parsePlainYuan(text) ?? fen(0))} 元`;
const shown = (value: string | number): string => (typeof value === "string" ? inYuan(value) : String(value));

function titleOf(pack: Pack, id: string): string {
  if (id === "not-in-force") return "申报日在政策有效期内";
  const declared = [...pack.evidence, ...pack.facts].find((one) => one.id === id);
  return declared?.title ?? id;
}

function factNote(reason: Reason, sources: SubjectSources): string {
  const value = sources.facts.get(reason.condition)?.value ?? null;
  if (value === null) return "尚无记录";
  const have = typeof value === "bigint" ? `${formatYuan(fen(value))} 元` : String(value);
  if (reason.need === undefined || reason.missing === undefined) return `现有 ${have}`;
  return `现有 ${have}，须达到 ${shown(reason.need)}，还差 ${shown(reason.missing)}`;
}

function proofNote({ state }: Reason, numbers: readonly number[]): string {
  if (state === "yes") return `已有：材料 ${numbers.map(evidenceLabel).join("、")}`;
  return state === "no" ? "已登记为没有" : "尚缺";
}

/** Where in the law a condition stands: the gate that asks it, or the rule itself. */
function placeInLaw(pack: Pack, rule: Rule, id: string): { readonly article: string; readonly quote: string } {
  if (id === "not-in-force") return pack.validity;
  const own = rule.when.flatMap((part) => [...referencesOfPredicate(part)]);
  if (own.some((reference) => reference.id === id)) return rule;
  const before = gatesBefore(pack, rule).find(({ when }) =>
    [...referencesOfPredicate(when)].some((reference) => reference.id === id),
  );
  return before?.gate ?? rule;
}

/** The conditions of a line as a person reads them: what held, from what, and where in the law. */
export function compileConditions(
  line: AssessmentLine,
  rule: Rule,
  sources: SubjectSources,
  pack: Pack,
): readonly ClaimCondition[] {
  return line.reasons.map((reason) => {
    const proofs = sources.proofs.byKind.get(reason.condition) ?? [];
    const numbers = proofs
      .filter(({ state, sha256 }) => state === "on-file" && sha256 !== null)
      .map(({ number }) => number);
    const isFact = pack.facts.some(({ id }) => id === reason.condition);
    const { article, quote } = placeInLaw(pack, rule, reason.condition);
    return {
      id: reason.condition,
      title: titleOf(pack, reason.condition),
      state: reason.state,
      missing: reason.missing === undefined ? null : String(reason.missing),
      note: noteOf(reason, isFact, numbers, sources),
      article,
      quote,
      evidence: reason.state === "yes" ? numbers : [],
    };
  });
}

function noteOf(reason: Reason, isFact: boolean, numbers: readonly number[], sources: SubjectSources): string {
  if (reason.condition === "not-in-force") return "申报日不在有效期内";
  return isFact ? factNote(reason, sources) : proofNote(reason, numbers);
}
