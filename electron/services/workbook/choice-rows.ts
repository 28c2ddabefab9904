import type { Choice } from "../../../shared/model/choice.ts";
import { err, ok } from "../../../shared/result.ts";
import type { WorkbookRow } from "../../intake/workbook/sheets.ts";
import { findTerm, type Vocabulary } from "../../intake/workbook/vocabulary.ts";
import { type Applied, applyRowsOnce, idOf, type RowOutcome, rowFinding } from "./row-outcome.ts";

type Row = WorkbookRow<"choices">;

/** The choices that the rows make. A question without an option stays open: nothing is chosen silently. */
export function applyChoices(
  existing: readonly Choice[],
  rows: readonly Row[],
  vocabulary: Vocabulary,
): Applied<Choice> {
  const decided = rows.filter((row) => row.option !== null);
  return applyRowsOnce("choices", decided, (row) => toChoice(existing, row, vocabulary), idOf);
}

function toChoice(existing: readonly Choice[], row: Row, vocabulary: Vocabulary): RowOutcome<Choice> {
  const choice = findTerm(vocabulary.choices, row.choice);
  if (choice === null) return err(rowFinding("choice-unknown", "choices", row, "choice"));
  const option = findTerm(choice.options, row.option ?? "");
  const options = choice.options.map((one) => one.title).join("、");
  if (option === null) return err(rowFinding("option-unknown", "choices", row, "option", { options }));
  const old = existing.find((one) => one.id === choice.id);
  return ok({
    id: choice.id,
    option: option.id,
    confirmedBy: row.confirmedBy ?? old?.confirmedBy ?? "",
    confirmedOn: row.confirmedOn ?? old?.confirmedOn ?? null,
  });
}
