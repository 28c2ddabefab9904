import { inOrder, type RecordState } from "../../shared/handover/record-states.ts";
import type { Workspace } from "../store/workspace.ts";

/** A state to bring about, and in whose name where it is not the operator's. */
export interface WantedState extends RecordState {
  readonly by?: string;
}

/** Within a transaction: makes records what they are to be; what nobody may point at any longer is removed last. */
export function applyStates(workspace: Workspace, states: readonly WantedState[]): void {
  for (const state of inOrder(states)) {
    if (state.by === undefined) applyState(workspace, state);
    else workspace.trail.inTheNameOf(state.by, () => applyState(workspace, state));
  }
}

function applyState({ records }: Workspace, { noun, key, text }: RecordState): void {
  if (text === null) records[noun].remove(key);
  else records[noun].write(text);
}
