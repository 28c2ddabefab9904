import type { DataValidation, Workbook, Worksheet } from "exceljs";
import type { Column } from "./columns.ts";
import type { Sheet } from "./sheet.ts";
import { workbookSheets } from "./sheets.ts";
import { type ChoiceTerm, findTerm, type Term, type Vocabulary } from "./vocabulary.ts";

const wordListTitle = "词表";
const validatedRows = { first: 3, last: 502 } as const;

const wordLists: readonly { readonly list: keyof Vocabulary; readonly title: string }[] = [
  { list: "categories", title: "支出类别" },
  { list: "evidenceKinds", title: "材料种类" },
  { list: "facts", title: "事项" },
  { list: "rules", title: "条目" },
  { list: "choices", title: "问题" },
];

/** Offers the words of each column that has a fixed set of them. Other words stay possible: the reader says what is wrong. */
export function addDropDowns(worksheet: Worksheet, sheet: Sheet, vocabulary: Vocabulary | null): void {
  Object.values(sheet.columns).forEach((column, index) => {
    const source = listSource(column, vocabulary);
    if (source === null) return;
    if (sheet.shape === "form") validate(worksheet, `B${index + 2}`, source);
    else validate(worksheet, columnRange(worksheet, index + 1), source);
  });
}

function columnRange(worksheet: Worksheet, column: number): string {
  const letter = worksheet.getColumn(column).letter;
  return `${letter}${validatedRows.first}:${letter}${validatedRows.last}`;
}

function listSource(column: Column<unknown>, vocabulary: Vocabulary | null): string | null {
  if (column.options !== null) return inlineList(column.options);
  const index = wordLists.findIndex(({ list }) => list === column.list);
  const words = vocabulary === null || column.list === null ? [] : vocabulary[column.list];
  if (index < 0 || words.length === 0) return null;
  const letter = String.fromCharCode("A".charCodeAt(0) + index);
  return `${wordListTitle}!$${letter}$2:$${letter}$${words.length + 1}`;
}

// A list inside the validation is parted by commas and holds at most 255 characters; a longer one is left out.
function inlineList(words: readonly string[]): string | null {
  const joined = words.join(",");
  return joined.length > 250 || words.some((word) => /[,"]/.test(word)) ? null : `"${joined}"`;
}

function validate(worksheet: Worksheet, range: string, source: string): void {
  const validation: DataValidation = { type: "list", allowBlank: true, showErrorMessage: false, formulae: [source] };
  // exceljs has validations over a range, but does not declare them.
  const { dataValidations } = worksheet as Worksheet & {
    readonly dataValidations: { add(address: string, validation: DataValidation): void };
  };
  dataValidations.add(range, validation);
}

/** Offers beside each question its own options. */
export function chooseOptions(
  worksheet: Worksheet,
  records: readonly Readonly<Record<string, unknown>>[],
  vocabulary: Vocabulary,
): void {
  const optionColumn = Object.keys(workbookSheets.choices.columns).indexOf("option") + 1;
  const letter = worksheet.getColumn(optionColumn).letter;
  records.forEach((record, at) => {
    const choice: ChoiceTerm | null = findTerm(vocabulary.choices, String(record.choice ?? ""));
    const source = choice === null ? null : inlineList(choice.options.map((option) => option.title));
    if (source !== null) validate(worksheet, `${letter}${validatedRows.first + at}`, source);
  });
}

/** Adds the sheet of the policy pack's words that the drop-downs refer to. */
export function addWordList(workbook: Workbook, vocabulary: Vocabulary): void {
  const worksheet = workbook.addWorksheet(wordListTitle);
  wordLists.forEach(({ list, title }, index) => {
    const terms: readonly Term[] = vocabulary[list];
    worksheet.getColumn(index + 1).width = 36;
    worksheet.getCell(1, index + 1).value = title;
    terms.forEach((term, at) => {
      worksheet.getCell(at + 2, index + 1).value = term.title;
    });
  });
}
