import type { ChildLink, Launch, ProcessOrder } from "./child-link.ts";
import { forkProcess } from "./fork-process.ts";

let launch: Launch = forkProcess;

/** Says how this thread starts sandboxed processes from now on: the composition root's word. Without it Node's `fork` does. */
export function launchWith(other: Launch): void {
  launch = other;
}

/** Starts a sandboxed process in the way of this program. */
export const launchProcess = (order: ProcessOrder): ChildLink => launch(order);
