import type { ExportProgress } from "../../../shared/contract/exports.ts";
import { err, ok } from "../../../shared/result.ts";
import { carriedPolicyRemark } from "../../../shared/wording/document-problems.ts";
import { sayPackageProblem } from "../../../shared/wording/package-problems.ts";
import { verifyPackage } from "../../dossier/verify-package.ts";
import type { WorkWatch } from "../../thread/thread-terms.ts";
import { inPercent } from "../in-percent.ts";
import { packAmong } from "../packs/pack-of-version.ts";
import { cancelled } from "../refusal.ts";
import { verifyContents } from "../verify-contents.ts";
import type { PackageAnswers, VerifyOrder } from "./package-orders.ts";

/** Verifies a package: every byte of it, and for one of ours its figures and its documents made again. */
export async function verifyIn(
  { path, password, softwareAgent, dir, kept }: VerifyOrder,
  { signal, onProgress: tell }: WorkWatch<ExportProgress>,
): Promise<PackageAnswers["verify"]> {
  const { onMaking, onProgress } = inPercent(tell);
  const report = await verifyPackage(path, { signal, onProgress, ...(password !== null && { password }) });
  const isOurs = report.kind === "ours" && report.valid;
  if (isOurs) tell({ step: "recomputing", percent: 0 });
  const contents = isOurs
    ? await verifyContents(path, { packOf: packAmong(kept, dir), softwareAgent, password, signal, onMaking })
    : { problems: [], remark: null, policy: null };
  // A check that was cut short says nothing about the package.
  if (signal.aborted) return err(cancelled);
  return ok({
    path,
    valid: report.valid && contents.problems.length === 0,
    ...{ files: report.files, bytes: report.bytes, seal: report.seal },
    problems: [...report.problems.map(sayPackageProblem), ...contents.problems.map(({ message }) => message)],
    remark: contents.remark ?? (contents.policy === null ? null : carriedPolicyRemark(contents.policy)),
  });
}
