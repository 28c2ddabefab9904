import type { HangingChoice, PolicyPartView, PolicyRuleView, PolicyView } from "../../shared/contract/policy.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { evidenceLabel } from "../../shared/dossier/evidence-label.ts";
import type { Records } from "../../shared/model/records.ts";
import { choicesNeeded } from "../../shared/policy/choices-needed.ts";
import { type MarkedPart, markText } from "../../shared/policy/mark-text.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import type { Rule } from "../../shared/policy/rule.ts";
import { splitArticles } from "../../shared/policy/split-articles.ts";
import { ok, type Result } from "../../shared/result.ts";
import { amountWords } from "../../shared/wording/amount-words.ts";
import { generalWords } from "../../shared/wording/general-words.ts";
import { conditionsInWords, limitsInWords } from "../../shared/wording/rule-words.ts";
import type { Workspace } from "../store/workspace.ts";
import { optionOf } from "./choice-effects.ts";
import { proofsAskedBy } from "./evidence/asked-evidence.ts";
import { readPackSource } from "./policy-packs.ts";
import { orRefusal } from "./refusal.ts";

/** What of the records is shown beside the policy. */
type Shown = Pick<Records, "policy" | "choices" | "evidence">;

/** The text of the policy that a workspace applies, each sentence with what was made from it: rules in words, measures, open points. */
export function policyToShow(workspace: Workspace, pack: Pack): Result<PolicyView, Failure> {
  const read = orRefusal(
    workspace.transaction(() =>
      ok({ policy: workspace.policy.get(), choices: workspace.choices.list(), evidence: workspace.evidence.list() }),
    ),
  );
  if (!read.ok) return read;
  const { title, documentNumber, interpreter, packVersion, issuedOn, implementation } = pack;
  return ok({
    ...{ title, documentNumber, interpreter, packVersion },
    issuedOn: (issuedOn as LocalDate | null) ?? read.value.policy.issuedOn,
    implementationNote: implementation.note,
    parts: partsOf(readPackSource(pack), pack, read.value),
  });
}

function partsOf(source: string, pack: Pack, shown: Shown): readonly PolicyPartView[] {
  const general = generalWords(pack);
  const marked = markText(splitArticles(source), [
    ...pack.rules,
    ...pack.groups.flatMap(({ rules, quote }) => rules.map((id) => ({ id, quote }))),
    ...pack.measures,
    ...pack.measures.flatMap(({ id, deadlines }) => deadlines.map(({ quote }) => ({ id, quote }))),
    ...general,
  ]);
  const rules = new Map(pack.rules.map((rule) => [rule.id, ruleView(rule, pack, shown)]));
  const named = new Set([...rules.values()].flatMap(({ choices }) => choices.map(({ id }) => id)));
  return marked.map((part) => ({
    ...part,
    rules: pack.rules.flatMap((rule) => (rule.article === part.article ? (rules.get(rule.id) ?? []) : [])),
    measures: pack.measures.filter(({ article }) => article === part.article).map(measureView),
    general: general.filter(({ id }) => firstPartWith(marked, id) === part),
    choices: pack.choices
      .filter(({ id, article }) => article.split("、")[0] === part.article && !named.has(id))
      .map(({ id }) => hangingOf(id, pack, shown)),
  }));
}

const firstPartWith = (parts: readonly MarkedPart[], id: string): MarkedPart | undefined =>
  parts.find(({ paragraphs }) => paragraphs.some((pieces) => pieces.some(({ marks }) => marks.includes(id))));

function ruleView(rule: Rule, pack: Pack, shown: Shown): PolicyRuleView {
  const { id, title, type, claimant, quote, repeat } = rule;
  const choices = [...choicesNeeded(pack, rule), ...(repeat === undefined ? [] : [repeat])];
  return {
    ...{ id, title, type, claimant, quote },
    gives: amountWords(rule.amount, pack),
    conditions: conditionsInWords(rule, pack),
    limits: limitsInWords(rule, pack),
    choices: [...new Set(choices)].map((choice) => hangingOf(choice, pack, shown)),
    proofs: proofsOf(rule, pack, shown),
  };
}

function hangingOf(id: string, pack: Pack, shown: Shown): HangingChoice {
  const declared = pack.choices.find((choice) => choice.id === id);
  if (declared === undefined) throw new Error(`the pack does not declare the choice ${id}`);
  const taken = optionOf(shown, declared);
  return {
    ...{ id, question: declared.question },
    taken: declared.options.find((option) => option.id === taken)?.title ?? null,
  };
}

function proofsOf(rule: Rule, pack: Pack, { evidence }: Shown): PolicyRuleView["proofs"] {
  return proofsAskedBy(rule, pack).flatMap((kind) => {
    const declared = pack.evidence.find(({ id }) => id === kind);
    if (declared === undefined) return [];
    const { title, keep, authority } = declared;
    const onFile = evidence
      .filter((one) => one.kind === kind && one.state === "on-file")
      .map(({ id, number }) => ({ id, label: evidenceLabel(number) }));
    return [{ kind, title, keep, authority, onFile }];
  });
}

const measureView = ({ id, title, quote, action, deadlines }: Pack["measures"][number]) => ({
  ...{ id, title, quote, action },
  deadlines: deadlines.map((deadline) => ({ title: deadline.title, workdays: deadline.workdays })),
});
