import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import { joinStatements } from "../statement/join-statements.ts";
import { type SumRow, sumsOthers } from "./sums-others.ts";
import type { Table } from "./table.ts";
import type { TableContent } from "./table-kinds.ts";

/** A sheet as it was read; null where it is no table of a known kind. */
export interface ReadSheet {
  readonly table: Table;
  readonly content: TableContent | null;
}

type KnownSheet = ReadSheet & { readonly content: TableContent };

/** What the sheets say together, with a finding for each that was left out. */
export interface JoinedSheets {
  readonly content: TableContent;
  readonly findings: readonly Finding[];
}

/**
 * Reads the sheets of a workbook as one table: those of the first one's kind that neither repeat nor sum up another. Row numbers go on
 * from sheet to sheet; findings name the sheet.
 */
export function joinSheets(sheets: readonly KnownSheet[]): JoinedSheets {
  const [first] = sheets;
  if (first === undefined) throw new Error("there is a first sheet");
  if (sheets.length === 1) return { content: first.content, findings: [] };
  const alike = sheets.filter(({ content }) => content.type === first.content.type);
  const distinct = alike.filter((sheet, index) => !alike.slice(0, index).some((other) => isCopy(sheet, other)));
  const joined = joinAlike(distinct.map(located));
  const left = sheets.filter((sheet) => !joined.used.some(({ table }) => table === sheet.table));
  const read = joined.used.map(({ table }) => nameOf(table)).join("、");
  const findings = left.map((sheet): Finding => {
    const detail = { sheet: nameOf(sheet.table), read };
    const copied = alike.includes(sheet) && !distinct.includes(sheet);
    if (copied) return intakeFinding("sheet-repeats", "info", null, detail);
    if (joined.within?.some(({ table }) => table === sheet.table) === true)
      return intakeFinding("sheet-within-journal", "info", null, detail);
    const summed = joined.sums.some(({ table }) => table === sheet.table);
    return summed
      ? intakeFinding("sheet-sums", "warning", null, detail)
      : intakeFinding("sheet-not-read", "error", null, detail);
  });
  return { content: joined.content, findings };
}

const nameOf = ({ sheet }: Table): string => sheet ?? "";

/** Whether a sheet holds the same rows as another. */
const isCopy = (one: KnownSheet, other: KnownSheet): boolean =>
  text(one.table.rows.map(({ cells }) => cells)) === text(other.table.rows.map(({ cells }) => cells));

const text = (value: unknown): string => JSON.stringify(value);

/** The sheet with its name in its findings, where more than one is read. */
const located = ({ table, content }: KnownSheet): KnownSheet => {
  const findings = content.findings.map((finding) => {
    const { row } = finding.detail ?? {};
    return row === undefined
      ? finding
      : { ...finding, detail: { ...finding.detail, row: `${row}（工作表“${nameOf(table)}”）` } };
  });
  return { table, content: { ...content, findings } as TableContent };
};

interface JoinedAlike {
  readonly content: TableContent;
  readonly used: readonly KnownSheet[];
  /** Sheets that sum up those that were read. */
  readonly sums: readonly KnownSheet[];
  /** Ledgers of accounts beside the journal, which has all their bookings; absent where there are none. */
  readonly within?: readonly KnownSheet[];
}

function joinAlike(sheets: readonly KnownSheet[]): JoinedAlike {
  const [first] = sheets as readonly [KnownSheet, ...KnownSheet[]];
  const onlyFirst = { content: first.content, used: [first], sums: [] };
  switch (first.content.type) {
    case "statement": {
      const parts = sheets.flatMap(({ content }) => (content.type === "statement" ? [content] : []));
      const { content, used } = joinStatements(parts);
      return {
        content,
        used: sheets.filter((sheet) => used.includes(sheet.content as (typeof used)[number])),
        sums: [],
      };
    }
    case "revenue":
      return joinRows(sheets);
    case "ledger":
      return joinLedgers(sheets);
    case "budget":
      return onlySubjects(sheets) ? joinRows(sheets) : detailsOrFirst(sheets, onlyFirst);
  }
}

type WithRows = Exclude<TableContent, { readonly type: "statement" }>;

const rowsOf = ({ content }: KnownSheet): readonly SumRow[] => (content as WithRows).record.rows;

function joinRows(sheets: readonly KnownSheet[]): JoinedAlike {
  const sums = sumsOthers(sheets, rowsOf);
  const used = sheets.filter((sheet) => !sums.includes(sheet));
  let offset = 0;
  const rows = used.flatMap((sheet) => {
    const shifted = rowsOf(sheet).map((row) => ({ ...row, row: row.row + offset }));
    offset += sheet.table.rows.at(-1)?.number ?? 0;
    return shifted;
  });
  const findings = used.flatMap(({ content }) => content.findings);
  // The rows are those of the kind that the first sheet is of.
  const content = { ...used[0]?.content, record: { rows }, findings } as unknown as TableContent;
  return { content, used, sums };
}

/** Sheets by account or month; a journal beside ledgers of its accounts says all that they say. */
function joinLedgers(sheets: readonly KnownSheet[]): JoinedAlike {
  const journals = sheets.filter(({ content }) => content.type === "ledger" && content.record.book === "journal");
  const [first] = journals.length > 0 ? journals : sheets;
  if (first?.content.type !== "ledger") throw new Error("there is a ledger");
  const { content, used, sums } = joinRows(journals.length > 0 ? journals : sheets);
  const { book, company } = first.content.record;
  const within = journals.length > 0 ? sheets.filter((sheet) => !journals.includes(sheet)) : [];
  return { content: { ...content, record: { ...content.record, book, company } } as TableContent, used, sums, within };
}

/** Whether every line of every sheet names its work, and no two sheets the same. */
function onlySubjects(sheets: readonly KnownSheet[]): boolean {
  const subjects = sheets.map((sheet) => new Set(rowsOf(sheet).map(({ subject }) => subject ?? "")));
  const all = subjects.flatMap((own) => [...own]);
  return all.every((subject) => subject !== "") && new Set(all).size === all.length;
}

// Which of two budgets is the one in force nobody but the studio knows: the first is read, and the others are told.
const detailsOrFirst = (sheets: readonly KnownSheet[], first: JoinedAlike): JoinedAlike =>
  sumsOthers(sheets, rowsOf).length === 1 ? joinRows(sheets) : first;
