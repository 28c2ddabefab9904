import { describe, expect, it } from "vitest";
import { fenToYuanText } from "../../../shared/money.ts";
import type { Matching } from "../../../shared/reconciliation/proposal.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { booksOf } from "./made-up-books.ts";
import { saidAmbiguities, saidMatches } from "./made-up-payment.ts";
import { type Scenario, scenarios } from "./scenario.ts";
import { scenarioRecords } from "./scenario-records.ts";

const sorted = (texts: readonly string[]): readonly string[] => texts.toSorted((a, b) => (a < b ? -1 : 1));

const openIn = ({ openDemands, openPayments }: Matching): readonly string[] =>
  sorted([
    ...openDemands.filter(({ optional }) => !optional).map(({ record }) => record),
    ...openPayments.map(({ id }) => id),
  ]);

// Told of every match that nobody accepted, and of statements: these books hold only the rows that matter.
const usual = new Set<string>(["matches-not-accepted", "statement-months-missing"]);

/** What the tool makes of a book, in the words of the library. */
function madeOf(scenario: Scenario): Scenario["expect"] {
  const { matching, ledger, concerns } = reconcile(booksOf(scenarioRecords(scenario)));
  return {
    matches: [...saidMatches(matching)],
    questions: [...saidAmbiguities(matching)],
    open: [...openIn(matching)],
    overSettled: matching.overSettled.map(({ side, record }) => `${side} ${record}`),
    setAside: matching.setAside.map(({ payment }) => payment.id),
    links: matching.links.map(({ revenue, invoice }) => `${revenue}=${invoice}`),
    ledger: { eligible: ledger.eligible, ineligible: ledger.ineligible, undecided: ledger.undecided },
    findings: [...sorted([...new Set<string>(concerns.map(({ code }) => code))].filter((code) => !usual.has(code)))],
  };
}

const isEmpty = (said: unknown): boolean => Array.isArray(said) && said.length === 0;

/** As the files have it: yuan as text, without empty lists. */
const inWords = (expectation: Scenario["expect"]) => ({
  ...Object.fromEntries(Object.entries(expectation).filter(([, said]) => !isEmpty(said))),
  ledger: Object.entries(expectation.ledger).map(([state, amount]) => `${state} ${fenToYuanText(amount)}`),
});

describe("the scenario library", () => {
  it.each(scenarios.map(([file, scenario]) => ({ file, scenario })))("$file: $scenario.name", ({ scenario }) => {
    expect(inWords(madeOf(scenario))).toEqual(
      inWords({ ...scenario.expect, findings: [...sorted(scenario.expect.findings)] }),
    );
  });

  it("holds at least eighty books, each with a name of its own", () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(80);
    expect(new Set(scenarios.map(([, { name }]) => name)).size).toBe(scenarios.length);
  });

  it("has every fen of every book once", () => {
    for (const [, scenario] of scenarios) {
      const { ledger } = reconcile(booksOf(scenarioRecords(scenario)));
      expect(ledger.eligible + ledger.ineligible + ledger.undecided).toBe(ledger.recorded);
    }
  });
});
