import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../shared/finding.ts";
import type { Records } from "../../shared/model/records.ts";
import type { WorkbookRows } from "../intake/workbook/sheets.ts";
import { applyAcceptances } from "./workbook/acceptance-rows.ts";
import { applyChain } from "./workbook/chain-rows.ts";
import { applyContracts } from "./workbook/contract-rows.ts";
import { applyExclusions } from "./workbook/exclusion-rows.ts";
import { applyMatchingRules } from "./workbook/matching-rule-rows.ts";
import { idOf, type NewId } from "./workbook/row-outcome.ts";
import { applySettlements } from "./workbook/settlement-rows.ts";

/** What the sheets about the books change: records to insert or to replace by their id. */
export type BookChanges = Pick<
  Records,
  "contracts" | "acceptances" | "chainLinks" | "settlements" | "matchingRules" | "exclusions"
>;

/**
 * Works out what a read workbook's sheets 合同 to 不申报 change. They point at everything else, so they come after all other files of
 * an import. Applying the same workbook to the changed records changes nothing.
 */
export function applyBooks(
  records: Records,
  rows: WorkbookRows,
  newId: NewId,
): { readonly changes: BookChanges; readonly findings: readonly Finding[] } {
  const contracts = applyContracts(records, rows.contracts, newId);
  const acceptances = applyAcceptances(records, rows.acceptances, newId);
  const named: Records = {
    ...records,
    contracts: withChanged(records.contracts, contracts.values),
    acceptances: withChanged(records.acceptances, acceptances.values),
  };
  const applied = {
    chainLinks: applyChain(named, rows.chain, newId),
    settlements: applySettlements(named, rows.settlements, newId),
    matchingRules: applyMatchingRules(named, rows.matchingRules, newId),
    exclusions: applyExclusions(named, rows.exclusions, newId),
  };
  return {
    changes: {
      contracts: changed(records.contracts, contracts.values),
      acceptances: changed(records.acceptances, acceptances.values),
      chainLinks: changed(records.chainLinks, applied.chainLinks.values),
      settlements: changed(records.settlements, applied.settlements.values),
      matchingRules: changed(records.matchingRules, applied.matchingRules.values),
      exclusions: changed(records.exclusions, applied.exclusions.values),
    },
    findings: [contracts, acceptances, ...Object.values(applied)].flatMap(({ findings }) => findings),
  };
}

interface Named {
  readonly id: string;
}

const withChanged = <T extends Named>(before: readonly T[], after: readonly T[]): readonly T[] => [
  ...new Map([...before, ...after].map((one) => [idOf(one), one])).values(),
];

function changed<T extends Named>(before: readonly T[], after: readonly T[]): readonly T[] {
  const old = new Map(before.map((record) => [idOf(record), record]));
  return after.filter((record) => !isDeepStrictEqual(old.get(idOf(record)), record));
}
