import { resolve } from "node:path";
import { unfilledPlaces } from "../../../shared/forms/check-mapping.ts";
import type { FormData } from "../../../shared/forms/form-data.ts";
import { type SubjectKey, subjectKeySchema } from "../../../shared/model/subject.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { fillForm } from "../../services/forms/fill-form.ts";
import { formDataOf } from "../../services/forms/form-data-of.ts";
import { writeForm } from "../../services/forms/write-form.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { dayOf, readCall, UsageError, wordAt } from "../command.ts";
import { type OpenFor, withWorkspace } from "../open-for.ts";
import { dataLines, unfilledLines } from "../say-form.ts";
import { findingLine } from "../say-import.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { endOf, type OpenForm, openForm } from "./find-form.ts";

/** The subject that an option names; undefined where there is no option. */
export function subjectOption(word: string | undefined): SubjectKey | undefined {
  if (word === undefined) return undefined;
  const key = subjectKeySchema.safeParse(word);
  if (!key.success) throw new UsageError(`--subject 后面要写对象，如 work/w1；“${word}”不是。`);
  return key.data;
}

/** The data that forms can be filled with; null once it has been said why there is none. */
function dataFor({ workspace, pack }: OpenFor, terminal: Terminal, asOf: string | undefined, key: SubjectKey | null) {
  const read = workspace.transaction(() => ok(workspace.snapshot()));
  if (read.ok) return formDataOf(read.value, pack, dayOf(asOf, terminal), key);
  terminal.note(workspaceProblemSentence(read.error));
  return null;
}

/** Lists every value that a form can be filled with. */
export function dataAction(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, { subject: { type: "string" }, "as-of": { type: "string" } });
  const key = subjectOption(options.subject) ?? null;
  return withWorkspace(wordAt(rest, 0, "工作区文件夹"), terminal, (open) => {
    const data = dataFor(open, terminal, options["as-of"], key);
    if (data === null) return 2;
    for (const line of dataLines(data)) terminal.out(line);
    return 0;
  });
}

const fillOptions = {
  out: { type: "string" },
  subject: { type: "string" },
  "as-of": { type: "string" },
  flatten: { type: "boolean" },
  replace: { type: "boolean" },
} as const;

type FillOptions = ReturnType<typeof readCall<typeof fillOptions>>["options"];

/** Fills a form and writes it to a file. */
export function fillAction(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { options, words: rest } = readCall(words, fillOptions);
  const name = wordAt(rest, 1, "表的序号或名称");
  const { out } = options;
  if (out === undefined) throw new UsageError("请用 --out 写明填好的表放在哪里。");
  return withWorkspace(wordAt(rest, 0, "工作区文件夹"), terminal, async (open) => {
    const opened = openForm(open.workspace, name);
    if (!opened.ok) return endOf(terminal, opened);
    const subject = subjectOption(options.subject) ?? opened.value.form.subject;
    const data = dataFor(open, terminal, options["as-of"], subject);
    return data === null ? 2 : endOf(terminal, await fillAndWrite(opened.value, data, { ...options, out }, terminal));
  });
}

async function fillAndWrite(
  { form, bytes }: OpenForm,
  data: FormData,
  { out, flatten = form.flatten, replace }: FillOptions & { readonly out: string },
  terminal: Terminal,
): Promise<Result<ExitCode, string>> {
  const filled = await fillForm({ ...form, flatten }, bytes, data);
  for (const finding of filled.findings) terminal.note(findingLine(finding).trim());
  if (filled.bytes === null) return err("没有写出任何内容。");
  const path = resolve(out);
  const written = writeForm(path, filled.bytes, replace === true);
  if (!written.ok) return written;
  terminal.out(`已填好：${path}`);
  const left = filled.blank === null ? [] : unfilledPlaces(form.fields, filled.blank);
  for (const line of unfilledLines(left)) terminal.out(line);
  return ok(0);
}
