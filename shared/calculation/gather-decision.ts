import { parseLocalDate } from "../dates.ts";
import type { Decision } from "../model/decision.ts";
import { type Subject, subjectKey } from "../model/subject.ts";
import { parsePlainYuan } from "../money.ts";
import type { FactDeclaration } from "../policy/declarations.ts";
import type { FactValue } from "./facts.ts";
import type { GatherTerms } from "./gather-terms.ts";
import { type GatheredFact, gathered, leftOpen, nothingGathered } from "./gathered-fact.ts";

function parseValue({ type, values }: FactDeclaration, text: string): FactValue | null {
  if (type === "money") return parsePlainYuan(text);
  if (type === "count") return /^\d{1,9}$/.test(text) ? Number(text) : null;
  return type === "date" ? parseLocalDate(text) : (values?.find((value) => value === text) ?? null);
}

const rank = ({ decidedOn, id }: Decision): string => `${decidedOn ?? ""} ${id}`;

// Of two on one day the id decides, so that the order of the records never does.
const latest = (decisions: readonly Decision[]): Decision | undefined =>
  decisions.toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];

/** A fact as an authority decided it; of several decisions the latest. Unknown without one, or when its value cannot be read. */
export function gatherDecision(fact: FactDeclaration, subject: Subject, { records }: GatherTerms): GatheredFact {
  const key = subjectKey(subject);
  const decision = latest(records.decisions.filter((one) => one.subject === key && one.fact === fact.id));
  if (decision === undefined) return nothingGathered;
  const value = parseValue(fact, decision.value);
  return value === null
    ? leftOpen([decision.id], { code: "decision-value-unreadable", severity: "error", field: decision.id })
    : gathered(value, [decision.id]);
}
