import type { Form } from "../model/form.ts";
import type { DossierDocument } from "./dossier.ts";

// What is left of a file's name in ASCII may be nothing: Chinese titles stand inside.
function asciiName({ fileName }: Form): string {
  const stem = fileName.replace(/\.[^.]*$/, "");
  const name = stem
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40)
    .toLowerCase();
  return name === "" ? "blank" : name;
}

/** The authority's forms (官方表格) that go into the package, numbered after its documents: `data/application/06-form-blank.pdf`. */
export function listForms(forms: readonly Form[], documents: readonly DossierDocument[]): readonly DossierDocument[] {
  const first = new Set(documents.map(({ path }) => path)).size + 1;
  return forms
    .filter(({ inPackage }) => inPackage)
    .map((form, index) => ({
      id: form.id,
      title: form.title,
      path: `data/application/${String(first + index).padStart(2, "0")}-form-${asciiName(form)}.${form.kind}`,
    }));
}
