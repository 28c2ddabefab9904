import { yuan } from "./amounts.ts";
import type { Gap, Truth } from "./conditions.ts";
import type { Subject } from "./facts.ts";
import type { ClauseType, Ruling } from "./ruling.ts";

/** What is found for one subject under one rule. */
export type Status = "met" | "unmet" | "unknown" | "needs-choice";

/** One line of the assessment; money as text. The quote is left to the pack. */
export interface Line {
  readonly rule: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly claimYear: number;
  readonly article: string;
  readonly type: ClauseType;
  readonly status: Status;
  readonly base: string | null;
  readonly rate: string | null;
  readonly amount: string | null;
  readonly limit: string | null;
  readonly reasons: readonly { readonly condition: string; readonly state: Truth }[];
  readonly needs: readonly string[];
  readonly gap: Gap | null;
}

const text = (fen: bigint | null): string | null => (fen === null ? null : yuan(fen));

function statusOf(ruling: Ruling, current: boolean): Status {
  if (ruling.needs.length > 0) return "needs-choice";
  if (!current || ruling.holds === "no") return "unmet";
  return ruling.holds === "yes" ? "met" : "unknown";
}

function amountOf(ruling: Ruling, status: Status): string | null {
  if (ruling.type === "unquantified" || status === "needs-choice") return null;
  return status === "unmet" ? "0.00" : text(ruling.amount);
}

/** The line of a ruling; `current` says whether the measures are in force on the day asked for. */
export function lineOf(subject: Subject, ruling: Ruling, current: boolean): Line {
  const status = statusOf(ruling, current);
  const expired = current ? [] : [{ condition: "not-in-force", state: "no" as const }];
  return {
    rule: ruling.rule,
    subject: { kind: subject.kind, id: subject.id },
    claimYear: subject.claimYear,
    article: ruling.article,
    type: ruling.type,
    status,
    base: text(ruling.base),
    rate: ruling.rate,
    amount: amountOf(ruling, status),
    limit: text(ruling.limit),
    reasons: [...expired, ...ruling.conditions.map(({ condition, state }) => ({ condition, state }))],
    needs: ruling.needs,
    gap: ruling.gap,
  };
}
