import { fenToYuanText } from "../../shared/money.ts";
import { sayFinding } from "../../shared/wording/say-finding.ts";
import type { FileOutcome } from "../services/import/file-outcome.ts";

/** What an import made of its files, for other programs. */
export const outcomesToJson = (outcomes: readonly FileOutcome[]) =>
  outcomes.map(({ file, type, result, records, findings, usedIn }) => ({
    file,
    type,
    result,
    records,
    findings: findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      field: finding.field,
      message: sayFinding(finding),
    })),
    ...(usedIn.length > 0 && {
      usedIn: usedIn.map(({ allocated, ...use }) => ({ ...use, allocated: fenToYuanText(allocated) })),
    }),
  }));
