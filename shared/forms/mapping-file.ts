import { type Form, type FormMapping, formMappingSchema } from "../model/form.ts";
import { issueText } from "../policy/issue-text.ts";
import { err, ok, type Result } from "../result.ts";

/** Reads a mapping from the text of its file; strict, the first thing that does not belong is named with its path. */
export function parseMapping(text: string): Result<FormMapping, string> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = formMappingSchema.safeParse(json.value, { error: issueText });
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err(`${issue?.path.join("/") ?? ""} ${issue?.message ?? ""}`.trim());
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return err("不是有效的 JSON 文件");
    throw error;
  }
}

/** The mapping of a form as others can use it with the same blank. */
export const mappingOf = ({ title, kind, sha256, fileName, flatten, fields }: Form): FormMapping => ({
  format: "shenbao.form-mapping",
  version: 1,
  title,
  kind,
  blank: { sha256, fileName },
  flatten,
  fields,
});

/** A mapping as the text of its file. */
export const mappingText = (mapping: FormMapping): string => `${JSON.stringify(mapping, null, 2)}\n`;
