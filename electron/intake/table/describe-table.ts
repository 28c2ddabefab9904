import { likelyHeader, rolesOf } from "./header.ts";
import type { Table } from "./table.ts";
import type { TableDescription, TableGuess } from "./table-description.ts";
import { tableKinds } from "./table-kinds.ts";

const shownRows = 5;
const shownSigns = 60;

const cut = (text: string): string => text.slice(0, shownSigns);

/** What a table looks like and may be; null for one without text. */
export function describeTable(table: Table): TableDescription | null {
  const header = likelyHeader(table);
  if (header === null) return null;
  const { titles, place } = header;
  const guesses = tableKinds
    .map(({ kind, columns }): TableGuess => {
      const found = rolesOf(titles, columns, {});
      const roles = Object.keys(columns);
      const named = roles.flatMap((role) => (found[role] ?? []).slice(0, 1).map(({ title }) => [role, title] as const));
      return { kind, columns: Object.fromEntries(named), roles };
    })
    .sort((one, other) => Object.keys(other.columns).length - Object.keys(one.columns).length);
  const rows = table.rows.slice(place, place + shownRows);
  return {
    sheet: table.sheet,
    titles: titles.map(({ title }) => title),
    rows: rows.map(({ cells }) => titles.map(({ index }) => cut(cells[index] ?? ""))),
    guesses,
  };
}
