import { hostname } from "node:os";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { turnedAwayMethods } from "../../shared/contract/turned-away.ts";
import { ok, type Result } from "../../shared/result.ts";
import { readTurnedAway } from "../store/turned-away.ts";
import type { Workspace } from "../store/workspace.ts";

/** What answers each call about others who wanted to open the workspace. */
export type TurnedAwayCalls = {
  readonly [Name in keyof typeof turnedAwayMethods]: (input: InputOf<Name>) => Result<OutputOf<Name>, Failure>;
};

/** Builds the use cases; what was noted stays noted for as long as the workspace is open. */
export function turnedAwayCalls({ dir }: Workspace): TurnedAwayCalls {
  let noted: string | null = null;
  return {
    "workspace.turned-away": () => {
      const note = readTurnedAway(dir);
      if (note === null || note.at === noted) return ok({ last: null });
      const { at, host, program, by } = note;
      return ok({ last: { at, host: host === hostname() ? null : host, program, by } });
    },
    "workspace.turned-away-noted": ({ at }) => {
      noted = at;
      return ok({});
    },
  };
}
