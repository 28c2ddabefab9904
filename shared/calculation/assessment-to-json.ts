import { type Fen, fenToYuanText } from "../money.ts";
import type { Assessment, AssessmentGroup, AssessmentLine } from "./assessment.ts";

const yuan = (amount: Fen | null): string | null => (amount === null ? null : fenToYuanText(amount));

const lineToJson = (line: AssessmentLine) => ({
  rule: line.rule,
  subject: line.subject,
  claimYear: line.claimYear,
  article: line.article,
  type: line.type,
  status: line.status,
  base: yuan(line.base),
  rate: line.rate,
  amount: yuan(line.amount),
  limit: yuan(line.limit),
  reasons: line.reasons,
  needs: line.needs,
  gap: line.gap,
  quote: line.quote,
});

const groupToJson = ({ id, claimYear, limit, certain, possible }: AssessmentGroup) => ({
  id,
  claimYear,
  limit: yuan(limit),
  certain: yuan(certain),
  possible: yuan(possible),
});

/** The assessment as its file has it (`shenbao.assessment`, version 1): money as yuan text, keys in a fixed order. */
export const assessmentToJson = ({ pack, lines, groups, totals, findings }: Assessment) => ({
  format: "shenbao.assessment" as const,
  version: 1 as const,
  pack,
  lines: lines.map(lineToJson),
  groups: groups.map(groupToJson),
  totals: {
    certain: yuan(totals.certain),
    provenCeiling: yuan(totals.provenCeiling),
    possible: yuan(totals.possible),
  },
  findings: findings.map(({ code, severity }) => ({ code, severity })),
});

/** An assessment as parsed JSON. */
export type AssessmentJson = ReturnType<typeof assessmentToJson>;
