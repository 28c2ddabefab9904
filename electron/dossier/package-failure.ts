import { err, ok, type Result } from "../../shared/result.ts";
import type { PackageProblem, PackageProblemCode } from "../../shared/wording/package-problems.ts";

/** Builds a problem; `path` is empty when it concerns the whole package. */
export function packageProblem(
  code: PackageProblemCode,
  path = "",
  detail: Readonly<Record<string, string>> = {},
): PackageProblem {
  return { code, path, detail };
}

/** Carries an expected, named problem out of nested streams; `settle` turns it into a `Result` at the edge of this folder. */
export class PackageFailure extends Error {
  readonly problem: PackageProblem;
  constructor(code: PackageProblemCode, path = "", detail: Readonly<Record<string, string>> = {}) {
    super(`${code} ${path}`);
    this.name = "PackageFailure";
    this.problem = packageProblem(code, path, detail);
  }
}

const writeCodes: Readonly<Record<string, PackageProblemCode>> = {
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EFBIG: "file-too-large",
  EACCES: "not-writable",
  EPERM: "not-writable",
  EROFS: "not-writable",
  EBUSY: "in-use",
};

const readCodes: Readonly<Record<string, PackageProblemCode>> = {
  ENOENT: "not-found",
  ENOTDIR: "not-found",
  EACCES: "not-readable",
  EPERM: "not-readable",
  EBUSY: "in-use",
};

/** The error code of the operating system (`ENOSPC` …); null for anything that is not a system error. */
export function systemCode(error: unknown): string | null {
  const isSystem = error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
  return isSystem ? String(error.code) : null;
}

/** The problem behind a named failure or an error of the system about `path`; null for defects. */
export function problemOf(error: unknown, path: string, doing: "writing" | "reading"): PackageProblem | null {
  if (error instanceof PackageFailure) return error.problem;
  if (error instanceof Error && error.name === "AbortError") return packageProblem("cancelled");
  const system = systemCode(error);
  if (system === null) return null;
  const code = (doing === "writing" ? writeCodes : readCodes)[system] ?? "disk-error";
  return packageProblem(code, path, { system });
}

/** Runs the work; named failures and the system's errors about `path` become problems, defects are thrown on. */
export async function settle<T>(
  path: string,
  doing: "writing" | "reading",
  work: () => Promise<T>,
): Promise<Result<T, PackageProblem>> {
  try {
    return ok(await work());
  } catch (error) {
    const problem = problemOf(error, path, doing);
    if (problem === null) throw error;
    return err(problem);
  }
}

/** Ends the work when the user has cancelled. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new PackageFailure("cancelled");
}
