import type { Finding, Severity } from "../../shared/finding.ts";
import type { IntakeFindingCode, intakeFindingSentences } from "../../shared/wording/intake-findings.ts";

type DetailOf<Code extends IntakeFindingCode> = Parameters<(typeof intakeFindingSentences)[Code]>;

/** A finding about a file, with exactly the values that its sentence needs. */
export function intakeFinding<Code extends IntakeFindingCode>(
  code: Code,
  severity: Severity,
  field: string | null,
  ...detail: DetailOf<Code>
): Finding {
  const [values] = detail;
  return values === undefined ? { code, severity, field } : { code, severity, field, detail: values };
}
