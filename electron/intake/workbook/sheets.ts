import {
  acceptancesSheet,
  chainSheet,
  contractsSheet,
  exclusionsSheet,
  matchingRulesSheet,
  settlementsSheet,
} from "./book-sheets.ts";
import {
  allocationsSheet,
  choicesSheet,
  decisionsSheet,
  evidenceSheet,
  grantsSheet,
  revenuesSheet,
} from "./record-sheets.ts";
import type { RowOf } from "./sheet.ts";
import {
  budgetSheet,
  filingsSheet,
  licencesSheet,
  locationsSheet,
  milestonesSheet,
  producersSheet,
  studioSheet,
  subjectsSheet,
  visitsSheet,
} from "./subject-sheets.ts";

/** Every sheet of the studio workbook in its order: the one table that the empty template and the reader are made from. */
export const workbookSheets = {
  studio: studioSheet,
  licences: licencesSheet,
  subjects: subjectsSheet,
  filings: filingsSheet,
  producers: producersSheet,
  locations: locationsSheet,
  milestones: milestonesSheet,
  visits: visitsSheet,
  budget: budgetSheet,
  allocations: allocationsSheet,
  evidence: evidenceSheet,
  revenues: revenuesSheet,
  decisions: decisionsSheet,
  grants: grantsSheet,
  contracts: contractsSheet,
  acceptances: acceptancesSheet,
  chain: chainSheet,
  settlements: settlementsSheet,
  matchingRules: matchingRulesSheet,
  exclusions: exclusionsSheet,
  choices: choicesSheet,
} as const;

/** The name by which code knows a sheet. */
export type SheetKey = keyof typeof workbookSheets;

/** A row of the sheet as read. */
export type WorkbookRow<K extends SheetKey> = RowOf<(typeof workbookSheets)[K]>;

/** All rows that could be read, by sheet; the form 单位 has one or none. */
export type WorkbookRows = { readonly [K in SheetKey]: readonly WorkbookRow<K>[] };

/** Sheets that belong to the template but carry no records. */
export const auxiliarySheetTitles: readonly string[] = ["填写说明", "词表"];

/** What marks a row that explains its columns and is no record. */
export const explanationMark = "※";
