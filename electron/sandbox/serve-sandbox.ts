import type { Answer, Task } from "./protocol.ts";

// Results go back in parts, so that a message does not cost as much as a small file.
const millisecondsBetweenAnswers = 20;

const answer = (message: Answer): void => void process.send?.(message);

/**
 * Makes this process one that `runInSandbox` can start: it does the work on every input that it is sent. The work must not throw;
 * if it does, the process ends and the input counts as the one that killed it.
 */
export function serveSandbox<Input, Settings, Output>(
  work: (input: Input, settings: Settings) => Promise<Output>,
): void {
  const perform = async ({ inputs, settings }: Task): Promise<void> => {
    let outputs: Output[] = [];
    let sent = performance.now();
    for (const input of inputs) {
      // The caller of `runInSandbox` states the same types as the worker that it names.
      outputs.push(await work(input as Input, settings as Settings));
      if (performance.now() - sent < millisecondsBetweenAnswers) continue;
      answer({ kind: "outputs", outputs });
      [outputs, sent] = [[], performance.now()];
    }
    if (outputs.length > 0) answer({ kind: "outputs", outputs });
  };
  process.on("message", (task: Task) => void perform(task));
  answer({ kind: "ready" });
}
