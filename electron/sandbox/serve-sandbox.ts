import { closeDoors } from "./close-doors.ts";
import { parentLink } from "./parent-link.ts";
import { residentLimit } from "./process-terms.ts";
import type { Task } from "./protocol.ts";
import { watchMemory } from "./watch-memory.ts";

// Results go back in parts, so that a message does not cost as much as a small file.
const millisecondsBetweenAnswers = 20;

/**
 * Makes this process one that `runInSandbox` can start: it reaches no network, writes nothing, starts nothing and is watched; it
 * does the work on every input that it is sent, and tells meanwhile what it likes. The work must not throw; if it does, the process ends and the input counts as the
 * one that killed it.
 */
export function serveSandbox<Input, Settings, Output, Told = never>(
  work: (input: Input, settings: Settings, tell: (told: Told) => void) => Promise<Output>,
): void {
  const limit = residentLimit();
  if (limit === null) throw new Error("a sandboxed process is started by runInSandbox only");
  closeDoors();
  watchMemory(limit);
  const { onTask, answer } = parentLink();
  const tell = (told: Told): void => answer({ kind: "told", told });
  const send = (outputs: readonly Output[]): void =>
    answer({ kind: "outputs", outputs, resident: process.memoryUsage.rss() });
  const perform = async ({ inputs, settings }: Task): Promise<void> => {
    let outputs: Output[] = [];
    let sent = performance.now();
    for (const input of inputs) {
      // The caller of `runInSandbox` states the same types as the worker that it names.
      outputs.push(await work(input as Input, settings as Settings, tell));
      if (performance.now() - sent < millisecondsBetweenAnswers) continue;
      send(outputs);
      [outputs, sent] = [[], performance.now()];
    }
    if (outputs.length > 0) send(outputs);
  };
  // Not every host ends its process over a promise that nobody took.
  const end = (error: unknown): void => {
    throw error;
  };
  onTask((task) => void perform(task).catch((error: unknown) => setImmediate(end, error)));
  answer({ kind: "ready" });
}
