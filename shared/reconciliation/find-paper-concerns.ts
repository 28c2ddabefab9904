import type { Contract } from "../model/contract.ts";
import type { Records } from "../model/records.ts";
import { formatYuan, negateFen, sumFen } from "../money.ts";
import type { InvoiceChain } from "./chain.ts";
import { allExposed, type Concern, concernOf, listNames } from "./concern.ts";
import { type FindTerms, isClaimed, sellerOf } from "./find-terms.ts";
import { plainName } from "./party-name.ts";

/** Claimed invoices under a contract of which nothing shows that it was delivered; tickets and bare invoices are asked nothing here. */
const unaccepted = (terms: FindTerms): readonly InvoiceChain[] =>
  terms.chains.invoices.filter(
    ({ invoice, contracts, acceptances }) =>
      contracts.length > 0 && acceptances.length === 0 && isClaimed(terms, invoice),
  );

function acceptance(terms: FindTerms): readonly Concern[] {
  const bare = unaccepted(terms);
  if (bare.length === 0) return [];
  const told = { severity: "warning", rule: "delivery" } as const;
  const detailOf = (chains: readonly InvoiceChain[]) => ({
    ...{ count: String(chains.length), amount: formatYuan(sumFen(chains.map(({ amount }) => amount))) },
    number: listNames(chains.map(({ invoice }) => terms.invoices.get(invoice)?.number ?? invoice)),
    party: listNames(chains.map(({ invoice }) => sellerOf(terms.invoices.get(invoice)))),
  });
  const idsOf = (chains: readonly InvoiceChain[]) => chains.map(({ invoice }) => invoice);
  if (terms.records.acceptances.length === 0)
    return [concernOf({ ...told, code: "acceptances-missing", records: idsOf(bare), detail: detailOf(bare) })];
  const byContract = Map.groupBy(bare, ({ contracts }) => contracts[0]?.record ?? "");
  return [...byContract.values()].map((chains) =>
    concernOf({ ...told, code: "acceptance-missing", records: idsOf(chains), detail: detailOf(chains) }),
  );
}

/** Contracts and acceptances that are only entered, without their paper. */
function withoutFile({ contracts, acceptances }: Records): readonly Concern[] {
  const bare = [...contracts, ...acceptances].filter(({ sha256 }) => sha256 === null);
  if (bare.length === 0) return [];
  const records = bare.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1));
  const detail = { count: String(bare.length), title: listNames(bare.map(({ title, id }) => title || id)) };
  return [concernOf({ code: "papers-without-file", severity: "warning", records, rule: "originals", detail })];
}

/** Papers that together stand for more of an invoice than there is: something is counted twice. */
function overLinked({ chains, invoices }: FindTerms): readonly Concern[] {
  return chains.invoices.flatMap(({ invoice, amount, joints }) => {
    const over = [joints.contract, joints.acceptance].find(({ open }) => open < 0n);
    if (over === undefined) return [];
    const detail = {
      ...{ number: invoices.get(invoice)?.number ?? invoice, amount: formatYuan(amount) },
      ...{ covered: formatYuan(over.covered), difference: formatYuan(negateFen(over.open)) },
    };
    return [concernOf({ code: "links-exceed-invoice", severity: "warning", records: [invoice], rule: "once", detail })];
  });
}

/** Names that stand on the applicant's own side: its representative, its contact, who produces its works with it. */
function ownNames({ studio, subjects }: Records): ReadonlyMap<string, string> {
  const producers = subjects.flatMap((subject) =>
    subject.kind === "work" ? subject.work.producers.map(({ name }) => [name, "producer"] as const) : [],
  );
  const people = [
    [studio.legalRepresentative, "representative"],
    [studio.contact.name, "contact"],
  ] as const;
  const named = [...producers, ...people].map(([name, role]) => [plainName(name), role] as const);
  return new Map(named.filter(([name]) => name !== "" && name !== plainName(studio.name)));
}

/** Why a supplier is on the applicant's side; null when nothing says so. A person's firm often carries the name (王某工作室). */
function tieOf(party: string, names: ReadonlyMap<string, string>): string | null {
  const name = plainName(party);
  const own = names.get(name) ?? null;
  if (own !== null || name === "") return own;
  const carrying = [...names].find(([person]) => /^\p{Script=Han}{3,4}$/u.test(person) && name.includes(person));
  return carrying?.[1] ?? null;
}

function related(terms: FindTerms): readonly Concern[] {
  const names = ownNames(terms.records);
  const marked = new Map<string, Contract>(
    terms.records.contracts.filter((contract) => contract.related).map((contract) => [contract.id, contract]),
  );
  const found = terms.chains.invoices.flatMap(({ invoice: id, contracts, amount }) => {
    const invoice = terms.invoices.get(id);
    const isMarked = contracts.some(({ record }) => marked.has(record));
    const tie = isMarked ? "stated" : tieOf(invoice?.sellerName ?? "", names);
    return tie === null || !isClaimed(terms, id) ? [] : [{ id, amount, tie, party: sellerOf(invoice) }];
  });
  return [...Map.groupBy(found, ({ party }) => plainName(party)).values()].map((group) => {
    const records = group.map(({ id }) => id);
    const detail = {
      ...{ party: listNames(group.map(({ party }) => party)), tie: listNames(group.map(({ tie }) => tie)) },
      ...{ count: String(group.length), amount: formatYuan(sumFen(group.map(({ amount }) => amount))) },
    };
    const told = { code: "related-party", severity: "warning", rule: "related" } as const;
    return concernOf({ ...told, records, exposed: allExposed(records), detail });
  });
}

/** What the papers around invoices show: no acceptance, no file, more links than money, suppliers on the applicant's own side. */
export const findPaperConcerns = (terms: FindTerms): readonly Concern[] => [
  ...acceptance(terms),
  ...withoutFile(terms.records),
  ...overLinked(terms),
  ...related(terms),
];
