import type { MatchingRule } from "../../../shared/model/matching-rule.ts";
import type { Records } from "../../../shared/model/records.ts";
import { err, ok } from "../../../shared/result.ts";
import type { WorkbookRow } from "../../intake/workbook/sheets.ts";
import {
  type Applied,
  applyRowsOnce,
  idOf,
  type NewId,
  naturalKey,
  type RowOutcome,
  rowFinding,
} from "./row-outcome.ts";

type Row = WorkbookRow<"matchingRules">;
type Source = Pick<Records, "matchingRules">;

/** The rules about bank rows that the rows state; one is told apart by where it looks, how, and for what. */
export function applyMatchingRules(records: Source, rows: readonly Row[], newId: NewId): Applied<MatchingRule> {
  return applyRowsOnce("matchingRules", rows, (row) => toRule(records, row, newId), idOf);
}

function toRule({ matchingRules }: Source, row: Row, newId: NewId): RowOutcome<MatchingRule> {
  if (row.effect === "is-party" && row.party === null)
    return err(rowFinding("rule-party-needed", "matchingRules", row, "party"));
  const id = newId(naturalKey("matching-rule", row.field, row.how, row.text));
  const isSame = (one: MatchingRule): boolean =>
    one.field === row.field && one.how === row.how && one.text === row.text;
  const old = matchingRules.find((one) => one.id === id) ?? matchingRules.find(isSame);
  return ok({
    id: old?.id ?? id,
    field: row.field,
    how: row.how,
    text: row.text,
    effect: row.effect,
    party: row.effect === "is-party" ? (row.party ?? "") : "",
    note: row.note ?? old?.note ?? "",
    statedBy: row.statedBy,
    statedOn: row.statedOn ?? old?.statedOn ?? null,
  });
}
