import type { OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { ThresholdView, thresholdMethods } from "../../shared/contract/thresholds.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { type RevenueThreshold, revenueThresholds } from "../../shared/dossier/revenue-thresholds.ts";
import type { Records } from "../../shared/model/records.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import { calculate } from "./calculate.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";

/** What answers each call about thresholds of revenue. */
export type ThresholdCalls = {
  readonly [Name in keyof typeof thresholdMethods]: () => Result<OutputOf<Name>, Failure>;
};

/** Builds the use case of thresholds over a workspace whose books are open. */
export const thresholdCalls = (
  pack: Pack,
  { books, today }: { readonly books: OpenBooks; readonly today: () => LocalDate },
): ThresholdCalls => ({
  "thresholds.list": () => {
    const now = books.now();
    if (!now.ok) return now;
    return ok({ thresholds: thresholdsOf(now.value.records, pack, today()) });
  },
});

interface Known {
  readonly pack: Pack;
  readonly asOf: LocalDate;
  readonly thresholds: readonly ThresholdView[];
}

// Records are values that nobody changes: what was found for them once stays true as long as somebody holds them.
const known = new WeakMap<Records, Known>();

function thresholdsOf(records: Records, pack: Pack, asOf: LocalDate): readonly ThresholdView[] {
  const last = known.get(records);
  if (last !== undefined && last.pack === pack && last.asOf === asOf) return last.thresholds;
  const gathered = (taken: Records) => calculate(taken, pack, asOf).gathered;
  const thresholds = revenueThresholds(records, pack, asOf, gathered).map((one) => viewOf(one, pack));
  known.set(records, { pack, asOf, thresholds });
  return thresholds;
}

const viewOf = (threshold: RevenueThreshold, pack: Pack): ThresholdView => {
  const { subject, subjectName, rule, readings, open, unlocks, assumed, lacking } = threshold;
  const { title: ruleTitle, article, quote, type } = rule;
  return {
    ...{ id: `${rule.id}/${subject}`, subjectName, ruleTitle, article, quote, type, readings, unlocks, assumed },
    open: open.map((id) => ({ id, question: pack.choices.find((choice) => choice.id === id)?.question ?? id })),
    lacking: lacking.map(({ title, state }) => ({ title, isRuledOut: state === "no" })),
  };
};
