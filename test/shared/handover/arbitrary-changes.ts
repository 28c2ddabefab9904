import fc from "fast-check";
import type { RecordChange } from "../../../shared/handover/record-states.ts";
import type { RecordNoun } from "../../../shared/model/record-nouns.ts";

type Form = Readonly<Record<string, unknown>>;

/** Where records stand, as texts by key; all of one noun, whose records are merged field by field. */
export type Copy = ReadonlyMap<string, string>;

const noun: RecordNoun = "studio";
const keys = ["a", "b", "c", "d"];
const value = fc.constantFrom<unknown>("", "x", "y", null, 1, [1], [2, 3], true);

const anyForm: fc.Arbitrary<Form> = fc.record({
  ...{ name: value, note: value, amount: value },
  contact: fc.record({ phone: value, email: value }),
});

/** Some records. */
export const anyCopy: fc.Arbitrary<Copy> = fc
  .dictionary(fc.constantFrom(...keys), anyForm)
  .map((forms) => new Map(Object.entries(forms).map(([key, form]) => [key, JSON.stringify(form)])));

const anyEdit = fc.record({
  key: fc.constantFrom(...keys),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.record({ field: fc.constantFrom("name", "note", "amount"), value }) },
    { weight: 3, arbitrary: fc.record({ field: fc.constantFrom("phone", "email"), value }) },
    { weight: 1, arbitrary: fc.constant("remove" as const) },
    { weight: 2, arbitrary: anyForm.map((form) => ({ form })) },
  ),
});
type Edit = typeof anyEdit extends fc.Arbitrary<infer E> ? E : never;

/** What someone does to records, one thing after another. */
export const anyEdits = fc.array(anyEdit, { maxLength: 4 });

function edited(text: string | null, what: Edit["what"]): string | null {
  if (what === "remove") return null;
  if ("form" in what) return text ?? JSON.stringify(what.form);
  if (text === null) return null;
  const form = JSON.parse(text) as { contact: Form };
  if (what.field === "phone" || what.field === "email")
    return JSON.stringify({ ...form, contact: { ...form.contact, [what.field]: what.value } });
  return JSON.stringify({ ...form, [what.field]: what.value });
}

/** The changes that edits make to a copy. */
export function changesOf(copy: Copy, edits: readonly Edit[]): readonly RecordChange[] {
  const now = new Map<string, string | null>(copy);
  return edits.map(({ key, what }) => {
    const before = now.get(key) ?? null;
    const after = edited(before, what);
    now.set(key, after);
    return { noun, key, before, after };
  });
}

/** What changes make of a copy. */
export function applied(copy: Copy, changes: readonly RecordChange[]): Copy {
  const now = new Map(copy);
  for (const { key, before, after } of changes) {
    if ((now.get(key) ?? null) !== before) throw new Error(`${key} is not what the change set out from`);
    if (after === null) now.delete(key);
    else now.set(key, after);
  }
  return now;
}
