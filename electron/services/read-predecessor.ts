import { z } from "zod";
import {
  type PackageContents,
  type Predecessor,
  packageContentsSchema,
} from "../../shared/dossier/package-contents.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import { openPackage } from "../dossier/open-package.ts";
import { verifyPackage } from "../dossier/verify-package.ts";
import { machinePaths } from "./machine-files.ts";
import { parseJson } from "./parse-json.ts";

/** Why a package cannot be followed by a round of corrections. */
export type PredecessorProblem =
  | { readonly kind: "package"; readonly problem: PackageProblem }
  | { readonly kind: "predecessor-unreadable"; readonly path: string };

const assessmentSchema = z.looseObject({
  lines: z.array(
    z.looseObject({
      rule: z.string(),
      subject: z.looseObject({ kind: z.string(), id: z.string() }),
      claimYear: z.int(),
      status: z.string(),
      type: z.string(),
      amount: z.string().nullable(),
    }),
  ),
});

/** Reads the package that a round of corrections follows; one that does not verify is not followed. */
export async function readPredecessor(path: string): Promise<Result<Predecessor, PredecessorProblem>> {
  const report = await verifyPackage(path);
  const [first] = report.problems;
  if (first !== undefined) return err({ kind: "package", problem: first });
  const opened = await openPackage(path);
  if (!opened.ok) return err({ kind: "package", problem: opened.error });
  try {
    const texts = await Promise.all(
      [machinePaths.contents, machinePaths.assessment].map((name) => opened.value.read(name)),
    );
    const [contents, assessment] = texts.map((text) => (text.ok ? parseJson(text.value) : null));
    const [known, lines] = [packageContentsSchema.safeParse(contents), assessmentSchema.safeParse(assessment)];
    if (report.seal === null || !known.success || !lines.success) return err({ kind: "predecessor-unreadable", path });
    return ok(predecessorOf(report.seal, known.data, lines.data));
  } finally {
    await opened.value.close();
  }
}

const predecessorOf = (
  seal: string,
  contents: PackageContents,
  { lines }: z.output<typeof assessmentSchema>,
): Predecessor => ({
  seal,
  contents,
  claims: lines.map(({ rule, subject, claimYear, status, type, amount }) => ({
    ...{ rule, claimYear, status, type, amount },
    subjectKind: subject.kind,
    subjectId: subject.id,
  })),
});
