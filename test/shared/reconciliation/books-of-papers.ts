import { localDate } from "../../../shared/dates.ts";
import { records as blankRecords, yuan } from "../ledger/made-up-cost.ts";
import type { AuditedBook } from "./books-of-payments.ts";
import { contract, link } from "./made-up-papers.ts";
import { payment } from "./made-up-payment.ts";
import { bill, proven, settled, sound, spent } from "./sound-book.ts";

const toContract = link({ contract: "c1", invoice: "-1" });
const toAcceptance = link({ contract: "c1", acceptance: "y1" });
const { studio } = blankRecords();
const fileFrom = (source: "ocr" | "pdf") => [{ sha256: "a".repeat(64), fileName: `1.${source}`, source }];
/** A second bill with its own papers. */
const second = (change: Parameters<typeof bill>[1] = {}, amount = 106) => ({
  ...settled,
  invoices: [bill("1"), bill("2", change)],
  allocations: [spent("1"), spent("2", { gross: yuan(amount) })],
  payments: [
    payment(),
    payment({ id: "p2", amount: yuan(amount), counterpartyName: change.sellerName ?? "虚构服务商" }),
  ],
});

/** Books about contracts, acceptances, related parties and originals. */
export const booksOfPapers: readonly AuditedBook[] = [
  [
    "no contract at all",
    { ...settled, contracts: [], chainLinks: [link({ acceptance: "y1", invoice: "-1" })] },
    ["risk-over-line", "contracts-missing -1"],
  ],
  [
    "one supplier without a contract",
    second({ sellerName: "大连虚构灯光有限公司" }),
    ["risk-over-line", "contract-missing -2"],
  ],
  [
    "a train ticket needs neither contract nor tax number",
    second({ kind: "railway", sellerName: "虚构客运段", buyerTaxId: null }),
    [],
  ],
  [
    "what is not claimed needs no contract",
    {
      ...second({ sellerName: "大连虚构灯光有限公司" }),
      allocations: [spent("1")],
      exclusions: [{ id: "x", invoice: "-2", reason: "", decidedBy: "", decidedOn: null }],
    },
    ["cost-not-claimed -2"],
  ],
  [
    "a contract for a part of the invoice",
    { ...settled, chainLinks: [link({ ...toContract, amount: yuan(90) }), toAcceptance] },
    ["contract-covers-less -1"],
  ],
  ["more invoiced than agreed", { ...settled, contracts: [contract({ amount: yuan(100) })] }, ["contract-exceeded c1"]],
  [
    "a contract without an invoice",
    { ...settled, contracts: [contract(), contract({ id: "c2", number: "HT-2", amount: null })] },
    ["contract-not-invoiced c2"],
  ],
  [
    "a contract with somebody else",
    { ...settled, contracts: [contract({ party: "大连虚构有限公司" })] },
    ["risk-over-line", "contract-party-differs c1+-1"],
  ],
  [
    "a contract signed after its invoice",
    { ...settled, contracts: [contract({ signedOn: localDate("2026-03-06") })] },
    ["contract-signed-late c1+-1"],
  ],
  [
    "a contract signed on the day of its invoice",
    { ...settled, contracts: [contract({ signedOn: localDate("2026-03-05") })] },
    [],
  ],
  [
    "a contract signed after its payment",
    {
      ...settled,
      payments: [payment({ bookedOn: localDate("2026-03-03") })],
      contracts: [contract({ signedOn: localDate("2026-03-04") })],
    },
    ["contract-signed-late c1+-1"],
  ],
  [
    "a supplier that is a related party",
    { ...settled, contracts: [contract({ related: true })] },
    ["risk-over-line", "related-party -1"],
  ],
  [
    "a supplier named after the representative",
    {
      ...settled,
      studio: { ...studio, legalRepresentative: "钱虚构" },
      invoices: [bill("1", { sellerName: "沈阳钱虚构影视工作室" })],
      contracts: [contract({ party: "沈阳钱虚构影视工作室" })],
      payments: [payment({ counterpartyName: "沈阳钱虚构影视工作室" })],
    },
    ["risk-over-line", "related-party -1"],
  ],
  ["no acceptance at all", { ...settled, acceptances: [], chainLinks: [toContract] }, ["acceptances-missing -1"]],
  ["an invoice without its acceptance", { ...settled, chainLinks: [toContract] }, ["acceptance-missing -1"]],
  [
    "a contract that is only entered",
    { ...settled, contracts: [contract({ sha256: null })] },
    ["papers-without-file c1"],
  ],
  [
    "two contracts for more than the invoice",
    {
      ...settled,
      contracts: [contract(), contract({ id: "c2", number: "HT-2" })],
      chainLinks: [
        ...["c1", "c2"].map((id) => link({ contract: id, invoice: "-1", amount: yuan(60) })),
        toAcceptance,
        link({ contract: "c2", acceptance: "y1" }),
      ],
    },
    ["links-exceed-invoice -1"],
  ],
  [
    "the buyer's name miswritten",
    { ...settled, invoices: [bill("1", { buyerName: "沈阳虚构影业有限公司" })] },
    ["risk-over-line", "buyer-name-differs -1"],
  ],
  [
    "no tax number of the buyer",
    { ...settled, invoices: [bill("1", { buyerTaxId: null })] },
    ["risk-over-line", "buyer-tax-number-missing -1"],
  ],
  [
    "one number under two codes",
    {
      ...second({ number: bill("1").number, code: "1100", issuedOn: localDate("2026-03-06") }),
      chainLinks: [toContract, toAcceptance, link({ contract: "c1", invoice: "-2" })],
      contracts: [contract({ amount: yuan(212) })],
    },
    ["risk-over-line", "invoice-number-twice -1+-2"],
  ],
  [
    "one number of two sellers",
    {
      ...second({ number: bill("1").number, sellerName: "大连虚构灯光有限公司" }),
      contracts: [contract(), contract({ id: "c2", number: "HT-2", party: "大连虚构灯光有限公司" })],
      chainLinks: [
        ...[toContract, toAcceptance, link({ contract: "c2", invoice: "-2" })],
        link({ contract: "c2", acceptance: "y1" }),
      ],
    },
    [],
  ],
  [
    "two alike",
    {
      ...second(),
      chainLinks: [toContract, toAcceptance, link({ contract: "c1", invoice: "-2" })],
      contracts: [contract({ amount: yuan(212) })],
    },
    ["risk-over-line", "invoices-alike -1+-2"],
  ],
  [
    "split under a round sum",
    {
      invoices: [bill("1", { total: yuan(4_900) }), bill("2", { total: yuan(4_800) })],
      payments: [payment({ amount: yuan(4_900) }), payment({ id: "p2", amount: yuan(4_800) })],
    },
    ["invoices-split -1+-2", "cost-unallocated -1+-2"],
  ],
  [
    "whole thousands three times",
    {
      invoices: [2_000, 3_000, 7_000].map((sum, at) =>
        bill(`${at}`, { total: yuan(sum), issuedOn: localDate(`2026-03-0${at + 1}`) }),
      ),
      payments: [2_000, 3_000, 7_000].map((sum, at) => payment({ id: `p${at}`, amount: yuan(sum) })),
    },
    ["invoices-round -0+-1+-2", "cost-unallocated -0+-1+-2"],
  ],
  [
    "a scan is no original",
    { ...settled, invoices: [bill("1", { files: fileFrom("ocr") })] },
    ["risk-over-line", "original-is-copy -1"],
  ],
  [
    "typed in, no file",
    { ...settled, invoices: [bill("1", { files: [] })] },
    ["risk-over-line", "originals-missing -1"],
  ],
  [
    "a digital invoice only as PDF",
    { ...settled, invoices: [bill("1", { files: fileFrom("pdf") })] },
    ["originals-not-xml -1"],
  ],
  [
    "an original that a check refuted",
    { ...settled, invoices: [bill("1", { verification: { ...proven.verification, result: "不一致" } })] },
    ["risk-over-line", "originals-refuted -1"],
  ],
  [
    "an original nobody verified",
    { ...sound, invoices: [bill("1", { ...proven, verification: null })] },
    ["originals-unverified -1"],
  ],
  [
    "a related party of which nothing is claimed",
    {
      ...{ ...settled, contracts: [contract({ related: true })], allocations: [] },
      exclusions: [{ id: "x", invoice: "-1", reason: "", decidedBy: "", decidedOn: null }],
    },
    ["cost-not-claimed -1"],
  ],
];
