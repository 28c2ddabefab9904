import { isAbsolute } from "node:path";
import type { InputOf, OutputOf } from "../../../shared/contract/methods.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import { mappingOf, mappingText } from "../../../shared/forms/mapping-file.ts";
import { ok, type Result } from "../../../shared/result.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { refusal } from "../refusal.ts";
import { fillForm } from "./fill-form.ts";
import type { FormDesk } from "./form-desk.ts";
import { remarkOf } from "./show-form.ts";
import { writeForm } from "./write-form.ts";

const notAbsolute = (out: string): string => `“${out}”不是完整的位置。请写出从盘符或根目录开始的完整路径，再试一次。`;

/** The blank's own bytes, for its pages to be drawn. */
export function blankBytes({ open }: FormDesk, id: string): Result<OutputOf<"forms.blank">, Failure> {
  const opened = open(id);
  return opened.ok ? ok({ base64: Buffer.from(opened.value.bytes).toString("base64") }) : opened;
}

/** The form as it would be written, or why it cannot be. */
export async function previewForm(desk: FormDesk, id: string): Promise<Result<OutputOf<"forms.preview">, Failure>> {
  const opened = desk.open(id);
  if (!opened.ok) return opened;
  const { form, bytes: blank } = opened.value;
  const { bytes, findings } = await fillForm(form, blank, desk.dataFor(opened.value));
  const base64 = bytes === null ? null : Buffer.from(bytes).toString("base64");
  return ok({ base64, findings: findings.map(remarkOf) });
}

/** Writes the filled form to a file. */
export async function fillToFile(
  desk: FormDesk,
  { id, out, replace }: InputOf<"forms.fill">,
): Promise<Result<OutputOf<"forms.fill">, Failure>> {
  const opened = desk.open(id);
  if (!opened.ok) return opened;
  if (!isAbsolute(out)) return refusal(notAbsolute(out));
  const { form, bytes: blank } = opened.value;
  const { bytes, findings } = await fillForm(form, blank, desk.dataFor(opened.value));
  if (bytes === null)
    return refusal(findings.flatMap((one) => (one.severity === "error" ? [sayFinding(one)] : [])).join(""));
  const written = writeForm(out, bytes, replace);
  return written.ok ? ok({ path: out, findings: findings.map(remarkOf) }) : refusal(written.error);
}

/** Writes the mapping to a file that others with the same blank can load. */
export function shareMapping(
  { open }: FormDesk,
  { id, out, replace }: InputOf<"forms.share">,
): Result<OutputOf<"forms.share">, Failure> {
  const opened = open(id);
  if (!opened.ok) return opened;
  if (!isAbsolute(out)) return refusal(notAbsolute(out));
  const written = writeForm(out, Buffer.from(mappingText(mappingOf(opened.value.form))), replace);
  return written.ok ? ok({ path: out, findings: [] }) : refusal(written.error);
}
