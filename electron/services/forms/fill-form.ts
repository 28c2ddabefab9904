import type { Finding } from "../../../shared/finding.ts";
import type { Blank } from "../../../shared/forms/blank.ts";
import { checkMapping } from "../../../shared/forms/check-mapping.ts";
import type { FormData } from "../../../shared/forms/form-data.ts";
import { resolveMapping } from "../../../shared/forms/resolve-mapping.ts";
import type { Form } from "../../../shared/model/form.ts";
import { workOnForms } from "./form-sandbox.ts";

/** A form that was filled, or was not: `bytes` is null where a finding of severity error stands. */
export interface FilledForm {
  readonly bytes: Uint8Array | null;
  /** What the blank offers; null where it cannot be opened. */
  readonly blank: Blank | null;
  readonly findings: readonly Finding[];
}

/** What a blank's file offers; null where it cannot be opened, with the reason among the findings. */
export interface InspectedBlank {
  readonly blank: Blank | null;
  readonly findings: readonly Finding[];
}

/** Looks at a blank. */
export async function inspectForm(bytes: Uint8Array): Promise<InspectedBlank> {
  const [outcome] = await workOnForms([{ kind: "inspect", bytes }]);
  if (outcome?.kind === "blank") return { blank: outcome.blank, findings: remarks(outcome.blank) };
  return { blank: null, findings: outcome?.kind === "refused" ? outcome.findings : [] };
}

const remarks = (blank: Blank): readonly Finding[] =>
  blank.remarks.map((code) => ({ code, severity: "warning", field: null }));

const hasError = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === "error");

/** Fills a form with the data: all of it, or nothing and every reason why. */
export async function fillForm(form: Form, bytes: Uint8Array, data: FormData): Promise<FilledForm> {
  const inspected = await inspectForm(bytes);
  const { blank } = inspected;
  if (blank === null) return { bytes: null, blank, findings: inspected.findings };
  const { fills, findings: resolved } = resolveMapping(form.fields, data);
  const findings = [...inspected.findings, ...checkMapping(form.fields, blank), ...resolved];
  if (hasError(findings)) return { bytes: null, blank, findings };
  const work = { kind: "fill", bytes, form: form.kind, fills, flatten: form.flatten } as const;
  const [outcome] = await workOnForms([work]);
  if (outcome?.kind === "filled") return { bytes: outcome.bytes, blank, findings };
  return { bytes: null, blank, findings: [...findings, ...(outcome?.kind === "refused" ? outcome.findings : [])] };
}
