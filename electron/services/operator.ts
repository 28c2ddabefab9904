import type { Operator } from "../../shared/contract/operator.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { keepOwnName, readOwnName } from "./own-name.ts";
import { orRefusal } from "./refusal.ts";
import { settingsFolder } from "./settings-folder.ts";

/** Who works in the workspace, and who works on this machine. */
export const operatorNow = (
  { operator, transaction }: Workspace,
  settings: string = settingsFolder(),
): Result<Operator, Failure> => orRefusal(transaction(() => ok({ name: operator.get(), own: readOwnName(settings) })));

/** Says who works from now on; a name is remembered for the other workspaces of this machine. */
export function saveOperatorName(
  { operator, transaction }: Workspace,
  name: string,
  settings: string = settingsFolder(),
): Result<Operator, Failure> {
  const saved = transaction(() => {
    operator.set(name);
    return ok(operator.get());
  });
  if (!saved.ok) return orRefusal(saved);
  if (saved.value !== "") keepOwnName(settings, saved.value);
  return ok({ name: saved.value, own: readOwnName(settings) });
}
