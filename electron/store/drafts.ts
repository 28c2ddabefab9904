import type { Sql, SqlRow } from "./sql.ts";

/** What was typed into a form and not saved: the form's name, what it is called, where it stands (target as JSON), and what was typed, as JSON. */
export interface DraftRow {
  readonly form: string;
  readonly title: string;
  readonly page: string;
  readonly target: string | null;
  readonly value: string;
  /** The moment as an ISO text in UTC. */
  readonly savedAt: string;
}

/** What is typed and not saved, by form; no record, and in no trail. Written within a transaction. */
export interface DraftTable {
  /** Newest first. */
  readonly list: () => readonly DraftRow[];
  readonly find: (form: string) => DraftRow | null;
  /** Keeps one in the place of what was there; of very many the oldest are forgotten. */
  readonly save: (draft: DraftRow) => void;
  readonly remove: (form: string) => void;
}

const mostDrafts = 200n;
const columns = "form, title, page, target, value, saved_at";

/** The table of drafts. */
export const draftTable = (sql: Sql): DraftTable => ({
  list: () => sql.rows(`SELECT ${columns} FROM drafts ORDER BY saved_at DESC, form`).map(rowToDraft),
  find: (form) => sql.rows(`SELECT ${columns} FROM drafts WHERE form = ?`, form).map(rowToDraft)[0] ?? null,
  save: ({ form, title, page, target, value, savedAt }) => {
    const insert = `REPLACE INTO drafts (${columns}) VALUES (?, ?, ?, ?, ?, ?)`;
    sql.run(insert, form, title, page, target, value, savedAt);
    const kept = "SELECT form FROM drafts ORDER BY saved_at DESC LIMIT ?";
    sql.run(`DELETE FROM drafts WHERE form NOT IN (${kept})`, mostDrafts);
  },
  remove: (form) => void sql.run("DELETE FROM drafts WHERE form = ?", form),
});

const rowToDraft = ([form, title, page, target, value, savedAt]: SqlRow): DraftRow => ({
  ...{ form: String(form), title: String(title), page: String(page) },
  ...{ target: target === null || target === undefined ? null : String(target) },
  ...{ value: String(value), savedAt: String(savedAt) },
});
