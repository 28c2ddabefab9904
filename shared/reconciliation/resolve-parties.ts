import type { MatchingRule } from "../model/matching-rule.ts";
import { brandOf, plainName } from "./party-name.ts";
import type { PaymentReading } from "./payment-reading.ts";
import type { Row } from "./pool.ts";
import type { Demand } from "./proposal.ts";
import { rememberedValue } from "./remember.ts";

/** Whom a payment may be with, and how that is known. */
export type Known = Pick<Row, "parties" | "name">;

// Banks cut names at a field's width; fewer characters than these are shared by too many companies.
const shortestCut = 6;

type Prefixes = ReadonlyMap<string, readonly string[]>;

const prefixesOf = (parties: ReadonlySet<string>): Prefixes =>
  Map.groupBy(
    [...parties].filter(({ length }) => length >= shortestCut),
    (party) => party.slice(0, shortestCut),
  );

/** The parties that a name cut short could be, or of which it is a branch. */
function byPrefix(name: string, prefixes: Prefixes): readonly string[] {
  if (name.length < shortestCut) return [];
  const near = prefixes.get(name.slice(0, shortestCut)) ?? [];
  return near.filter((party) => party.startsWith(name) || name.startsWith(party));
}

interface Names {
  readonly parties: ReadonlySet<string>;
  readonly prefixes: Prefixes;
  /** Parties with what of their platforms' names is their own. */
  readonly brands: readonly { readonly party: string; readonly brand: string }[];
}

const nobody = (name: string): Known => ({ parties: [], name: name === "" ? "unknown" : "differs" });

function byName(name: string, { parties, prefixes, brands }: Names): Known {
  if (name === "") return nobody(name);
  if (parties.has(name)) return { parties: [name], name: "same" };
  const cut = byPrefix(name, prefixes);
  if (cut.length > 0) return { parties: cut, name: "truncated" };
  const branded = new Set(brands.filter(({ brand }) => name.includes(brand)).map(({ party }) => party));
  return branded.size > 0 ? { parties: [...branded], name: "brand" } : nobody(name);
}

function namesOf(demands: readonly Demand[]): Names {
  const parties = new Set(demands.map(({ party }) => party).filter((party) => party !== ""));
  const platforms = demands.filter(({ kind, party }) => kind === "revenue" && party !== "");
  const brands = platforms.flatMap(({ party, partyName }) => {
    const brand = brandOf(partyName);
    return brand === "" ? [] : [{ party, brand }];
  });
  return { parties, prefixes: prefixesOf(parties), brands };
}

/** The party of each account, learnt from rows that write its name in full; an account of two parties teaches nothing. */
function learnAccounts(
  rows: readonly PaymentReading[],
  known: (name: string) => Known,
): ReadonlyMap<string, string | null> {
  const learnt = new Map<string, string | null>();
  for (const { counterpartyAccount: account, counterpartyName } of rows) {
    const match = account === "" ? null : known(counterpartyName);
    if (match?.name !== "same") continue;
    const [party] = match.parties;
    const before = learnt.get(account);
    if (party !== undefined) learnt.set(account, before === undefined || before === party ? party : null);
  }
  return learnt;
}

const needsMore = ({ parties, name }: Known): boolean => parties.length > 1 || name === "unknown" || name === "differs";

/** A bank row, and what a person's rule says of it. */
export interface RuledRow {
  readonly row: PaymentReading;
  readonly rule: MatchingRule | null;
}

/** Finds whom a plain name stands for: by the name in full, a name cut short, or a platform's brand; each name is looked up once. */
export function partyFinder(demands: readonly Demand[]): (name: string) => Known {
  const names = namesOf(demands);
  return rememberedValue((name: string) => byName(name, names));
}

/** Finds whom each payment is with: as a rule states, by its name, or by an account seen beside a full name. */
export function resolveParties(ruled: readonly RuledRow[], known: (name: string) => Known): readonly Known[] {
  const accounts = learnAccounts(
    ruled.map(({ row }) => row),
    known,
  );
  return ruled.map(({ row, rule }) => {
    if (rule?.effect === "is-party") return { parties: [plainName(rule.party)], name: "stated" };
    const match = known(row.counterpartyName);
    const party = needsMore(match) ? accounts.get(row.counterpartyAccount) : null;
    return typeof party === "string" ? { parties: [party], name: "account" } : match;
  });
}
