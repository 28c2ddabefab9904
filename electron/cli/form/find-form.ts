import type { Form } from "../../../shared/model/form.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Workspace } from "../../store/workspace.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

/** The form that a word names by its number in the list, its title or its file; else a sentence. */
export function findForm(workspace: Workspace, word: string): Result<Form, string> {
  const read = workspace.transaction(() => ok(workspace.forms.list()));
  if (!read.ok) return err(workspaceProblemSentence(read.error));
  const forms = read.value;
  const named = forms.filter(({ id, title, fileName }) => [id, title, fileName].includes(word));
  const form = /^\d{1,4}$/.test(word) ? forms[Number(word) - 1] : named[0];
  if (named.length > 1) return err(`有 ${named.length} 份表都叫“${word}”。请改用 form list 里的序号。`);
  if (form !== undefined) return ok(form);
  return err(`没有“${word}”这份表。请用 form list 看有哪些，写上它的序号或名称。`);
}

/** A form with the bytes of its blank. */
export interface OpenForm {
  readonly form: Form;
  readonly bytes: Uint8Array;
}

/** The form that a word names, with its blank, checked against its hash; else a sentence. */
export function openForm(workspace: Workspace, word: string): Result<OpenForm, string> {
  const form = findForm(workspace, word);
  if (!form.ok) return form;
  const read = workspace.transaction(() => ok(workspace.originals.read(form.value.sha256)));
  return read.ok ? ok({ form: form.value, bytes: read.value }) : err(workspaceProblemSentence(read.error));
}

/** How an action ends: as it says, or with a sentence that says why it could not be done. */
export function endOf(terminal: Terminal, result: Result<ExitCode, string>): ExitCode {
  if (result.ok) return result.value;
  terminal.note(result.error);
  return 2;
}
