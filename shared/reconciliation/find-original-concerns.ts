import { toPlainCode } from "../half-width.ts";
import { recordedOf } from "../ledger/invoice-lines.ts";
import type { Invoice } from "../model/invoice.ts";
import { formatYuan, sumFen } from "../money.ts";
import { allExposed, type Concern, concernOf, listNames, type Told } from "./concern.ts";
import { type FindTerms, isClaimed, isTicket, sellerOf } from "./find-terms.ts";
import { plainName } from "./party-name.ts";

type Telling = Pick<Told, "code" | "severity" | "rule">;

function about(invoices: readonly Invoice[], told: Telling, exposed: readonly string[]): readonly Concern[] {
  if (invoices.length === 0) return [];
  const detail = {
    ...{ count: String(invoices.length), amount: formatYuan(sumFen(invoices.map(recordedOf))) },
    ...{ number: listNames(invoices.map(({ number }) => number)), party: listNames(invoices.map(sellerOf)) },
  };
  return [concernOf({ ...told, records: invoices.map(({ id }) => id), exposed: allExposed(exposed), detail })];
}

const idsOf = (invoices: readonly Invoice[]): readonly string[] => invoices.map(({ id }) => id);

// The tax number on an invoice is asked of enterprises; tickets of older kinds have no place for one.
const lacksTaxNumber = (invoice: Invoice): boolean =>
  !isTicket(invoice) && invoice.buyerName !== null && toPlainCode(invoice.buyerTaxId ?? "") === "";

const isDigital = ({ kind }: Invoice): boolean => kind === "digital-special" || kind === "digital-ordinary";

const readFrom = ({ files }: Invoice, sources: readonly string[]): boolean =>
  files.some(({ source }) => sources.includes(source));

/** A digital invoice of which there is an electronic file, but not the structured one. */
const lacksXml = (invoice: Invoice): boolean =>
  isDigital(invoice) && readFrom(invoice, ["pdf", "ofd"]) && !readFrom(invoice, ["xml", "xbrl"]);

// What the tax authority's platform says of an invoice that does not stand.
const refuting = /不一致|不符|不存在|查无|作废|红冲|异常|失控/;

/** Checked, and the check says that it does not stand as it is. */
const isRefuted = ({ verification }: Invoice): boolean => verification !== null && refuting.test(verification.result);

function isLike(a: string | null, b: string | null): boolean {
  const [left, right] = [plainName(a), plainName(b)];
  return left === "" || right === "" || left === right;
}

/** Whether two records of one number may be one invoice: a code or a seller that both state must be the same. */
const mayBeOne = (a: Invoice, b: Invoice): boolean => isLike(a.code, b.code) && isLike(a.sellerName, b.sellerName);

/** One number in several records: the same invoice typed in with and without its code, or in another width. */
function numberTwice(invoices: readonly Invoice[]): readonly Concern[] {
  const groups = Map.groupBy(invoices, ({ number }) => toPlainCode(number));
  return [...groups].flatMap(([number, group]) => {
    const twins = group.filter((one) => group.some((other) => one !== other && mayBeOne(one, other)));
    if (number === "" || twins.length === 0) return [];
    const told = { code: "invoice-number-twice", severity: "error", rule: "no-reuse" } as const;
    return about(twins, told, idsOf(twins.slice(1)));
  });
}

/** What the originals of claimed invoices show: refuted by a check, none at all, no structured file, no tax number of the buyer, one number twice. */
export function findOriginalConcerns(terms: FindTerms): readonly Concern[] {
  const claimed = terms.records.invoices
    .filter(({ id, red, voided }) => !red && !voided && isClaimed(terms, id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const untaxed = claimed.filter(lacksTaxNumber);
  const bare = claimed.filter(({ files }) => files.length === 0);
  const noXml = claimed.filter(lacksXml);
  const refuted = claimed.filter(isRefuted);
  return [
    ...numberTwice(claimed),
    ...about(refuted, { code: "originals-refuted", severity: "error", rule: "originals" }, idsOf(refuted)),
    ...about(untaxed, { code: "buyer-tax-number-missing", severity: "warning", rule: "full-name" }, idsOf(untaxed)),
    ...about(bare, { code: "originals-missing", severity: "warning", rule: "originals" }, idsOf(bare)),
    ...about(noXml, { code: "originals-not-xml", severity: "info", rule: "originals-xml" }, []),
  ];
}
