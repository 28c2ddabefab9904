import type { AssessmentGroup, AssessmentLine, Totals } from "../calculation/assessment.ts";
import type { Choices, FactSubject } from "../calculation/facts.ts";
import type { ResolvedAmount } from "../calculation/resolved-rule.ts";
import type { State } from "../calculation/state.ts";
import type { LocalDate } from "../dates.ts";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import type { LedgerTotals } from "../ledger/total-ledger.ts";
import type { Studio } from "../model/studio.ts";
import type { Subject, SubjectKey } from "../model/subject.ts";
import type { Profile } from "../policy/profile.ts";
import type { Rule } from "../policy/rule.ts";
import type { BudgetRow, LocationRow, RevenueRow, ServedCondition, SpendSum } from "./account-rows.ts";
import type { DossierBooks } from "./books.ts";
import type { Round } from "./round.ts";

/** The policy applied for under, as documents name it. */
export interface DossierPolicy {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly interpreter: string;
  readonly documentNumber: string | null;
  readonly issuedOn: LocalDate | null;
  /** Whether the authority has published rules and forms of its own; until then every form is 非官方样式. */
  readonly formsArePublished: boolean;
  readonly implementationNote: string;
}

/** A condition of a claim as a person reads it: what it asks, whether it holds, from what, and where in the law. */
export interface ClaimCondition {
  readonly id: string;
  readonly title: string;
  readonly state: State;
  /** What is known, or what is missing, in a phrase: `已有：材料 E003`、`现有 468600.00 元，还差 31400.00 元`. */
  readonly note: string;
  /** How much is missing, in yuan or units, as text; null where that is not what is wrong. */
  readonly missing: string | null;
  readonly article: string;
  readonly quote: string;
  /** Numbers of the evidence that shows it. */
  readonly evidence: readonly number[];
}

/**
 * Where a line stands for a person: claimed, all conditions met; open, something of it is there and something missing that can
 * still come; closed, a proof is recorded as not existing or the policy is not in force; idle, nothing points to it.
 */
export type ClaimStanding = "claimed" | "open" | "closed" | "idle";

/** One line of the assessment with all that its documents need. */
export interface Claim {
  readonly line: AssessmentLine;
  readonly rule: Rule;
  readonly subject: Subject;
  readonly subjectKey: SubjectKey;
  readonly standing: ClaimStanding;
  readonly conditions: readonly ClaimCondition[];
  /** How the amount is computed under the choices made; null while one is missing. */
  readonly amount: ResolvedAmount | null;
}

/** A row of the expense schedule (费用明细): a ledger entry with what a reader needs to find its invoice. */
export interface ScheduleRow {
  readonly entry: LedgerEntry;
  readonly subjectName: string;
  readonly categoryTitle: string;
  readonly invoiceNumber: string;
  readonly issuedOn: LocalDate | null;
  readonly seller: string;
  readonly item: string;
  /** Why a part does not count or is not decided, in a phrase; empty when all of it is eligible. */
  readonly note: string;
  /** Number of the original in the package (`data/originals/NNNN-*`); null when no file is kept. */
  readonly original: number | null;
}

/** A proof in the order of the package. `number` is stable. */
export interface EvidenceItem {
  readonly number: number;
  readonly kind: string;
  readonly kindTitle: string;
  readonly title: string;
  /** Null for what is about the applicant as a whole. */
  readonly subject: SubjectKey | null;
  readonly subjectName: string | null;
  readonly documentNumber: string;
  readonly issuedOn: LocalDate | null;
  readonly pages: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** The conditions of claimed and open rules that it serves. */
  readonly serves: readonly ServedCondition[];
  /** Number of its file among the originals. */
  readonly original: number | null;
}

/** An original file that goes into the package byte for byte. `path` is its ASCII place, `data/originals/0001-….xml`. */
export interface OriginalItem {
  readonly number: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly path: string;
}

/**
 * Where a lack is mended: a reading chosen, a material filed, cost settled, a settlement or a decision recorded, a point answered, or the
 * record of the subject itself completed.
 */
export type MendedIn = "readings" | "materials" | "expenses" | "revenues" | "decisions" | "corrections" | "records";

/** Something an application still lacks (尚缺材料), with what to do about it. `blocks` means it should not be submitted without. */
export interface MissingItem {
  readonly article: string;
  readonly ruleTitle: string;
  readonly subjectName: string;
  readonly what: string;
  readonly action: string;
  readonly mendedIn: MendedIn;
  readonly blocks: boolean;
}

/** A reading of an open point, as chosen; `option` null while it is not. */
export interface ReadingItem {
  readonly id: string;
  readonly article: string;
  readonly question: string;
  readonly quote: string | null;
  readonly option: string | null;
  readonly confirmedBy: string;
  readonly confirmedOn: LocalDate | null;
}

/** A document of the package. `path` is its ASCII place, `data/application/01-cover.pdf`. */
export interface DossierDocument {
  readonly id: string;
  readonly title: string;
  readonly path: string;
}

/** All that an application consists of, as data: what documents and workbooks are made from. */
export interface Dossier {
  readonly applicant: Studio;
  readonly policy: DossierPolicy;
  readonly profile: Profile;
  readonly asOf: LocalDate;
  readonly choices: Choices;
  readonly readings: readonly ReadingItem[];
  /** Every line, in the assessment's order. */
  readonly claims: readonly Claim[];
  readonly groups: readonly (AssessmentGroup & { readonly title: string; readonly rules: readonly string[] })[];
  /** Sets of rules of which only the greatest line counts for one subject, as the choices made have it. */
  readonly exclusions: readonly (readonly string[])[];
  readonly totals: Totals;
  /** The facts that the assessment was made from, for the formulas that count with them. */
  readonly facts: readonly FactSubject[];
  /** The Chinese titles of the policy's categories of spend, by id. */
  readonly categoryTitles: ReadonlyMap<string, string>;
  readonly schedule: readonly ScheduleRow[];
  readonly ledger: LedgerTotals;
  /** Null where only the screen asks: papers need them, see `booksOf`. */
  readonly books: DossierBooks | null;
  readonly spendSums: readonly SpendSum[];
  readonly budget: readonly BudgetRow[];
  readonly revenues: readonly RevenueRow[];
  readonly locations: readonly LocationRow[];
  readonly evidence: readonly EvidenceItem[];
  readonly originals: readonly OriginalItem[];
  readonly missing: readonly MissingItem[];
  /** The round of corrections that this is; null for a first application. */
  readonly round: Round | null;
  readonly documents: readonly DossierDocument[];
  readonly workbooks: readonly DossierDocument[];
  /** The authority's forms that go along filled, by the id of their record. */
  readonly forms: readonly DossierDocument[];
}
