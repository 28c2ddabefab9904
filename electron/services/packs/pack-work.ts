import type { CasesRun } from "../../../shared/calculation/check-cases.ts";
import type { PackProblem } from "../../../shared/policy/pack-problem.ts";
import { err, type Result } from "../../../shared/result.ts";
import type { Steps } from "../../../shared/steps.ts";
import { packChecks } from "./check-pack-files.ts";
import type { PackFiles } from "./pack-files.ts";

/** A pack that comes from outside: the bytes of a ZIP, or files by the names they go by. */
export type PackWork = { readonly zip: string } | { readonly paths: ReadonlyMap<string, string> };

/** Its files once all checks and cases have passed, or everything that is wrong with it and the text of its `pack.json`. */
export type PackOutcome = Result<
  PackFiles,
  { readonly problems: readonly PackProblem[]; readonly json: string | null }
>;

/** Runs the checks over files that could be read. */
export function outcomeOf(
  files: Result<PackFiles, readonly PackProblem[]>,
  onCase: (run: CasesRun) => void,
): PackOutcome {
  if (!files.ok) return err({ problems: files.error, json: null });
  const checked = telling(packChecks(files.value), onCase);
  if (checked.ok) return files;
  const json = files.value.get("pack.json");
  return err({ problems: checked.error, json: json === undefined ? null : new TextDecoder().decode(json) });
}

function telling<Step, Answer>(work: Steps<Step, Answer>, onStep: (step: Step) => void): Answer {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
    onStep(next.value);
  }
}
