import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { FormView } from "../../../shared/contract/forms.ts";
import { targetKey } from "../../../shared/forms/check-mapping.ts";
import { type DraftField, placeText } from "./forms-view.ts";

type Form = FormView["form"];

/** Where something that is typed about a form is kept: which part of it, and what a person calls that. */
export const formPlace = ({ id, title }: Form, part: string, name: string): DraftPlace => ({
  ...{ form: `form ${id} ${part}`.slice(0, 400), title: `官方表格“${title}”：${name}`.slice(0, 400) },
  ...{ page: "forms", target: { kind: "form", id } },
});

/** Where a field of a form is kept while it is made. */
export const fieldPlace = (form: Form, { target, label }: DraftField): DraftPlace =>
  formPlace(form, `field ${targetKey(target)}`, label === "" ? placeText(target) : label);

/** A field while it is made, as plain texts: so that what was kept fits whatever it is filled with. */
export interface TypedField extends Pick<DraftField, "label" | "target" | "format"> {
  readonly filledWith: "data" | "text" | "nothing";
  readonly content: string;
  readonly when: string;
}

/** A field as it is kept while it is made. */
export function typedField({ label, target, format, source, when }: DraftField): TypedField {
  const rest = { label, target, format, when: when ?? "" };
  if (source === null) return { ...rest, filledWith: "nothing", content: "" };
  return "text" in source
    ? { ...rest, filledWith: "text", content: source.text }
    : { ...rest, filledWith: "data", content: source.data };
}

/** The field that was kept, as the one that is made at the same place. */
export const fieldOfTyped = (made: DraftField, { filledWith, content, when, ...rest }: TypedField): DraftField => ({
  ...{ ...made, ...rest, when: when === "" ? null : when },
  source: filledWith === "nothing" ? null : ({ [filledWith]: content } as DraftField["source"]),
});
