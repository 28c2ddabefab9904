import type { InputOf, OutputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import {
  type SearchGroup,
  type SearchHit,
  type SearchResult,
  searchGroups,
  type searchMethods,
} from "../../../shared/contract/search.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { concernKey } from "../../../shared/reconciliation/answers-to.ts";
import { remembered } from "../../../shared/reconciliation/remember.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { type Found, find } from "../../../shared/search/find.ts";
import { excerptOf } from "../../../shared/search/mark.ts";
import { type Needle, needlesOf } from "../../../shared/search/needles.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { evidenceToShow } from "../evidence/list-evidence.ts";
import { readPackSource } from "../policy-packs.ts";
import type { BooksNow, OpenBooks } from "../reconciliation/open-books.ts";
import type { Review } from "../reconciliation/review.ts";
import { lineOf, type SearchEntry, type SearchLine } from "./entry.ts";
import { policyLines } from "./policy-lines.ts";
import { recordLines } from "./record-lines.ts";
import { deadlineLines, wantedLines } from "./result-lines.ts";

type Answer<Name extends keyof typeof searchMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call of the search. */
export type SearchCalls = {
  readonly [Name in keyof typeof searchMethods]: (input: InputOf<Name>) => Promise<Answer<Name>>;
};

/** The books with what findings, wanted proofs and deadlines rest on. */
export interface SearchTerms {
  readonly today: () => LocalDate;
  readonly books: OpenBooks;
  readonly reviewOf: (now: BooksNow) => Review;
}

const mostOfGroup = 6;
const longestDetail = 90;

/** Builds the search over a workspace whose books are open. What is looked through is kept until a record changes. */
export function searchCalls(pack: Pack, { books, reviewOf, today }: SearchTerms): SearchCalls {
  const linesOf = remembered(({ records }: BooksNow) => byGroup(recordLines(records, pack)));
  const known = new WeakMap<BooksNow, Lines>();
  const findingsOf = (now: BooksNow): Lines => {
    const lines = known.get(now) ?? byGroup(reviewLines(reviewOf(now)));
    known.set(now, lines);
    return lines;
  };
  let policy: Lines | null = null;
  return {
    "search.find": async ({ question, findings }) => {
      policy ??= byGroup(policyLines(pack, readPackSource(pack)));
      const policyText = policy;
      const now = books.now();
      if (!now.ok) return now;
      const withFindings = findings || known.has(now.value);
      const days = byGroup(deadlineLines(now.value.records, pack, today()));
      const all = [linesOf(now.value), policyText, days, ...(withFindings ? [findingsOf(now.value)] : [])];
      return ok({ groups: groupsOf(all, needlesOf(question)), withFindings, undoable: books.undoable() });
    },
  };
}

/** What is looked through, kind by kind. */
type Lines = ReadonlyMap<SearchGroup, readonly SearchLine[]>;

const byGroup = (lines: readonly SearchLine[]): Lines => Map.groupBy(lines, ({ entry }) => entry.group);

// What only the calculation and the reconciliation know.
const reviewLines = ({ reconciliation, calculation }: Review): readonly SearchLine[] => [
  ...reconciliation.answered.map(({ concern }) =>
    lineOf("findings", ["finding", concernKey(concern)], [sayFinding(concern)], [], []),
  ),
  ...wantedLines(evidenceToShow(calculation, null).wanted),
];

// Each kind comes from one source: records, deadlines, findings or policy.
const groupsOf = (all: readonly Lines[], needles: readonly Needle[]): SearchResult["groups"] =>
  searchGroups.flatMap((group) => {
    const lines = all.map((source) => source.get(group)).find((some) => some !== undefined);
    const { found, total } = find(lines ?? [], needles, mostOfGroup);
    return total === 0 ? [] : [{ group, hits: found.map((one) => hitOf(one, needles)), total }];
  });

const hitOf = (
  { entry: { target, title, detail }, hint }: Found<SearchEntry>,
  needles: readonly Needle[],
): SearchHit => ({
  target,
  title: excerptOf(title, needles, longestDetail),
  detail: excerptOf(detail, needles, longestDetail),
  hint: hint === null ? null : excerptOf(hint, needles, longestDetail),
});
