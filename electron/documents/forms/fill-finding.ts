import type { Finding } from "../../../shared/finding.ts";
import type { Fill } from "../../../shared/forms/fill.ts";

/** Why a value cannot be put where it should go; nothing of the form is then written. */
export const fillFinding = (
  code: string,
  { label }: Pick<Fill, "label">,
  detail: Readonly<Record<string, string>> = {},
): Finding => ({ code, severity: "error", field: label, detail: { label, ...detail } });
