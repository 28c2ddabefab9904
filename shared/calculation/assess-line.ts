import { zeroFen } from "../money.ts";
import type { Rule } from "../policy/rule.ts";
import type { AssessmentLine, LineStatus } from "./assessment.ts";
import { type Computed, computeAmount } from "./compute-amount.ts";
import type { FactSubject } from "./facts.ts";
import { limitOf, rateOf } from "./limit.ts";
import type { Reading } from "./resolve-condition.ts";
import { choicesUnset, resolveRule } from "./resolve-rule.ts";
import type { ResolvedRule } from "./resolved-rule.ts";
import { type Reason, type Verdict, weighAll } from "./weigh-condition.ts";

/** A rule made ready for all the subjects of one assessment. `resolved` is null while a choice it needs is unset. */
export interface PreparedRule {
  readonly rule: Rule;
  readonly unset: readonly string[];
  readonly resolved: ResolvedRule | null;
  readonly constant: Pick<AssessmentLine, "rule" | "article" | "type" | "rate" | "limit" | "quote">;
}

/** Resolves a rule once, since choices and day are the same for every subject. */
export function prepareRule(rule: Rule, reading: Reading): PreparedRule {
  const unset = choicesUnset(reading, rule);
  return {
    rule,
    unset,
    resolved: unset.length > 0 ? null : resolveRule(rule, reading),
    constant: {
      rule: rule.id,
      article: rule.article,
      type: rule.type,
      rate: rateOf(rule.amount),
      limit: limitOf(rule.amount, reading),
      quote: rule.quote,
    },
  };
}

const notInForce: Reason = { condition: "not-in-force", state: "no" };

function statusOf(verdict: Verdict, computed: Computed, isInForce: boolean): LineStatus {
  if (!isInForce || verdict.state === "no") return "unmet";
  return verdict.state === "unknown" || !computed.known ? "unknown" : "met";
}

/** What a rule gives a subject: choices first, then the policy's window, then the conditions, then the amount. */
export function assessLine(prepared: PreparedRule, subject: FactSubject, isInForce: boolean): AssessmentLine {
  const { constant, resolved, unset } = prepared;
  const head = { ...constant, subject: { kind: subject.kind, id: subject.id }, claimYear: subject.claimYear };
  if (resolved === null)
    return { ...head, status: "needs-choice", base: null, amount: null, reasons: [], needs: unset, gap: null };
  const verdict = weighAll(resolved.conditions, subject);
  const computed = computeAmount(resolved.amount, subject);
  const status = statusOf(verdict, computed, isInForce);
  const amount = status === "unmet" ? zeroFen : computed.amount;
  return {
    ...head,
    status,
    base: computed.base,
    amount: constant.type === "unquantified" ? null : amount,
    reasons: isInForce ? verdict.reasons : [notInForce, ...verdict.reasons],
    needs: [],
    gap: verdict.gap,
  };
}
