import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { renderReconciliationWorkbook } from "../../../electron/documents/render-reconciliation-workbook.ts";
import { sha256Of } from "../../../electron/services/sha256-of.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import { assess } from "../../../shared/calculation/assess.ts";
import { gather } from "../../../shared/calculation/gather.ts";
import { localDate } from "../../../shared/dates.ts";
import { booksOf as booksOfDossier } from "../../../shared/dossier/books-of.ts";
import { compileDossier } from "../../../shared/dossier/compile-dossier.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { Records } from "../../../shared/model/records.ts";
import { sumFen } from "../../../shared/money.ts";
import { matchPayments } from "../../../shared/reconciliation/match-payments.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { settlementsOf } from "../../../shared/reconciliation/settlements-of.ts";
import { anyCosts } from "../../shared/ledger/arbitrary-costs.ts";
import { allocation, pack } from "../../shared/ledger/made-up-cost.ts";
import { anyBooks } from "../../shared/reconciliation/arbitrary-edits.ts";
import { generatedStudio } from "../../shared/reconciliation/generated-studio.ts";
import { booksOf } from "../../shared/reconciliation/made-up-books.ts";
import { sampleWorkspace } from "../../support/sample-workspace.ts";
import { sampled } from "../../support/thorough.ts";
import { hasTool } from "./tools.ts";
import { columnOf, differing, formulaResults } from "./workbook/formula-results.ts";
import { recalculate } from "./workbook/recalculate.ts";

const [profile] = pack.profiles;
if (profile === undefined) throw new Error("a pack without a profile");

/** The dossier of records with their books. */
function dossierOf(records: Records, asOf = localDate("2026-12-31")): Dossier {
  const gathered = gather(records, pack, asOf);
  const reconciliation = reconcile({ records, pack, gathered });
  const assessment = assess(gathered.facts, pack);
  const reconciled = { reconciliation, sha256: sha256Of };
  return compileDossier({ records, pack, gathered, assessment, reconciled }, profile as typeof profile & object);
}

const by = { by: "佟例", on: localDate("2026-12-01") };

/** A generated studio that has allocated every other invoice and accepted every other proposal. */
function halfClosed(seed: number): Records {
  const { records } = generatedStudio(seed, 60);
  const even = <T>(items: readonly T[]): readonly T[] => items.filter((_, index) => index % 2 === 0);
  const allocations = even(records.invoices).flatMap(({ id, total }, index) =>
    total === null ? [] : [allocation({ id: `a${index}`, invoice: id, line: 0, gross: total })],
  );
  let next = 0;
  const settlements = even(matchPayments(records).proposals).flatMap((proposal) =>
    settlementsOf(proposal, by, () => `s${next++}`),
  );
  return booksOf({ ...records, allocations, settlements }).records;
}

/** Any books with all that matching proposes accepted: red letters, refunds and sales among them. */
function allAccepted(records: Records): Records {
  let next = 0;
  const made = matchPayments(records).proposals.flatMap((proposal) => settlementsOf(proposal, by, () => `s${next++}`));
  return { ...records, settlements: [...records.settlements, ...made] };
}

const seed = 20_261_123;
const accepted = fc.sample(anyBooks, { numRuns: 4, seed }).map(allAccepted);
const random = fc.sample(anyCosts, { numRuns: 4, seed });
const studios: readonly (readonly [string, () => Records])[] = [
  ["a half closed studio", () => halfClosed(7)],
  ["another one", () => halfClosed(11)],
  ...accepted.map((records, index) => [`any books ${index + 1}, all accepted`, () => records] as const),
  ...random.map((records, index) => [`any costs ${index + 1}`, () => records] as const),
];

const folders: (() => void)[] = [];
afterAll(() => {
  for (const remove of folders) remove();
});

function sampleRecords(): Records {
  const sample = sampleWorkspace();
  folders.push(() => rmSync(sample.folder, { recursive: true, force: true }));
  const opened = openWorkspace(sample.dir, { program: "test" });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const records = opened.value.snapshot();
  opened.value.close();
  return records;
}

const wholes: readonly (readonly [string, () => Dossier])[] = [
  ["the sample studio", () => dossierOf(sampleRecords(), localDate("2026-11-01"))],
  ...studios.map(([name, records]) => [name, () => dossierOf(records())] as const),
];

describe("the reconciliation workbook ties out to the fen", () => {
  it.skipIf(!hasTool("soffice")).each(sampled(wholes, 3))(
    "recalculated by LibreOffice: %s (needs soffice)",
    async (_, make) => {
      const dossier = make();
      const bytes = await renderReconciliationWorkbook(dossier);
      const sheets = await recalculate(bytes);
      expect(differing(await formulaResults(bytes, sheets))).toEqual([]);
      const summary = sheets.get("对账总表") ?? [];
      expect(summary.map((cells) => cells[columnOf("H")])).not.toContain("不符");
      const total = summary.find((cells) => cells[1] === "台账合计");
      expect(total?.[columnOf("I")]).toBe(String(dossier.ledger.recorded));
      expect(total?.[columnOf("J")]).toBe(String(dossier.ledger.eligible));
    },
    120_000,
  );
});

describe("the books of an application", () => {
  it.each(wholes)("hold every fen of cost and every bank row once: %s", (_, make) => {
    const dossier = make();
    const { codes, costs, bank, settled } = booksOfDossier(dossier);
    expect(new Set(codes.values()).size).toBe(codes.size);
    const recorded = sumFen(dossier.schedule.map(({ entry }) => entry.gross));
    expect(recorded).toBe(dossier.ledger.recorded);
    expect(sumFen(costs.map(({ eligible }) => eligible))).toBe(dossier.ledger.eligible);
    expect(new Set(bank.map(({ code }) => code)).size).toBe(bank.length);
    const rows = new Map(bank.map(({ code, amount }) => [code, amount]));
    for (const [code, parts] of Map.groupBy(settled, ({ bankRow }) => bankRow)) {
      if (code === null) continue;
      const used = sumFen(parts.map((part) => part.used));
      expect([code, used <= (rows.get(code) ?? 0n)]).toEqual([code, true]);
    }
  });
});
