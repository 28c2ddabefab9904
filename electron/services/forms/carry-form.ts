import type { FormDifference } from "../../../shared/contract/forms.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { type CarriedMapping, carryMapping } from "../../../shared/forms/carry-mapping.ts";
import { targetKey } from "../../../shared/forms/check-mapping.ts";
import { type FormData, findDatum } from "../../../shared/forms/form-data.ts";
import { formLikeness, laterEdition } from "../../../shared/forms/form-likeness.ts";
import type { Form, FormField } from "../../../shared/model/form.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { refusal } from "../refusal.ts";
import type { FormDesk, OpenedForm } from "./form-desk.ts";

type Carried = Result<OutputOf<"forms.carry">, Failure>;

const other = "这两份表不是同一种文件，对应关系不能沿用。请逐栏点选。";
const empty = "那份表还没有对应任何一栏，没有可沿用的。";

/** Takes the mapping of another form over to this one, in the place of what it has. */
export async function carryForm(desk: FormDesk, { id, from }: InputOf<"forms.carry">): Promise<Carried> {
  const [later, earlier] = [desk.open(id), desk.open(from)];
  if (!later.ok) return later;
  if (!earlier.ok) return earlier;
  if (later.value.form.kind !== earlier.value.form.kind) return refusal(other);
  if (earlier.value.form.fields.length === 0) return refusal(empty);
  return carryOver(desk, later.value, earlier.value);
}

/** The form of the workspace that this one is a later edition of, by its words; null where none is like it or nothing of it is mapped. */
export async function earlierEdition(desk: FormDesk, later: OpenedForm, list: readonly Form[]): Promise<string | null> {
  const { blank } = await desk.blankOf(later);
  const others = list.filter(
    ({ id, kind, fields }) => id !== later.form.id && kind === later.form.kind && fields.length > 0,
  );
  let best: { readonly id: string; readonly likeness: number } | null = null;
  // The newest comes last, and wins among equals.
  for (const { id } of others) {
    const opened = desk.open(id);
    const before = opened.ok ? (await desk.blankOf(opened.value)).blank : null;
    const likeness = blank === null || before === null ? 0 : formLikeness(before, blank);
    if (likeness >= laterEdition && likeness >= (best?.likeness ?? 0)) best = { id, likeness };
  }
  return best?.id ?? null;
}

async function carryOver(desk: FormDesk, later: OpenedForm, earlier: OpenedForm): Promise<Carried> {
  const [before, after] = [(await desk.blankOf(earlier)).blank, (await desk.blankOf(later)).blank];
  if (before === null || after === null) return refusal("其中一份空白表打不开，没有沿用。请重新载入它。");
  const mapping = carryMapping(earlier.form.fields, before, after);
  const fields = mapping.carried.map(({ field }) => ({ ...field, id: targetKey(field.target) }));
  const { flatten } = earlier.form;
  const view = await desk.change(later.form.id, (form) => ({ ...form, fields, flatten }));
  if (!view.ok) return view;
  const difference = differenceOf(earlier.form, mapping, desk.dataFor(earlier));
  return ok({ sentence: carriedSentence(later.form, difference), view: view.value, difference });
}

const isText = ({ source }: FormField): boolean => "text" in source;

function differenceOf(
  { id, title, inPackage }: Form,
  { carried, gone, fresh }: CarriedMapping,
  data: FormData,
): FormDifference {
  return {
    from: { id, title, inPackage },
    stayed: carried.filter(({ how }) => how === "stayed").length,
    changed: carried.flatMap(({ how, called, from, field }) =>
      how === "stayed" ? [] : [{ how, called, from, label: field.label, target: field.target }],
    ),
    gone: gone.map((field) => ({ label: field.label, what: whatOf(field, data) })),
    fresh: fresh.map(({ target, label }) => ({ target, label })),
    texts: carried.filter(({ field }) => isText(field)).map(({ field }) => field.label),
  };
}

/** What a field was filled with, in words. */
function whatOf({ source }: FormField, data: FormData): string {
  if ("text" in source) return `固定文字“${source.text}”`;
  const found = findDatum(data, source.data);
  if (found === null) return source.data;
  return found.kind === "column" ? `${found.list.title} · ${found.column.title}` : found.datum.title;
}

function carriedSentence({ title }: Form, { from, stayed, changed, gone, fresh }: FormDifference): string {
  const taken = `“${title}”沿用了“${from.title}”的 ${stayed + changed.length} 栏对应`;
  if (changed.length + gone.length + fresh.length === 0) return `${taken}，栏目都没有变。`;
  return `${taken}，有变化的列在下面，请核对。`;
}
