import type { Invoice } from "../model/invoice.ts";
import { fen, formatYuan, sumFen } from "../money.ts";
import type { InvoiceChain } from "./chain.ts";
import { allExposed, type Concern, concernOf, listNames } from "./concern.ts";
import { type FindTerms, isClaimed, isTicket, sellerOf } from "./find-terms.ts";
import { plainName } from "./party-name.ts";

// Only how findings are grouped, and no bound of what is asked for: suppliers with less than 5,000 yuan are told together.
const toldAlone = fen(500_000);

type Held = { readonly chain: InvoiceChain; readonly invoice: Invoice };

/** Claimed invoices for which a contract is to be shown. */
const needing = (terms: FindTerms): readonly Held[] =>
  terms.chains.invoices.flatMap((chain) => {
    const invoice = terms.invoices.get(chain.invoice);
    return invoice === undefined || isTicket(invoice) || !isClaimed(terms, chain.invoice) ? [] : [{ chain, invoice }];
  });

function aboutMissing(code: "contracts-missing" | "contract-missing", held: readonly Held[]): Concern {
  const records = held.map(({ invoice }) => invoice.id);
  const detail = {
    count: String(held.length),
    amount: formatYuan(sumFen(held.map(({ chain }) => chain.amount))),
    party: listNames(held.map(({ invoice }) => sellerOf(invoice))),
    number: listNames(held.map(({ invoice }) => invoice.number)),
  };
  return concernOf({ code, severity: "warning", records, rule: "four-proofs", exposed: allExposed(records), detail });
}

/** Without any contract one finding speaks for all; else one for each supplier, the small ones together. */
function missing({ records }: FindTerms, held: readonly Held[]): readonly Concern[] {
  const bare = held.filter(({ chain }) => chain.contracts.length === 0);
  if (bare.length === 0) return [];
  if (records.contracts.every(({ direction }) => direction === "income"))
    return [aboutMissing("contracts-missing", bare)];
  const bySupplier = [...Map.groupBy(bare, ({ invoice }) => plainName(invoice.sellerName)).values()];
  const isLarge = (group: readonly Held[]): boolean => sumFen(group.map(({ chain }) => chain.amount)) >= toldAlone;
  const small = bySupplier.filter((group) => !isLarge(group)).flat();
  return [...bySupplier.filter(isLarge), ...(small.length > 0 ? [small] : [])].map((group) =>
    aboutMissing("contract-missing", group),
  );
}

function coversLess(held: readonly Held[]): readonly Concern[] {
  return held
    .filter(({ chain }) => chain.contracts.length > 0 && chain.joints.contract.open > 0n)
    .map(({ chain: { joints, amount }, invoice }) =>
      concernOf({
        ...{ code: "contract-covers-less", severity: "warning", records: [invoice.id], rule: "four-proofs" },
        exposed: new Map([[invoice.id, joints.contract.open]]),
        detail: {
          ...{ number: invoice.number, amount: formatYuan(amount), covered: formatYuan(joints.contract.covered) },
          difference: formatYuan(joints.contract.open),
        },
      }),
    );
}

/** Claimed invoices without a contract, or with one for less; tickets are their own. */
export function findMissingContracts(terms: FindTerms): readonly Concern[] {
  const held = needing(terms);
  return [...missing(terms, held), ...coversLess(held)];
}
