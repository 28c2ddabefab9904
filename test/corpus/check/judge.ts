import type { CorpusFile, Json } from "../corpus-file.ts";
import { personalDetails } from "../values/travellers.ts";
import { compareReading, type FieldResult } from "./compare.ts";
import { shapeTrouble } from "./shape.ts";

/** What is to be said of one file of the corpus; no trouble is a pass. */
export interface Judgement {
  readonly file: CorpusFile;
  readonly fields: readonly FieldResult[];
  readonly trouble: readonly string[];
  readonly got: Readonly<Record<string, Json>>;
}

interface PrintedFinding {
  readonly code: string;
  readonly severity: string;
}

type Printed = Readonly<Record<string, Json>>;

/** The findings of a reading and of the further vouchers in it. */
const findingsOf = (got: Printed): readonly PrintedFinding[] => [
  ...((got["findings"] ?? []) as unknown as readonly PrintedFinding[]),
  ...((got["others"] ?? []) as readonly Printed[]).flatMap(findingsOf),
];

function findingTrouble({ expect }: CorpusFile, findings: readonly PrintedFinding[]): readonly string[] {
  const codes = findings.map(({ code }) => code);
  const loud = findings.filter(({ severity }) => severity !== "info");
  const errors = findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
  return [
    ...(expect.codes ?? []).filter((code) => !codes.includes(code)).map((code) => `finding ${code} does not occur`),
    ...(expect.findings === "none" && errors.length > 0 ? [`findings of severity error: ${errors.join(", ")}`] : []),
    ...(expect.findings === "told" && loud.length === 0 ? ["nothing is told: no warning and no error"] : []),
  ];
}

function fieldTrouble({ expect }: CorpusFile, fields: readonly FieldResult[], findings: readonly PrintedFinding[]) {
  const allowed = (field: string): boolean =>
    findings.some(({ severity }) => severity !== "info") &&
    (expect.mayBeUnknown ?? []).some((one) => field === one || field.startsWith(`${one}[`));
  return fields
    .filter(({ verdict, field }) => verdict === "wrong" || (verdict === "unknown" && !allowed(field)))
    .map(({ field, verdict, wanted, got }) => `${field} ${verdict.toUpperCase()}: wanted ${wanted}, got ${got}`);
}

const personalTrouble = (got: Printed): readonly string[] => {
  const text = JSON.stringify({ ...got, file: "" }).normalize("NFKC");
  return personalDetails.filter((one) => text.includes(one)).map((one) => `personal detail in the output: ${one}`);
};

/** Compares what was printed for a file with what is expected of it. */
export function judge(file: CorpusFile, got: Printed): Judgement {
  const fields = compareReading(file.expect, got);
  const findings = findingsOf(got);
  const trouble = [
    ...fieldTrouble(file, fields, findings),
    ...findingTrouble(file, findings),
    ...personalTrouble(got),
    ...shapeTrouble(got),
  ];
  return { file, fields, trouble, got };
}
