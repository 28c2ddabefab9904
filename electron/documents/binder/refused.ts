import { assertNever } from "../../../shared/result.ts";
import type { BinderReason } from "../../../shared/wording/binder-findings.ts";
import type { RefusalReason } from "./part.ts";

/** The code under which a refusal is worded. */
export function reasonCode(reason: RefusalReason): BinderReason {
  switch (reason) {
    case "format":
      return "binder-file-format";
    case "locked":
      return "binder-file-locked";
    case "damaged":
      return "binder-file-damaged";
    case "oversized":
      return "binder-file-oversized";
    case "timed-out":
      return "binder-file-timed-out";
    case "crashed":
      return "binder-file-crashed";
    case "reader-missing":
      return "binder-reader-missing";
    default:
      return assertNever(reason);
  }
}
