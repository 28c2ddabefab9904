import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import { isLedger } from "../ledger/is-ledger.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import type { Understanding } from "../reading.ts";
import { type ColumnHelp, type ColumnMap, type KeptColumns, noColumnHelp } from "./column-map.ts";
import { describeTable } from "./describe-table.ts";
import { hasTitles } from "./header.ts";
import { joinSheets, type ReadSheet } from "./join-sheets.ts";
import type { Table } from "./table.ts";
import { type TableContent, tableKinds } from "./table-kinds.ts";

/**
 * What the tables of a file are: those of the first kind that is recognised, read together; evidence for a company's own books;
 * otherwise unknown. Where a person has to say what the columns mean, the tables are described.
 */
export function recogniseTables(tables: readonly Table[], help: ColumnHelp = noColumnHelp): Understanding {
  const shown = tables.filter(({ hidden }) => hidden !== true);
  const read = (shown.length > 0 ? shown : tables).map(
    (table): ReadSheet => ({ table, content: recognise(table, help) }),
  );
  const known = read.filter((sheet): sheet is ReadSheet & { content: TableContent } => sheet.content !== null);
  const [first] = known;
  if (first === undefined) return unrecognised(tables, help.map);
  const { content, findings } = joinSheets(known);
  const { source } = first.table;
  const stated = Object.entries(content.record).filter(([, value]) => value !== null);
  const provenance = Object.fromEntries(stated.map(([field]) => [field, source]));
  const unseen = hiddenTables(shown.length > 0 ? tables.filter(({ hidden }) => hidden === true) : [], help);
  const asked = Object.keys(help.map).length > 0 || content.findings.some(({ code }) => asksForColumns.has(code));
  return {
    ...content,
    findings: [...unseen, ...findings, ...content.findings],
    source,
    provenance,
    ...(asked && { tables: described(known.map(({ table }) => table)) }),
  };
}

/** Tables on sheets that the spreadsheet does not show: mostly what somebody computed with, so they are told and not read. */
const hiddenTables = (tables: readonly Table[], help: ColumnHelp): readonly Finding[] =>
  tables
    .filter((table) => recognise(table, help) !== null)
    .map(({ sheet }) => intakeFinding("sheet-hidden", "warning", null, { sheet: sheet ?? "" }));

// What a person may settle by saying which column means what, and a table that was read as somebody once said.
const asksForColumns: ReadonlySet<string> = new Set([
  ...["statement-direction-asked", "statement-not-proven", "statement-unbalanced", "columns-ambiguous"],
  ...["columns-as-kept", "ledger-voucher-unbalanced", "ledger-balance-breaks", "ledger-side-unknown"],
]);

function recognise(table: Table, { map, kept }: ColumnHelp): TableContent | null {
  const roles = Object.keys(map);
  if (roles.length === 0) {
    const own = kept.find(({ titles }) => hasTitles(table, titles));
    const read = own === undefined ? null : readAsKept(own, table);
    if (read !== null) return read;
    // No bank and no budget, whatever its titles have in common with theirs.
    if (isLedger(table)) return readLedger(table);
  }
  for (const { kind, columns } of tableKinds) {
    if (!roles.every((role) => Object.hasOwn(columns, role))) continue;
    const content = readAs(kind, table, map);
    if (content !== null) return content;
  }
  return null;
}

function readAsKept(own: KeptColumns, table: Table): TableContent | null {
  const read = readAs(own.kind, table, own.columns);
  if (read === null) return null;
  const detail = { holder: own.holder, on: own.statedOn ?? "" };
  return { ...read, findings: [intakeFinding("columns-as-kept", "info", null, detail), ...read.findings] };
}

const readAs = (kind: string, table: Table, map: ColumnMap): TableContent | null =>
  tableKinds.find((one) => one.kind === kind)?.read(table, map) ?? null;

const described = (tables: readonly Table[]) => tables.map(describeTable).filter((description) => description !== null);

function unrecognised(tables: readonly Table[], map: ColumnMap): Understanding {
  const columns = Object.values(map).join("、");
  if (columns === "" && tables.some(isLedger))
    return { type: "evidence", findings: [intakeFinding("ledger-kept", "warning", null)] };
  const descriptions = described(tables);
  const titles = descriptions
    .flatMap((description) => description.titles.map((title) => title.slice(0, 40)))
    .slice(0, 40);
  const headers = titles.length === 0 ? "（没有）" : titles.join("、");
  const detail = { headers, titles: JSON.stringify(titles) };
  const finding: Finding =
    columns === ""
      ? intakeFinding("table-unrecognised", "error", null, detail)
      : intakeFinding("column-map-unmatched", "error", null, { ...detail, columns });
  return { type: "unknown", findings: [finding], tables: descriptions };
}
