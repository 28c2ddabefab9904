import type { LocalDate } from "../dates.ts";
import type { SubjectKey } from "../model/subject.ts";
import type { Location } from "../model/work.ts";
import type { Fen } from "../money.ts";

/** What was recorded for a subject in a category: eligible, ineligible and undecided add up to `recorded`. */
export interface SpendSum {
  /** Null for what is not allocated. */
  readonly subject: SubjectKey | null;
  readonly subjectName: string;
  readonly category: string | null;
  readonly categoryTitle: string;
  readonly recorded: Fen;
  readonly eligible: Fen;
  readonly ineligible: Fen;
  readonly undecided: Fen;
  /** What was planned for it; null where the subject has no budget for the category. */
  readonly budget: Fen | null;
}

/** A planned cost of a subject under its own head (预算科目). */
export interface BudgetRow {
  readonly subject: SubjectKey;
  readonly head: string;
  readonly category: string | null;
  readonly amount: Fen;
  readonly note: string;
}

/** A settlement of a platform for a period; an amount that it does not give is null. */
export interface RevenueRow {
  readonly subject: SubjectKey;
  readonly subjectName: string;
  readonly platform: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly gross: Fen | null;
  readonly platformShare: Fen | null;
  readonly net: Fen | null;
  /** Number of its file among the originals; null when none is kept. */
  readonly original: number | null;
  readonly note: string;
}

/** A scene of a work; `reaches` whether it lasts as long as the policy asks, null while its length or that measure is unknown. */
export interface LocationRow {
  readonly subject: SubjectKey;
  readonly location: Location;
  readonly reaches: boolean | null;
}

/** A condition that a proof serves, with the rules that ask for it. */
export interface ServedCondition {
  readonly article: string;
  readonly title: string;
  readonly ruleTitles: readonly string[];
}
