import type { Failure } from "../../shared/contract/reply.ts";
import { err, type Result } from "../../shared/result.ts";
import { sayPackageProblem } from "../../shared/wording/package-problems.ts";
import { type WorkspaceProblem, workspaceProblemSentence } from "../store/workspace-problem.ts";

/** Refuses a call with a sentence that says what to do. */
export const refusal = (message: string): { readonly ok: false; readonly error: Failure } =>
  err({ code: "refused", message });

/** That work on a package was stopped as it was asked to be. */
export const cancelled: Failure = {
  code: "cancelled",
  message: sayPackageProblem({ code: "cancelled", path: "", detail: {} }),
};

/** A result of the store as the contract gives it: its problem becomes a sentence; what is one already stays. */
export const orRefusal = <T>(result: Result<T, WorkspaceProblem | string>): Result<T, Failure> =>
  result.ok
    ? result
    : refusal(typeof result.error === "string" ? result.error : workspaceProblemSentence(result.error));
