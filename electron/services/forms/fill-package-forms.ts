import { readFile } from "node:fs/promises";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { Finding } from "../../../shared/finding.ts";
import { compileFormData } from "../../../shared/forms/compile-form-data.ts";
import type { Records } from "../../../shared/model/records.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { PackageEntry } from "../../dossier/package-entry.ts";
import { fillForm } from "./fill-form.ts";

/** Why a package is not made: a form that is to go along cannot be filled. */
export interface FormFailure {
  readonly kind: "form-not-filled";
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Fills the forms that go into a package, from the same dossier as its documents; one that cannot be filled keeps the package from being made. */
export async function fillPackageForms(
  dossier: Dossier,
  { forms, subjects }: Pick<Records, "forms" | "subjects">,
  originalPath: (sha256: string) => string,
): Promise<Result<readonly PackageEntry[], FormFailure>> {
  const entries: PackageEntry[] = [];
  for (const { id, path } of dossier.forms) {
    const form = forms.find((one) => one.id === id);
    if (form === undefined) throw new Error(`the dossier lists a form that is not there: ${id}`);
    const data = compileFormData(dossier, subjects, form.subject);
    const { bytes, findings } = await fillForm(form, await readFile(originalPath(form.sha256)), data);
    if (bytes === null) return err({ kind: "form-not-filled", title: form.title, findings: findings.filter(isError) });
    entries.push({ path, source: { bytes } });
  }
  return ok(entries);
}

const isError = ({ severity }: Finding): boolean => severity === "error";
