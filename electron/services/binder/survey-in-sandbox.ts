import { statSync } from "node:fs";
import type { Survey } from "../../documents/binder/part.ts";
import { runInSandbox } from "../../sandbox/run-in-sandbox.ts";
import { SandboxStartError } from "../../sandbox/sandbox-process.ts";

/** How a proof was read, and its text where it cannot be shown. */
export interface SurveyedFile {
  readonly survey: Survey;
  readonly excerpt: readonly string[];
}

/** How to stop a survey, and how to hear of every proof that was read. */
export interface SurveyWatch {
  readonly signal?: AbortSignal | undefined;
  readonly onProofRead?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
}

// A scan of several hundred pages takes a few seconds; nothing honest takes this long.
const limits = { seconds: 90, megabytes: 768 };
const lightBytes = 200_000;

const own = import.meta.url;
const worker = new URL(own.endsWith(".ts") ? "./survey-worker.ts" : "./survey-worker.js", own);

/**
 * Reads files as parts of a binder, in processes of their own, in the order of the paths. One that takes too long or kills its
 * process is refused with the reason; where no process can be started, all are. Throws only when aborted.
 */
export async function* surveyInSandbox(paths: readonly string[], watch: SurveyWatch): AsyncGenerator<SurveyedFile> {
  const { signal, onProofRead } = watch;
  const work = {
    worker,
    inputs: paths,
    settings: null,
    isLight: (path: string) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= lightBytes,
    lost: (_: string, reason: "timed-out" | "crashed"): SurveyedFile => unread(reason),
  };
  const options = { limits, ...(signal && { signal }), ...(onProofRead && { onProgress: onProofRead }) };
  let done = 0;
  try {
    for await (const surveyed of runInSandbox<string, SurveyedFile>(work, options)) {
      done += 1;
      yield surveyed;
    }
  } catch (error) {
    if (!(error instanceof SandboxStartError)) throw error;
    for (; done < paths.length; done += 1) yield unread("reader-missing");
  }
}

const unread = (reason: "timed-out" | "crashed" | "reader-missing"): SurveyedFile => ({
  survey: { kind: "refused", reason },
  excerpt: [],
});
