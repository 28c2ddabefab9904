import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, Task } from "./protocol.ts";

/** How a task ended: all done, or the process had to be killed, or it died. */
export type TaskEnd = "done" | "timed-out" | "crashed";

/** A sandboxed process cannot be started on this machine, whatever it is asked to read. */
export class SandboxStartError extends Error {
  constructor(reason: string) {
    super(`the sandboxed process did not start: ${reason}`);
    this.name = "SandboxStartError";
  }
}

const secondsToStart = 60;

// It gets no environment to read secrets from, may write no file and start no program. Windows needs SystemRoot to start anything.
const environment = { ELECTRON_RUN_AS_NODE: "1", SystemRoot: process.env["SystemRoot"] ?? "" };
const rights = ["--permission", "--allow-fs-read=*"];
// What one file leaves behind is cleared before the next ones pile up on it; it costs no time that can be measured.
const thrift = ["--max-semi-space-size=2"];

/** A process that works on foreign files and that can be killed. It ends with the process that started it. */
export class SandboxProcess {
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;

  constructor(worker: URL, megabytes: number) {
    this.#child = fork(fileURLToPath(worker), [], {
      execArgv: [...rights, ...thrift, `--max-old-space-size=${megabytes}`],
      env: environment,
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#ready = started(this.#child);
    // A failure to start is reported to the first task; without one there is nobody to tell.
    this.#ready.catch(() => undefined);
  }

  /** Ends the process at once. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  /**
   * Has the task done; `onOutput` is called in the order of the inputs. Ends when all are done, or kills the process when no output
   * comes for so many seconds. After any end but `done` the process is dead. Throws when the process cannot be started.
   */
  async perform(task: Task, seconds: number, onOutput: (output: unknown) => void): Promise<TaskEnd> {
    await this.#ready;
    const child = this.#child;
    const { promise, resolve } = Promise.withResolvers<TaskEnd>();
    let left = task.inputs.length;
    const giveUp = (): void => {
      resolve("timed-out");
      this.kill();
    };
    const timer = setTimeout(giveUp, seconds * 1000);
    const died = (): void => resolve("crashed");
    const take = (message: Answer): void => {
      if (message.kind !== "outputs") return;
      message.outputs.forEach(onOutput);
      left -= message.outputs.length;
      if (left === 0) resolve("done");
      else timer.refresh();
    };
    child.on("message", take).on("exit", died);
    if (child.exitCode !== null || child.signalCode !== null) died();
    // A failed send is followed by the exit that `died` hears.
    else child.send(task, () => undefined);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      child.off("message", take).off("exit", died);
    }
  }
}

async function started(child: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (reason: string): void => reject(new SandboxStartError(reason));
  const timer = setTimeout(() => {
    child.kill("SIGKILL");
    fail("no answer");
  }, secondsToStart * 1000);
  child.once("error", (error) => fail(error.message));
  child.once("exit", (code, signal) => fail(`ended with ${code ?? signal}`));
  child.once("message", () => resolve());
  try {
    await promise;
  } finally {
    clearTimeout(timer);
  }
}
