import type { NameableTable, TriedColumns } from "../../../shared/contract/columns.ts";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { ColumnMapping } from "../../../shared/model/column-mapping.ts";
import { roleName, tableKindNames } from "../../../shared/wording/column-roles.ts";

/** What a person says of a table: what kind it is, and what each column means; columns by their place. */
export interface ColumnsDraft {
  readonly kind: ColumnMapping["kind"];
  readonly roles: readonly (string | null)[];
}

/** The kinds as choices. */
export const kindChoices = Object.entries(tableKindNames).map(([value, label]) => ({
  value: value as ColumnMapping["kind"],
  label,
}));

/** A beginning: what was said of such a table before, else what the tool guesses; as a kind or as the likeliest one. */
export function firstDraft({ titles, guesses, kept }: NameableTable, kind?: ColumnMapping["kind"]): ColumnsDraft {
  const before = kept !== null && (kind === undefined || kept.kind === kind) ? kept : undefined;
  const guess = before ?? guesses.find((one) => one.kind === kind) ?? guesses[0];
  const roleOf = new Map(Object.entries(guess?.columns ?? {}).map(([role, title]) => [title, role]));
  const taken = new Set<string>();
  const roles = titles.map((title) => {
    const role = roleOf.get(title) ?? null;
    if (role === null || taken.has(role)) return null;
    taken.add(role);
    return role;
  });
  return { kind: guess?.kind ?? kind ?? "statement", roles };
}

/** Where what is said of a table is kept: by its titles, since the file itself is chosen anew after an interruption. */
export const columnsPlace = (file: string, { titles }: NameableTable): DraftPlace => ({
  ...{
    form: `columns ${titles.join(" ")}`.slice(0, 400),
    title: `各列的含义（再次导入时恢复）：${file}`.slice(0, 400),
  },
  ...{ page: "expenses", target: null },
});

/** The meanings that a column may be given. */
export const roleChoices = ({ guesses }: NameableTable, kind: ColumnMapping["kind"]) => [
  { value: "", label: "（不用这一列）" },
  ...(guesses.find((guess) => guess.kind === kind)?.roles ?? []).map((role) => ({
    value: role,
    label: roleName(kind, role),
  })),
];

/** Gives a column a meaning; a meaning that another column had goes over to this one. */
export const withRole = ({ kind, roles }: ColumnsDraft, place: number, role: string): ColumnsDraft => ({
  kind,
  roles: roles.map((known, index) => {
    if (index === place) return role === "" ? null : role;
    return known === role ? null : known;
  }),
});

/** Role → title, as the backend takes it. */
export const columnsOf = ({ titles }: NameableTable, { roles }: ColumnsDraft): Readonly<Record<string, string>> =>
  Object.fromEntries(
    roles.flatMap((role, place) => {
      const title = titles[place];
      return role === null || title === undefined ? [] : [[role, title]];
    }),
  );

/** A column with what stands in its first rows. */
export interface ColumnRow {
  readonly key: number;
  readonly title: string;
  readonly sample: string;
}

/** The columns of a table one below the other, each with its first cells. */
export const columnRows = ({ titles, rows }: NameableTable): readonly ColumnRow[] =>
  titles.map((title, key) => ({
    key,
    title,
    sample: rows
      .map((row) => row[key] ?? "")
      .filter((cell) => cell !== "")
      .slice(0, 3)
      .join("　|　"),
  }));

/** How a proof is shown. */
export const proofTones: Readonly<Record<TriedColumns["proof"], "success" | "warning" | "error">> = {
  ...{ proven: "success", unproven: "warning", broken: "error", unread: "warning" },
};
