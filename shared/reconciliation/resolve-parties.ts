import { normalizeAccountNumber } from "../identity/account-number.ts";
import type { Payment } from "../model/payment.ts";
import { brandOf, plainName } from "./party-name.ts";
import type { Row } from "./pool.ts";
import type { Demand, NameMatch } from "./proposal.ts";

type Known = Pick<Row, "parties" | "name">;

// Banks cut names at a field's width; fewer characters than these are shared by too many companies.
const shortestCut = 6;

/** The parties that a name cut short could be, or of which it is a branch. */
function byPrefix(name: string, parties: readonly string[]): readonly string[] {
  if (name.length < shortestCut) return [];
  return parties.filter((party) => party.length >= shortestCut && (party.startsWith(name) || name.startsWith(party)));
}

function byName(name: string, parties: ReadonlySet<string>, brands: ReadonlyMap<string, string>): Known | null {
  if (parties.has(name)) return { parties: [name], name: "same" };
  const cut = byPrefix(name, [...parties]);
  if (cut.length > 0) return { parties: cut, name: "truncated" };
  const branded = [...brands].filter(([, brand]) => name.includes(brand)).map(([party]) => party);
  return branded.length > 0 ? { parties: branded, name: "brand" } : null;
}

const nobody = (name: string): Known => ({ parties: [], name: name === "" ? "unknown" : "differs" });

/** The party of each account, learnt from rows that write its name in full; an account of two parties teaches nothing. */
function learnAccounts(payments: readonly Payment[], known: ReadonlyMap<string, Known>): ReadonlyMap<string, string> {
  const learnt = new Map<string, Set<string>>();
  for (const { counterpartyAccount, counterpartyName } of payments) {
    const match = known.get(plainName(counterpartyName));
    if (counterpartyAccount === null || match?.name !== "same") continue;
    const account = normalizeAccountNumber(counterpartyAccount);
    learnt.set(account, new Set([...(learnt.get(account) ?? []), ...match.parties]));
  }
  return new Map([...learnt].flatMap(([account, [first, second]]) => (first && !second ? [[account, first]] : [])));
}

const needsAccount = ({ parties, name }: Known): boolean =>
  parties.length > 1 || name === "unknown" || name === "differs";

/** Finds whom each payment is with: by its name in full, a name cut short, a platform's brand, or an account seen beside a full name. */
export function resolveParties(payments: readonly Payment[], demands: readonly Demand[]): readonly Row[] {
  const parties = new Set(demands.map(({ party }) => party).filter((party) => party !== ""));
  const platforms = demands.filter(({ kind }) => kind === "revenue").map(({ party }) => party);
  const brands = new Map(platforms.flatMap((party) => (brandOf(party) === "" ? [] : [[party, brandOf(party)]])));
  const names = new Set(payments.map(({ counterpartyName }) => plainName(counterpartyName)));
  const known = new Map(
    [...names].map((name) => [name, (name === "" ? null : byName(name, parties, brands)) ?? nobody(name)] as const),
  );
  const accounts = learnAccounts(payments, known);
  return payments.map((payment) => {
    const name = plainName(payment.counterpartyName);
    const match = known.get(name) ?? nobody(name);
    const party = accounts.get(normalizeAccountNumber(payment.counterpartyAccount ?? ""));
    if (party === undefined || !needsAccount(match)) return { payment, ...match };
    return { payment, parties: [party], name: "account" satisfies NameMatch };
  });
}
