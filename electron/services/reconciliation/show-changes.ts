import type { AskedChanges, ChangesPage, ChangeView } from "../../../shared/contract/changes.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { diffRecords, type FieldChange } from "../../../shared/handover/diff-records.ts";
import { objectOf } from "../../../shared/handover/json-value.ts";
import { type Change, changeKind } from "../../../shared/model/change.ts";
import type { Records } from "../../../shared/model/records.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { recordTitle } from "../../../shared/wording/record-title.ts";
import { sayRecordValue } from "../../../shared/wording/record-values.ts";
import { recordFieldName } from "../../../shared/wording/record-words.ts";
import type { Workspace } from "../../store/workspace.ts";
import { orRefusal } from "../refusal.ts";
import type { OpenBooks } from "./open-books.ts";
import { recordsById } from "./records-by-id.ts";

const atOnce = 100;

/** The audit trail, latest first, as far as it is asked for. */
export function changesPage(workspace: Workspace, books: OpenBooks, asked: AskedChanges): Result<ChangesPage, Failure> {
  const now = books.now();
  if (!now.ok) return now;
  const read = orRefusal(workspace.transaction(() => ok(workspace.trail.after(0))));
  if (!read.ok) return read;
  const all = read.value;
  const wanted = all.filter((change) => isAsked(change, asked)).toReversed();
  return ok({
    changes: wanted.slice(0, atOnce).map((change) => changeToShow(change, now.value.records)),
    nouns: [...new Set(all.map(({ noun }) => noun))],
    people: [...new Set(all.map(({ by }) => by))],
    hasMore: wanted.length > atOnce,
  });
}

function isAsked(change: Change, { noun, by, text, before }: AskedChanges): boolean {
  if (noun !== null && change.noun !== noun) return false;
  if (by !== null && change.by !== by) return false;
  if (before !== null && change.sequence >= before) return false;
  const words = text.trim();
  return words === "" || `${change.key}\n${change.before ?? ""}\n${change.after ?? ""}`.includes(words);
}

/** A change for a person: what record, and of which fields from what to what; of one added or removed its filled fields. */
export function changeToShow(change: Change, records: Records): ChangeView {
  const { sequence, at, by, noun, before, after } = change;
  return {
    ...{ sequence, at, by, noun, kind: changeKind(change), title: titleOf(change) },
    fields: fieldsToShow(noun, diffRecords(before, after), records),
  };
}

/** Changed fields for a person, from what to what; what says nothing is left out. */
export const fieldsToShow = (noun: string, fields: readonly FieldChange[], records: Records): ChangeView["fields"] =>
  fields
    .filter((field) => !isIdle(field))
    .map((field) => ({
      name: recordFieldName(noun, field.path),
      before: said(field, "before", records),
      after: said(field, "after", records),
    }));

// Names by which records point at each other say nothing to people, and an empty field that stays empty changed nothing.
const isIdle = ({ path, before, after }: FieldChange): boolean =>
  path.at(-1) === "id" || (isEmpty(before) && isEmpty(after));

const isEmpty = (value: FieldChange["before"]): boolean => value === undefined || value === null || value === "";

/** The papers that a record points at, by the field that does. */
function pointedAt(field: string, id: string, records: Records): string | null {
  const { invoices, payments, revenues } = recordsById(records);
  if (field === "invoice") return invoices.get(id)?.number ?? null;
  if (field === "revenue") return revenues.get(id)?.platform ?? null;
  const payment = field === "payment" ? payments.get(id) : undefined;
  return payment === undefined ? null : `${payment.bookedOn} ${payment.counterpartyName ?? ""}`.trim();
}

function said({ path, ...states }: FieldChange, state: "before" | "after", records: Records): string {
  const [field, value] = [path.at(-1) ?? "", states[state]];
  const paper = typeof value === "string" ? pointedAt(field, value, records) : null;
  return paper ?? sayRecordValue(field, value);
}

/** A record by its name, or by what it is about. */
export const titleOf = ({ noun, key, before, after }: Pick<Change, "noun" | "key" | "before" | "after">): string =>
  recordTitle(noun, key, objectOf(after ?? before ?? "{}"));
