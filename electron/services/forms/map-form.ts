import { readFileSync } from "node:fs";
import type { FormView } from "../../../shared/contract/forms.ts";
import type { InputOf, OutputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { wrongBlank } from "../../../shared/forms/check-mapping.ts";
import { parseMapping } from "../../../shared/forms/mapping-file.ts";
import { suggestMapping } from "../../../shared/forms/suggest-mapping.ts";
import type { Form } from "../../../shared/model/form.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { handedFile } from "../handed-file.ts";
import { refusal } from "../refusal.ts";
import { type AddProblem, addForm } from "./add-form.ts";
import { carryForm, earlierEdition } from "./carry-form.ts";
import type { FormDesk } from "./form-desk.ts";
import { findPackForms } from "./pack-forms.ts";

/** Keeps a blank that a page handed over. */
export async function addHandedForm(
  desk: FormDesk,
  file: InputOf<"forms.add">,
): Promise<Result<OutputOf<"forms.add">, Failure>> {
  const { workspace, pack, terms, show } = desk;
  const handed = await handedFile(terms.uploads, file);
  if (!handed.ok) return handed;
  const added = await addForm(workspace, handed.value.path, findPackForms(pack));
  if (!added.ok) return refusal(problemSentence(added.error));
  const { form, isKnown } = added.value;
  if (!isKnown) terms.books.name(`载入官方表格“${form.title}”`);
  if (!isKnown && form.fields.length === 0) {
    const carried = await carryFromEarlier(desk, form.id);
    if (carried !== null) return carried;
  }
  const view = await show(form.id);
  return view.ok ? ok({ sentence: addedSentence(form, isKnown), view: view.value, difference: null }) : view;
}

/** A form of the year before is taken for the same one, changed: what was mapped is not to be clicked again. Null where there is none. */
async function carryFromEarlier(desk: FormDesk, id: string): Promise<Result<OutputOf<"forms.carry">, Failure> | null> {
  const later = desk.open(id);
  if (!later.ok) return null;
  const listed = desk.workspace.transaction(() => ok(desk.workspace.forms.list()));
  const from = listed.ok ? await earlierEdition(desk, later.value, listed.value) : null;
  return from === null ? null : carryForm(desk, { id, from });
}

const problemSentence = (problem: AddProblem): string =>
  problem.kind === "workspace" ? workspaceProblemSentence(problem.problem) : problem.findings.map(sayFinding).join("");

function addedSentence({ title, fields }: Form, isKnown: boolean): string {
  if (isKnown) return `“${title}”以前载入过，沿用当时的 ${fields.length} 栏对应。`;
  return fields.length > 0 ? `已载入“${title}”，政策包里带有它的对应关系。` : `已载入“${title}”。`;
}

/** Maps the places that are called as the tool's own values are. */
export async function suggestFields(
  { open, blankOf, dataFor, change }: FormDesk,
  id: string,
): Promise<Result<OutputOf<"forms.suggest">, Failure>> {
  const opened = open(id);
  if (!opened.ok) return opened;
  const { blank } = await blankOf(opened.value);
  const found = blank === null ? [] : suggestMapping(opened.value.form.fields, blank, dataFor(opened.value));
  const view = await change(id, (form) => ({ ...form, fields: [...form.fields, ...found] }));
  return view.ok ? ok({ sentence: suggestedSentence(found.length), view: view.value }) : view;
}

const suggestedSentence = (found: number): string =>
  found === 0 ? "没有找到名称相同的栏位，请逐栏点选。" : `按名称对应了 ${found} 栏，请逐栏核对。`;

/** Takes over a mapping that someone made for the very same blank. */
export async function adoptMapping(
  { terms, open, change }: FormDesk,
  { id, ...file }: InputOf<"forms.adopt">,
): Promise<Result<FormView, Failure>> {
  const handed = await handedFile(terms.uploads, file);
  if (!handed.ok) return handed;
  const opened = open(id);
  if (!opened.ok) return opened;
  const mapping = parseMapping(readFileSync(handed.value.path, "utf8"));
  if (!mapping.ok) return refusal(`这不是对应关系文件：${mapping.error}。请选“另存对应关系”写出的文件。`);
  const other = wrongBlank(mapping.value, opened.value.form.sha256);
  if (other !== null) return refusal(sayFinding(other));
  const { fields, flatten } = mapping.value;
  return change(id, (form) => ({ ...form, fields, flatten }));
}
