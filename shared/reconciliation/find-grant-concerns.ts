import { toPlainCode } from "../half-width.ts";
import { formatYuan } from "../money.ts";
import { allExposed, type Concern, concernOf, listNames } from "./concern.ts";
import { type FindTerms, isClaimed } from "./find-terms.ts";
import { type Titles, titlesIn } from "./titles.ts";

/** Support already granted for the same thing: by this policy, or by another one, where the higher counts and none twice. */
function grants({ records, pack }: FindTerms, titles: Titles): readonly Concern[] {
  const inPolicyOrder = records.grants.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return inPolicyOrder.map(({ id, subject, programme, authority, rule, amount }) => {
    const detail = {
      ...{ subject: subject === null ? "" : titles.subject(subject), amount: formatYuan(amount) },
      ...{ title: rule === null ? programme : titles.rule(rule), authority },
    };
    const isHere = rule !== null && pack.rules.some((known) => known.id === rule);
    const told = isHere
      ? ({ code: "grant-already", severity: "warning", rule: "granted-once" } as const)
      : ({ code: "grant-elsewhere", severity: "warning", rule: "higher-once" } as const);
    return concernOf({ ...told, records: [id], detail });
  });
}

/** Claimed invoices whose number stands in the note of a grant by another policy: they were claimed there. */
function claimedElsewhere(terms: FindTerms): readonly Concern[] {
  const { grants: known, invoices } = terms.records;
  const elsewhere = known
    .filter(({ rule }) => rule === null)
    .map((grant) => ({ grant, note: toPlainCode(grant.note) }));
  return elsewhere.flatMap(({ grant, note }) => {
    const named = new Set(note.match(/\d{8,20}/g) ?? []);
    const found = invoices.filter(({ id, number }) => named.has(toPlainCode(number)) && isClaimed(terms, id));
    if (found.length === 0) return [];
    const ids = found.map(({ id }) => id);
    const detail = {
      title: grant.programme,
      number: listNames(found.map(({ number }) => number)),
      count: String(ids.length),
    };
    const exposed = allExposed(ids);
    const told = { code: "invoice-claimed-elsewhere", severity: "warning", rule: "higher-once" } as const;
    return [concernOf({ ...told, records: [grant.id, ...ids], exposed, detail })];
  });
}

/** What was granted before: the same support, support by another policy, and invoices that were claimed there. */
export const findGrantConcerns = (terms: FindTerms): readonly Concern[] => [
  ...claimedElsewhere(terms),
  ...grants(terms, titlesIn(terms)),
];
