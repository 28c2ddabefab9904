import { randomUUID } from "node:crypto";
import { lstatSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Finding } from "../../../shared/finding.ts";
import type { Blank } from "../../../shared/forms/blank.ts";
import type { Form, FormKind, FormMapping } from "../../../shared/model/form.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Workspace } from "../../store/workspace.ts";
import type { WorkspaceProblem } from "../../store/workspace-problem.ts";
import { sha256Of } from "../sha256-of.ts";
import { inspectForm } from "./fill-form.ts";
import { largestBlank } from "./kind-of-blank.ts";

/** A form that was added, and what its blank offers. */
export interface AddedForm {
  readonly form: Form;
  readonly blank: Blank;
  readonly findings: readonly Finding[];
  /** Whether it was there before: the same bytes are one blank, with the mapping made then. */
  readonly isKnown: boolean;
}

/** Why a blank was not added. */
export type AddProblem =
  | { readonly kind: "file"; readonly findings: readonly Finding[] }
  | { readonly kind: "workspace"; readonly problem: WorkspaceProblem };

/** The media type that a blank is kept under. */
export const formMediaTypes: Readonly<Record<FormKind, string>> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

const refuse = (code: string, detail: Readonly<Record<string, string>> = {}): Result<never, AddProblem> =>
  err({ kind: "file", findings: [{ code, severity: "error", field: null, detail }] });

/** Reads a file that a person names; an unreadable one is a finding. */
function readBlank(path: string): Result<Uint8Array, AddProblem> {
  try {
    const found = lstatSync(path);
    if (!found.isFile()) return refuse("form-not-a-file", { path });
    if (found.size > largestBlank * 1_000_000) return refuse("form-too-large", { limit: String(largestBlank) });
    return ok(readFileSync(path));
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    return refuse("form-not-a-file", { path });
  }
}

/** Keeps a blank with the mapping that is known for it: one of the pack's, the one given, or none yet. */
export async function addForm(
  workspace: Workspace,
  path: string,
  known: readonly FormMapping[],
): Promise<Result<AddedForm, AddProblem>> {
  const read = readBlank(path);
  if (!read.ok) return read;
  const bytes = read.value;
  const { blank, findings } = await inspectForm(bytes);
  if (blank === null) return err({ kind: "file", findings });
  const fileName = basename(path);
  const sha256 = sha256Of(bytes);
  const mapping = known.find((one) => one.blank.sha256 === sha256 && one.kind === blank.kind);
  const saved = workspace.transaction<{ readonly form: Form; readonly isKnown: boolean }>(() => {
    const before = workspace.forms.listBy("sha256", sha256)[0];
    if (before !== undefined) return ok({ form: before, isKnown: true });
    workspace.originals.store({ bytes, fileName, mediaType: formMediaTypes[blank.kind] });
    const form: Form = {
      id: `form-${randomUUID()}`,
      title: mapping?.title ?? basename(fileName, extname(fileName)),
      ...{ kind: blank.kind, sha256, fileName, size: bytes.length, flatten: mapping?.flatten ?? false },
      ...{ inPackage: false, subject: null, fields: mapping?.fields ?? [] },
    };
    workspace.forms.save(form);
    return ok({ form, isKnown: false });
  });
  return saved.ok ? ok({ ...saved.value, blank, findings }) : err({ kind: "workspace", problem: saved.error });
}
