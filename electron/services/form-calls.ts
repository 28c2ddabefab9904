import type { FormList, formMethods } from "../../shared/contract/forms.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { Form } from "../../shared/model/form.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { carryForm } from "./forms/carry-form.ts";
import { type FormTerms, formDesk } from "./forms/form-desk.ts";
import { blankBytes, fillToFile, previewForm, shareMapping } from "./forms/hand-out-form.ts";
import { addHandedForm, adoptMapping, suggestFields } from "./forms/map-form.ts";
import { removeForm } from "./forms/remove-form.ts";
import { nameStep } from "./name-step.ts";
import { orRefusal } from "./refusal.ts";

type Answer<Name extends keyof typeof formMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call about authorities' forms. */
export type FormCalls = {
  readonly [Name in keyof typeof formMethods]: (input: InputOf<Name>) => Answer<Name> | Promise<Answer<Name>>;
};

const summaryOf = ({ id, title, kind, fileName, inPackage, fields }: Form): FormList["forms"][number] => ({
  ...{ id, title, kind, fileName, inPackage, mapped: fields.length },
});

function listForms(workspace: Workspace, { books }: FormTerms): Result<FormList, Failure> {
  const read = workspace.transaction(() => ok(workspace.forms.list()));
  return read.ok ? ok({ forms: read.value.map(summaryOf), undoable: books.undoable() }) : orRefusal(read);
}

/** Builds the use cases of authorities' forms over a workspace. */
export function formCalls(workspace: Workspace, pack: Pack, terms: FormTerms): FormCalls {
  const desk = formDesk(workspace, pack, terms);
  return {
    "forms.list": () => listForms(workspace, terms),
    "forms.add": (file) => addHandedForm(desk, file),
    "forms.carry": (wanted) => carryForm(desk, wanted),
    "forms.show": ({ id }) => desk.show(id),
    "forms.save": ({ id, ...wanted }) => desk.change(id, (form) => ({ ...form, ...wanted })),
    "forms.suggest": ({ id }) => suggestFields(desk, id),
    "forms.remove": ({ id }) => {
      const opened = desk.open(id);
      if (!opened.ok) return opened;
      const { form } = opened.value;
      const label = `移除官方表格“${form.title}”`;
      const removed = nameStep(workspace, terms.books, label, () => removeForm(workspace, form));
      return removed.ok ? listForms(workspace, terms) : orRefusal(removed);
    },
    "forms.blank": ({ id }) => blankBytes(desk, id),
    "forms.preview": ({ id }) => previewForm(desk, id),
    "forms.fill": (wanted) => fillToFile(desk, wanted),
    "forms.share": (wanted) => shareMapping(desk, wanted),
    "forms.adopt": (wanted) => adoptMapping(desk, wanted),
  };
}
