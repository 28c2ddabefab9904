import { join } from "node:path";
import { type SandboxLimits, usualLimits } from "../../sandbox/limits.ts";
import { runInSandbox } from "../../sandbox/run-in-sandbox.ts";
import { resourcesFolder } from "../resources-folder.ts";
import type { FormOutcome, FormWork } from "./form-work.ts";

const own = import.meta.url;
const worker = new URL(own.endsWith(".ts") ? "./form-worker.ts" : "./form-worker.js", own);

function lost(end: "timed-out" | "crashed", { seconds }: SandboxLimits): FormOutcome {
  const [code, detail] = end === "timed-out" ? ["form-timed-out", { seconds: String(seconds) }] : ["form-crashed", {}];
  return { kind: "refused", findings: [{ code, severity: "error", field: null, detail }] };
}

/** Looks at or fills blanks in a process of its own that is killed past its limits; the outcomes stand in the order of the work. */
export async function workOnForms(
  inputs: readonly FormWork[],
  limits: SandboxLimits = usualLimits,
  signal?: AbortSignal,
): Promise<readonly FormOutcome[]> {
  const outcomes: FormOutcome[] = [];
  const work = {
    worker,
    inputs,
    settings: { fonts: join(resourcesFolder(), "fonts") },
    isLight: () => false,
    lost: (_input: FormWork, end: "timed-out" | "crashed", within: SandboxLimits) => lost(end, within),
  };
  const running = runInSandbox<FormWork, FormOutcome>(work, { limits, ...(signal && { signal }) });
  for await (const outcome of running) outcomes.push(outcome);
  return outcomes;
}
