import { basename } from "node:path";
import type { NameableTables, NamedColumns, TriedColumns } from "../../../shared/contract/columns.ts";
import type { InputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Reading } from "../../intake/reading.ts";
import type { IntakeTrays } from "../intake-trays.ts";
import { type ReadOptions, readFiles } from "../read-files.ts";
import { saving } from "../reconciliation/book-edit.ts";
import { editDone } from "../reconciliation/edit-done.ts";
import type { OpenBooks } from "../reconciliation/open-books.ts";
import type { Signing } from "../reconciliation/signing.ts";
import { refusal } from "../refusal.ts";
import { judgeColumns } from "./judge-columns.ts";
import { isSameRow, mappingFor } from "./remember-columns.ts";

/** What naming columns works on. */
export interface ColumnDesk extends Signing {
  readonly trays: Pick<IntakeTrays, "readingsOf" | "putReadings">;
  readonly books: OpenBooks;
}

type Named = InputOf<"columns.name">;

const noFile = "这次导入已经结束，或文件不在其中。请重新选择文件。";

function readingAt({ trays }: ColumnDesk, { tray, file }: InputOf<"columns.show">): Result<Reading, Failure> {
  const reading = trays.readingsOf(tray)?.[file];
  return reading === undefined ? refusal(noFile) : ok(reading);
}

/** The tables of a file in a tray, for a person to say what their columns mean. */
export function tablesToName(desk: ColumnDesk, at: InputOf<"columns.show">): Result<NameableTables, Failure> {
  const reading = readingAt(desk, at);
  if (!reading.ok) return reading;
  const now = desk.books.now();
  if (!now.ok) return now;
  const tables = (reading.value.tables ?? []).map((table) => {
    const known = now.value.records.columnMappings.find((one) => isSameRow(one.titles, table.titles));
    return {
      ...table,
      kept: known === undefined ? null : { kind: known.kind, columns: known.columns, holder: known.holder },
    };
  });
  return ok({ file: basename(reading.value.file), tables });
}

async function readOne(path: string, options: ReadOptions): Promise<Reading> {
  const [reading] = await readFiles([path], options);
  if (reading === undefined) throw new Error("a named file has a reading");
  return reading;
}

/** What a file would be read as under these names. */
export async function tryColumns(
  desk: ColumnDesk,
  { columns, kind, ...at }: InputOf<"columns.try">,
): Promise<Result<TriedColumns, Failure>> {
  const known = readingAt(desk, at);
  if (!known.ok) return known;
  const reading = await readOne(known.value.file, { columnMap: columns });
  return ok(judgeColumns(reading, kind));
}

const hasTitles = ({ tables = [] }: Reading, titles: readonly string[]): boolean =>
  tables.some((table) => isSameRow(table.titles, titles));

/** Reads a file and those of the same titles beside it under these names, and keeps them where a holder is named. */
export async function nameColumns(desk: ColumnDesk, named: Named): Promise<Result<NamedColumns, Failure>> {
  const { tray, file, titles, columns } = named;
  const readings = desk.trays.readingsOf(tray);
  if (readings?.[file] === undefined) return refusal(noFile);
  const places = readings.flatMap((reading, place) => (place === file || hasTitles(reading, titles) ? [place] : []));
  const anew = new Map<number, Reading>();
  for (const place of places) {
    const path = readings[place]?.file;
    if (path !== undefined) anew.set(place, await readOne(path, { columnMap: columns }));
  }
  const kept = keep(desk, named);
  if (!kept.ok) return kept;
  const preview = desk.trays.putReadings(tray, anew);
  return preview.ok ? ok({ preview: preview.value, sentence: kept.value }) : preview;
}

function keep(desk: ColumnDesk, { kind, titles, columns, holder }: Named): Result<string, Failure> {
  const name = holder?.trim() ?? "";
  if (name === "") return ok("已按指明的列重新读取，只用这一次。");
  const { books, operator, today, newId } = desk;
  const now = books.now();
  if (!now.ok) return now;
  const remembered = { holder: name, statedBy: operator(), statedOn: today(), newId };
  const mapping = mappingFor(now.value.records.columnMappings, { kind, titles, columns }, remembered);
  const done = editDone(books, `记住“${name}”的列名对照`, [saving("columnMappings", mapping)]);
  return done.ok ? ok(`${done.value.sentence}已重新读取；以后同样的表自动按此读取。`) : done;
}
