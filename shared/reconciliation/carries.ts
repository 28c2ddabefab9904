import { countedAmount, groupLines } from "../calculation/group-lines.ts";
import type { LedgerEntry } from "../ledger/ledger-entry.ts";
import { subjectKey } from "../model/subject.ts";
import { type Fen, subtractFen, sumFen } from "../money.ts";
import { carryOf, type LineCarry } from "./carry.ts";
import type { FindTerms } from "./find-terms.ts";
import { isPossible } from "./spend-lines.ts";

/** A cap over several lines that takes something off what they come to. */
export interface BindingGroup {
  readonly id: string;
  readonly limit: Fen | null;
  /** What the lines come to on their own beyond what the cap leaves. */
  readonly over: Fen;
}

/** Which receipts carry which line, and which caps over several lines take something off. */
export interface Carries {
  readonly lines: readonly LineCarry[];
  readonly groups: readonly BindingGroup[];
}

/** The ledger in the order of issue, then of ids: the order in which receipts fill a line. */
function inDayOrder(entries: readonly LedgerEntry[], invoices: FindTerms["invoices"]): readonly LedgerEntry[] {
  const dayOf = ({ invoice }: LedgerEntry): string => invoices.get(invoice)?.issuedOn ?? "9999";
  const keyed = entries.map((entry) => ({ entry, key: `${dayOf(entry)} ${entry.invoice}` }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ entry }) => entry);
}

function bindingGroups({ pack, gathered, assessment }: FindTerms): readonly BindingGroup[] {
  const groups = groupLines(pack, gathered.facts.choices, assessment.lines);
  const members = new Map(groups.map((group) => [group.id, group.lines]));
  return assessment.groups.flatMap(({ id, limit, certain }) => {
    const own = sumFen((members.get(id) ?? []).map((line) => countedAmount(line, "certain")));
    return own > certain ? [{ id, limit, over: subtractFen(own, certain) }] : [];
  });
}

/** What carries every line that is met or still open and rests on receipts. */
export function findCarries(terms: FindTerms, exposed: ReadonlyMap<string, Fen>): Carries {
  const { records } = terms;
  const names = new Map(records.subjects.map((subject) => [subjectKey(subject), subject.name]));
  const lines = terms.spendLines.filter(isPossible).flatMap(({ line, rule, amount, key, subject, entries }) => {
    const named = { rule: rule.id, title: rule.title, subjectName: names.get(key) ?? key, status: line.status };
    const ordered = inDayOrder(entries, terms.invoices);
    const carry = carryOf({ ...named, subject, key, amount, entries: ordered }, exposed);
    return carry === null ? [] : [carry];
  });
  return { lines, groups: bindingGroups(terms) };
}
