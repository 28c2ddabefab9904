import { readFileSync } from "node:fs";
import { localDate } from "../../../shared/dates.ts";
import { buildLedger } from "../../../shared/ledger/build-ledger.ts";
import type { LedgerEntry } from "../../../shared/ledger/ledger-entry.ts";
import type { Allocation } from "../../../shared/model/allocation.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { emptyBooks, type Records } from "../../../shared/model/records.ts";
import type { Subject } from "../../../shared/model/subject.ts";
import { type Fen, fen, fenToYuanText } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { parsePack } from "../../../shared/policy/parse-pack.ts";

const packFile = (name: string): string =>
  readFileSync(new URL(`../../../resources/policies/cn-liaoning-microdrama/${name}`, import.meta.url), "utf8");

function readPack(): Pack {
  const parsed = parsePack(packFile("pack.json"), packFile("source.txt"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** The shipped Liaoning pack. */
export const pack = readPack();

/** The made-up applicant. */
export const studioName = "沈阳虚构影视有限公司";
export const creditCode = "91210100MA0TEST012";

/** Yuan as text to fen; whole yuan as a number. */
export const yuan = (amount: number): Fen => fen(BigInt(amount) * 100n);

/** A special invoice of 100 yuan and 6 yuan of tax on one line, to the made-up applicant. */
export const invoice = (change: Partial<Invoice> = {}): Invoice => ({
  ...{ id: "-1", number: "1", code: null, kind: "digital-special", issuedOn: localDate("2026-03-05") },
  ...{ buyerName: studioName, buyerTaxId: creditCode, sellerName: "虚构服务商", sellerTaxId: null },
  ...{ amountExTax: yuan(100), taxAmount: yuan(6), otherCharges: null, total: yuan(106) },
  ...{ red: false, redOf: null, voided: false, checkCode: null, verification: null, note: "" },
  lines: [{ name: "*服务*拍摄", amountExTax: yuan(100), taxRate: "6%", taxAmount: yuan(6) }],
  ...{ files: [], provenance: {} },
  ...change,
});

/** All of the first line, spent on the work in the province. */
export const allocation = (change: Partial<Allocation> = {}): Allocation => ({
  ...{ id: "a1", invoice: "-1", line: 1, subject: "work/w1", category: "venue", gross: yuan(106) },
  ...{ place: "in", note: "" },
  ...change,
});

/** A work without any details, its cost period open. */
export const work = (change: Partial<Omit<Subject, "kind">> = {}): Subject => ({
  ...{ kind: "work", id: "w1", name: "归航", claimYear: 2026, costFrom: null, costTo: null, note: "" },
  work: {
    ...{ medium: "live-action", class: "unknown", classOn: null, orientation: "vertical" },
    ...{ episodes: null, minutes: null, synopsis: "", cast: "" },
    ...{ filings: [], producers: [], locations: [], premieres: [], selections: [] },
  },
  ...change,
});

/** The records of a studio that has nothing but what is given. */
export const records = (given: Partial<Records> = {}): Records => ({
  studio: {
    ...{ name: studioName, creditCode, address: "", establishedOn: null, registeredCapital: "", businessScope: "" },
    ...{ taxpayerKind: "general", legalRepresentative: "", contact: { name: "", phone: "", email: "" } },
    bankAccount: { accountName: "", bankName: "", number: "", unionNumber: "" },
    ...{ licences: [], roles: [] },
  },
  policy: { pack: pack.id, issuedOn: localDate("2026-01-01"), issuedOnSource: "" },
  ...{ choices: [], subjects: [work()], budget: [], invoices: [], allocations: [], statements: [], payments: [] },
  ...{ revenues: [], evidence: [], decisions: [], grants: [], originals: [] },
  ...emptyBooks,
  ...given,
});

/** The readings that decide what of a cost counts: `vat` and `art2_place`. */
export type Readings = Readonly<Record<string, string>>;
export const suggested: Readings = { vat: "ex", art2_place: "inprov" };

/** The ledger's entries under some readings. */
export const ledgerOf = (given: Partial<Records>, readings: Readings = suggested): readonly LedgerEntry[] =>
  buildLedger(records(given), pack, new Map(Object.entries(readings))).entries;

/** An entry in short: `106.00 = 100.00 + ineligible input-tax 6.00`. */
export function said({ gross, eligible, parts }: LedgerEntry): string {
  const shown = parts.map(({ state, reason, amount }) => `${state} ${reason} ${fenToYuanText(amount)}`);
  return `${fenToYuanText(gross)} = ${[fenToYuanText(eligible), ...shown].join(" + ")}`;
}
