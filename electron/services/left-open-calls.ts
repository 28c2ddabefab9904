import type { LeftOpen, leftOpenMethods } from "../../shared/contract/left-open.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { orRefusal } from "./refusal.ts";

/** What answers each call about a workspace whose last holder was cut off. */
export type LeftOpenCalls = {
  readonly [Name in keyof typeof leftOpenMethods]: (input: InputOf<Name>) => Result<OutputOf<Name>, Failure>;
};

/** Builds the use cases; what was noted stays noted for as long as the workspace is open. */
export function leftOpenCalls(workspace: Workspace): LeftOpenCalls {
  let found: LeftOpen | null | undefined;
  return {
    "workspace.left-open": () => {
      if (found !== undefined) return ok({ left: found });
      const looked = orRefusal(workspace.transaction(() => ok(lookAt(workspace))));
      if (!looked.ok) return looked;
      found = looked.value;
      return ok({ left: found });
    },
    "workspace.left-open-noted": () => {
      found = null;
      return ok({});
    },
  };
}

// A backend that is started anew within the same program is told of by the window itself.
function lookAt({ leftOpenBy, trail, databaseTrouble }: Workspace): LeftOpen | null {
  if (leftOpenBy === null || leftOpenBy.pid === process.pid) return null;
  const { broken, dangling } = databaseTrouble();
  const [last] = trail.after(trail.head().sequence - 1);
  const { program, since } = leftOpenBy;
  return { program, since, lastSavedAt: last?.at ?? null, trouble: [...broken, ...dangling] };
}
