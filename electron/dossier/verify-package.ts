import { createHash } from "node:crypto";
import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import { type Bag, readBag } from "./bag.ts";
import { checkBag, payloadFiles } from "./check-bag.ts";
import { checkOurs, isOurs } from "./check-ours.ts";
import { digestFiles } from "./file-digests.ts";
import { openContainer } from "./open-container.ts";
import { type PackageContainer, readWhole } from "./package-container.ts";
import { packageProblem, settle } from "./package-failure.ts";
import type { PackageWatch } from "./package-progress.ts";
import type { PackageReport } from "./package-report.ts";
import { standardZipLimits, type ZipLimits } from "./zip-layout.ts";

/** How to verify. */
export interface VerifyOptions extends PackageWatch {
  /** Only tests lower these. */
  readonly zipLimits?: ZipLimits | undefined;
  /** What opens an encrypted ZIP; only for one that is. */
  readonly password?: string | undefined;
}

/**
 * Checks a package of this tool, or any BagIt bag, as a folder or ZIP; writes nothing anywhere. A path that is no package, a cancelled
 * check and a hostile archive give a report with that one problem.
 */
export async function verifyPackage(path: string, options: VerifyOptions = {}): Promise<PackageReport> {
  const opened = await settle(path, "reading", () => openContainer(path, options.password ?? null));
  if (!opened.ok) return refusal(null, opened.error);
  const container = opened.value;
  try {
    const report = await settle(path, "reading", () => inspect(container, options));
    return report.ok ? report.value : refusal(container, report.error);
  } finally {
    await container.close();
  }
}

function refusal(container: PackageContainer | null, problem: PackageProblem): PackageReport {
  const problems = [problem, ...(container?.problems ?? [])];
  return { kind: "bagit", form: container?.form ?? null, valid: false, problems, ...noContent };
}

const noContent = { files: 0, bytes: 0, seal: null, info: [] };

async function inspect(container: PackageContainer, options: VerifyOptions): Promise<PackageReport> {
  const bag = await readBag(container);
  const digests = await digestFiles(container, bag.manifests, options);
  const ours = isOurs(bag);
  const problems = [
    ...container.problems,
    ...digests.problems,
    ...bag.problems,
    ...checkBag(container, bag, digests),
    ...(ours ? await checkOurs(container, bag, options.zipLimits ?? standardZipLimits) : []),
  ].map((problem) => sharpen(problem, ours));
  return {
    kind: ours ? "ours" : "bagit",
    form: container.form,
    valid: problems.length === 0,
    problems,
    ...(await measure(container, bag)),
  };
}

// What a file browser leaves behind when a person merely looks into the folder.
const systemFile = /(^|\/)(\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i;

/** Says more of an unexpected file: made by the system, or added to a package that had all it should have. */
function sharpen(problem: PackageProblem, ours: boolean): PackageProblem {
  const unexpected = problem.code === "extra-file" || problem.code === "manifest-unlisted";
  if (unexpected && systemFile.test(problem.path)) return packageProblem("system-file", problem.path);
  const added = ours && problem.code === "manifest-unlisted" && problem.path.startsWith("data/");
  return added ? packageProblem("extra-file", problem.path) : problem;
}

async function measure(
  container: PackageContainer,
  bag: Bag,
): Promise<Pick<PackageReport, "files" | "bytes" | "seal" | "info">> {
  const payload = payloadFiles(container);
  const bytes = payload.reduce((sum, [, size]) => sum + size, 0);
  return { files: payload.length, bytes, seal: await sealOf(container), info: bag.info };
}

async function sealOf(container: PackageContainer): Promise<string | null> {
  const path = "tagmanifest-sha256.txt";
  if (!container.files.has(path)) return null;
  return createHash("sha256")
    .update(await readWhole(container, path, 1 << 26))
    .digest("hex");
}
