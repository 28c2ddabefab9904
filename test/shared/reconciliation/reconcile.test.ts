import { describe, expect, it } from "vitest";
import type { Records } from "../../../shared/model/records.ts";
import { concernKey } from "../../../shared/reconciliation/answers-to.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { reconciliationToJson } from "../../../shared/reconciliation/reconciliation-to-json.ts";
import { reconciliationFindings } from "../../../shared/wording/reconciliation-findings.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { booksOfClaims } from "./books-of-claims.ts";
import { booksOfEntries } from "./books-of-entries.ts";
import { booksOfPapers } from "./books-of-papers.ts";
import { booksOfPayments } from "./books-of-payments.ts";
import { booksOf } from "./made-up-books.ts";
import { settled, sound } from "./sound-book.ts";

const reconciled = (given: Partial<Records>) => reconcile(booksOf(given));
// Told of every book of a special invoice, and of every match that nobody accepted.
const usual = new Set(["cost-input-tax", "matches-not-accepted"]);
/** Codes with the records concerned, without what is told of every book. */
const found = (given: Partial<Records>): readonly string[] =>
  reconciled(given)
    .concerns.filter(({ code }) => !usual.has(code))
    .map(({ code, records: concerned }) => `${code} ${concerned.join("+")}`.trim());

const books = [...booksOfPayments, ...booksOfPapers, ...booksOfClaims, ...booksOfEntries];

describe("an auditor's questions", () => {
  it.each(books)("%s", (_name, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  it.each(books)("%s: each is said with its values and its rule", (_name, given) => {
    for (const concern of reconciled(given).concerns) {
      expect(sayFinding(concern)).toMatch(/。（依据：.+）$/);
      expect(sayFinding(concern)).not.toMatch(/审计惯例）|undefined|“”|（）|\(\)/);
    }
  });

  it.each(books)("%s: no two findings are known by the same code and records", (_name, given) => {
    const keys = reconciled(given).concerns.map(concernKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("about a settled book are none but that tax is taken off", () => {
    expect(reconciled(settled).concerns.map(({ code }) => code)).toEqual(["cost-input-tax"]);
  });

  it("are each raised by a book here, and each has its sentence", () => {
    const raised = new Set(books.flatMap(([, given]) => reconciled(given).concerns.map(({ code }) => code)));
    const untold = Object.keys(reconciliationFindings).filter((code) => !raised.has(code as never));
    // A project over the line needs several: test "carries" raises it.
    expect(untold).toEqual(["project-over-line"]);
  });

  it("say that matches wait for a person", () => {
    expect(reconciled(sound).concerns.map(({ code }) => code)).toContain("matches-not-accepted");
  });
});

it("is written as one document whose ledger adds up", () => {
  const json = reconciliationToJson(reconciled(sound), sayFinding);
  expect(json).toMatchObject({
    format: "shenbao.reconciliation",
    version: 1,
    ledger: { recorded: "106.00", eligible: "100.00", ineligible: "6.00", undecided: "0.00" },
    risk: { claimed: "100.00", atRisk: "0.00", sharePercent: "0.00", isOverLine: false },
  });
  expect(json.matches.map(({ payments }) => payments)).toEqual([["p1"]]);
  expect(json.chains.invoices[0]?.joints.contract).toEqual({ covered: "106.00", proposed: "0.00", open: "0.00" });
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});
