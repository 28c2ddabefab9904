import type { Operator } from "../../shared/contract/operator.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { orRefusal } from "./refusal.ts";

/** Who works in the workspace. */
export const operatorNow = ({ operator, transaction }: Workspace): Result<Operator, Failure> =>
  orRefusal(transaction(() => ok({ name: operator.get() })));

/** Says who works from now on. */
export const saveOperatorName = ({ operator, transaction }: Workspace, name: string): Result<Operator, Failure> =>
  orRefusal(
    transaction(() => {
      operator.set(name);
      return ok({ name: operator.get() });
    }),
  );
