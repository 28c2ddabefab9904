import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { unfilledPlaces, wrongBlank } from "../../../shared/forms/check-mapping.ts";
import { mappingOf, mappingText, parseMapping } from "../../../shared/forms/mapping-file.ts";
import { suggestMapping } from "../../../shared/forms/suggest-mapping.ts";
import type { Form } from "../../../shared/model/form.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { inspectForm } from "../../services/forms/fill-form.ts";
import { formDataOf } from "../../services/forms/form-data-of.ts";
import { writeForm } from "../../services/forms/write-form.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import { readCall, UsageError, wordAt } from "../command.ts";
import { type OpenFor, withWorkspace } from "../open-for.ts";
import { unfilledLines } from "../say-form.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { subjectOption } from "./fill-actions.ts";
import { endOf, type OpenForm, openForm } from "./find-form.ts";

const options = {
  suggest: { type: "boolean" },
  out: { type: "string" },
  replace: { type: "boolean" },
  subject: { type: "string" },
  flatten: { type: "boolean" },
  "in-package": { type: "string" },
} as const;

type MapOptions = ReturnType<typeof readCall<typeof options>>["options"];

/** Maps a form: from a file of a mapping, by the names of its places; and writes its mapping to a file. */
export function mapAction(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const call = readCall(words, options);
  const [name, file] = [wordAt(call.words, 1, "表的序号或名称"), call.words[2]];
  const settings = settingsOf(call.options);
  return withWorkspace(wordAt(call.words, 0, "工作区文件夹"), terminal, async (open) => {
    const found = openForm(open.workspace, name);
    if (!found.ok) return endOf(terminal, found);
    const read = file === undefined ? ok(found.value.form) : withMapping(found.value.form, file);
    if (!read.ok) return endOf(terminal, read);
    const form = { ...read.value, ...settings };
    const mapped = call.options.suggest === true ? await suggested(open, { ...found.value, form }, terminal) : ok(form);
    return endOf(terminal, mapped.ok ? keep(open, mapped.value, call.options, terminal) : mapped);
  });
}

function keep(
  { workspace }: OpenFor,
  form: Form,
  { out, replace }: MapOptions,
  terminal: Terminal,
): Result<ExitCode, string> {
  const saved = workspace.transaction(() => ok(workspace.forms.save(form)));
  if (!saved.ok) return err(workspaceProblemSentence(saved.error));
  terminal.out(`${form.title}：已对应 ${form.fields.length} 栏`);
  if (out === undefined) return ok(0);
  const path = resolve(out);
  const written = writeForm(path, Buffer.from(mappingText(mappingOf(form))), replace === true);
  if (!written.ok) return written;
  terminal.out(`对应关系已另存，可以给用同一份空白表的人：${path}`);
  return ok(0);
}

function settingsOf(given: {
  readonly subject?: string | undefined;
  readonly flatten?: boolean | undefined;
  readonly "in-package"?: string | undefined;
}): Partial<Form> {
  const subject = subjectOption(given.subject);
  const inPackage = given["in-package"];
  if (inPackage !== undefined && inPackage !== "是" && inPackage !== "否")
    throw new UsageError("--in-package 后面写 是 或 否。");
  return {
    ...(subject !== undefined && { subject }),
    ...(given.flatten !== undefined && { flatten: given.flatten }),
    ...(inPackage !== undefined && { inPackage: inPackage === "是" }),
  };
}

function withMapping(form: Form, file: string): Result<Form, string> {
  const text = readText(file);
  if (!text.ok) return text;
  const mapping = parseMapping(text.value);
  if (!mapping.ok) return err(`“${file}”不是对应关系文件：${mapping.error}。请选 form map --out 写出的文件。`);
  const other = wrongBlank(mapping.value, form.sha256);
  if (other !== null) return err(sayFinding(other));
  const { fields, flatten, title } = mapping.value;
  return ok({ ...form, fields, flatten, title });
}

function readText(file: string): Result<string, string> {
  try {
    return ok(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    return err(`打不开“${file}”。请确认文件还在原处，再试一次。`);
  }
}

/** Maps by name what has a name that the tool knows, and says what is left. */
async function suggested(
  { workspace, pack }: OpenFor,
  { form, bytes }: OpenForm,
  terminal: Terminal,
): Promise<Result<Form, string>> {
  const { blank, findings } = await inspectForm(bytes);
  const [first] = findings;
  if (blank === null) return err(first === undefined ? "空白表打不开。" : sayFinding(first));
  const snapshot = workspace.transaction(() => ok(workspace.snapshot()));
  if (!snapshot.ok) return err(workspaceProblemSentence(snapshot.error));
  const data = formDataOf(snapshot.value, pack, terminal.today(), form.subject);
  const fields = [...form.fields, ...suggestMapping(form.fields, blank, data)];
  for (const line of unfilledLines(unfilledPlaces(fields, blank))) terminal.out(line);
  return ok({ ...form, fields });
}
