import { toPlainCode } from "../half-width.ts";
import type { Contract } from "../model/contract.ts";
import type { Invoice } from "../model/invoice.ts";
import { type Fen, formatYuan, minFen, negateFen, subtractFen, zeroFen } from "../money.ts";
import type { ContractChain } from "./chain.ts";
import { allExposed, type Concern, concernOf, listNames } from "./concern.ts";
import { type FindTerms, sellerOf } from "./find-terms.ts";
import { plainName } from "./party-name.ts";

const named = ({ number, title, party }: Contract): Readonly<Record<string, string>> => ({
  contract: number || title,
  party,
});

/** What goes beyond the agreed sum lies with the last invoices. */
function excessOf(chain: ContractChain, excess: Fen): ReadonlyMap<string, Fen> {
  let left = excess;
  const exposed = new Map<string, Fen>();
  for (const { record, amount } of chain.invoices.toReversed()) {
    const part = minFen(left, amount);
    if (part > 0n) exposed.set(record, part);
    left = subtractFen(left, part);
  }
  return exposed;
}

function exceeded(chain: ContractChain, contract: Contract): readonly Concern[] {
  if (chain.open === null || chain.open >= 0n || contract.direction === "income") return [];
  const excess = negateFen(chain.open);
  const detail = {
    ...named(contract),
    ...{ agreed: formatYuan(chain.amount ?? zeroFen), invoiced: formatYuan(chain.invoiced) },
    difference: formatYuan(excess),
  };
  const [records, exposed] = [[contract.id], excessOf(chain, excess)];
  return [
    concernOf({ code: "contract-exceeded", severity: "warning", records, rule: "contract-sum", exposed, detail }),
  ];
}

function notInvoiced(chain: ContractChain, contract: Contract): readonly Concern[] {
  if (chain.invoices.length > 0 || contract.direction === "income") return [];
  const detail = { ...named(contract), amount: contract.amount === null ? "" : formatYuan(contract.amount) };
  const records = [contract.id];
  return [concernOf({ code: "contract-not-invoiced", severity: "info", records, rule: "four-proofs", detail })];
}

function signedLate(chain: ContractChain, contract: Contract, terms: FindTerms): readonly Concern[] {
  const { signedOn } = contract;
  if (signedOn === null || contract.direction === "income") return [];
  const before = chain.invoices.flatMap(({ record }) => {
    const invoice = terms.invoices.get(record);
    const paidOn = (terms.chainOf(record)?.payments ?? []).map(({ on }) => on);
    const days = [invoice?.issuedOn ?? null, ...paidOn].filter((day) => day !== null);
    return invoice !== undefined && days.some((day) => day < signedOn) ? [invoice] : [];
  });
  if (before.length === 0) return [];
  const detail = { ...named(contract), days: signedOn, number: listNames(before.map(({ number }) => number)) };
  const records = [contract.id, ...before.map(({ id }) => id)];
  return [concernOf({ code: "contract-signed-late", severity: "warning", records, rule: "contract-first", detail })];
}

/** Whether a contract's other side is the invoice's seller: by tax number, else by name; unknown is taken for yes. */
function isSeller({ party, partyTaxId }: Contract, { sellerName, sellerTaxId }: Invoice): boolean {
  const [stated, issued] = [toPlainCode(partyTaxId ?? ""), toPlainCode(sellerTaxId ?? "")];
  if (stated !== "" && issued !== "") return stated === issued;
  const [name, seller] = [plainName(party), plainName(sellerName)];
  return name === "" || seller === "" || name === seller;
}

function otherParty(chain: ContractChain, contract: Contract, terms: FindTerms): readonly Concern[] {
  if (contract.direction === "income") return [];
  const others = chain.invoices.flatMap(({ record }) => {
    const invoice = terms.invoices.get(record);
    return invoice === undefined || isSeller(contract, invoice) ? [] : [invoice];
  });
  if (others.length === 0) return [];
  const ids = others.map(({ id }) => id);
  const detail = {
    ...named(contract),
    ...{
      number: listNames(others.map(({ number }) => number)),
      seller: listNames(others.map(sellerOf)),
    },
  };
  const told = { code: "contract-party-differs", severity: "warning", rule: "four-flows" } as const;
  return [concernOf({ ...told, records: [contract.id, ...ids], exposed: allExposed(ids), detail })];
}

/** What contracts show: exceeded, with somebody else than the seller, signed after what they cover, or without an invoice. */
export function findContractConcerns(terms: FindTerms): readonly Concern[] {
  const contracts = new Map(terms.records.contracts.map((contract) => [contract.id, contract]));
  return terms.chains.contracts.flatMap((chain) => {
    const contract = contracts.get(chain.contract);
    if (contract === undefined) return [];
    return [
      ...exceeded(chain, contract),
      ...otherParty(chain, contract, terms),
      ...signedLate(chain, contract, terms),
      ...notInvoiced(chain, contract),
    ];
  });
}
