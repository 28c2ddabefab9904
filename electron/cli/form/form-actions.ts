import { ok, type Result } from "../../../shared/result.ts";
import { addForm } from "../../services/forms/add-form.ts";
import { inspectForm } from "../../services/forms/fill-form.ts";
import { findPackForms } from "../../services/forms/pack-forms.ts";
import { removeForm } from "../../services/forms/remove-form.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { readCall, wordAt } from "../command.ts";
import { withWorkspace } from "../open-for.ts";
import { formLine, offeredLines } from "../say-form.ts";
import { findingLine } from "../say-import.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { endOf, findForm, type OpenForm, openForm } from "./find-form.ts";

/** Keeps a blank in the workspace and lists what it offers. */
export function addAction(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { words: rest } = readCall(words, {});
  const path = wordAt(rest, 1, "空白表文件");
  return withWorkspace(wordAt(rest, 0, "工作区文件夹"), terminal, async ({ workspace, pack }) => {
    const added = await addForm(workspace, path, findPackForms(pack));
    if (!added.ok) {
      const { error } = added;
      if (error.kind === "workspace") terminal.note(workspaceProblemSentence(error.problem));
      else for (const finding of error.findings) terminal.note(findingLine(finding).trim());
      return 2;
    }
    const { form, blank, findings, isKnown } = added.value;
    const before = isKnown ? "这份空白表以前载入过，沿用当时的对应关系" : "已载入空白表";
    terminal.out(`${before}：${form.title}（已对应 ${form.fields.length} 栏）`);
    for (const finding of findings) terminal.out(findingLine(finding));
    for (const line of offeredLines(blank, form.fields)) terminal.out(line);
    return 0;
  });
}

/** Lists the forms of a workspace. */
export function listAction(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, { json: { type: "boolean" } });
  return withWorkspace(wordAt(rest, 0, "工作区文件夹"), terminal, ({ workspace }) => {
    const read = workspace.transaction(() => ok(workspace.forms.list()));
    if (!read.ok) {
      terminal.note(workspaceProblemSentence(read.error));
      return 2;
    }
    if (options.json === true) terminal.out(JSON.stringify(read.value, null, 2));
    else if (read.value.length === 0) terminal.out("还没有载入空白表。用 form add 工作区 文件 载入。");
    else for (const [index, form] of read.value.entries()) terminal.out(formLine(form, index));
    return 0;
  });
}

/** What a form's blank offers, and what fills it. */
export function fieldsAction(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, { json: { type: "boolean" } });
  const name = wordAt(rest, 1, "表的序号或名称");
  return withWorkspace(wordAt(rest, 0, "工作区文件夹"), terminal, async ({ workspace }) => {
    const opened = openForm(workspace, name);
    return endOf(terminal, opened.ok ? await tellFields(opened.value, options.json === true, terminal) : opened);
  });
}

async function tellFields(
  { form, bytes }: OpenForm,
  isJson: boolean,
  terminal: Terminal,
): Promise<Result<ExitCode, string>> {
  const { blank, findings } = await inspectForm(bytes);
  for (const finding of findings) terminal.note(findingLine(finding).trim());
  if (blank === null) return ok(2);
  if (isJson) terminal.out(JSON.stringify(blank.offered, null, 2));
  else for (const line of offeredLines(blank, form.fields)) terminal.out(line);
  return ok(0);
}

/** Removes a form, and its blank where nothing else uses it. */
export function removeAction(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { words: rest } = readCall(words, {});
  const name = wordAt(rest, 1, "表的序号或名称");
  return withWorkspace(wordAt(rest, 0, "工作区文件夹"), terminal, ({ workspace }) => {
    const form = findForm(workspace, name);
    if (!form.ok) {
      terminal.note(form.error);
      return 2;
    }
    const removed = removeForm(workspace, form.value);
    if (!removed.ok) {
      terminal.note(workspaceProblemSentence(removed.error));
      return 2;
    }
    terminal.out(`已移除：${form.value.title}`);
    return 0;
  });
}
