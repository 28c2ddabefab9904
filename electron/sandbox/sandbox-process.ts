import type { ChildLink } from "./child-link.ts";
import { launchProcess } from "./launcher.ts";
import { mostResidentMegabytes, type SandboxLimits } from "./limits.ts";
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

interface Running {
  readonly take: (answer: Answer) => void;
  readonly died: () => void;
}

/** Who hears what a process gives for a task. */
interface Hearing {
  /** Called in the order of the inputs. */
  readonly onOutput: (output: unknown) => void;
  /** What it tells of an input before its output; it says nothing for the time that the input has left. */
  readonly onTold: (told: unknown) => void;
}

/** A process that works on foreign files and that can be killed. It ends with the process that started it. */
export class SandboxProcess {
  readonly #link: ChildLink;
  readonly #ready: Promise<void>;
  readonly #residentBytes: number;
  #running: Running | null = null;
  #ended = false;
  #resident = 0;

  constructor(worker: URL, { megabytes, residentMegabytes = mostResidentMegabytes }: SandboxLimits) {
    this.#residentBytes = residentMegabytes * 1_000_000;
    this.#link = launchProcess({ worker, megabytes, residentMegabytes });
    this.#ready = this.#listen();
    // A failure to start is reported to the first task; without one there is nobody to tell.
    this.#ready.catch(() => undefined);
  }

  /** Whether so much memory has stayed behind that the next input deserves a fresh process. */
  get isHeavy(): boolean {
    return this.#resident > this.#residentBytes / 2;
  }

  /** Ends the process at once. */
  kill(): void {
    this.#link.kill();
  }

  /**
   * Has the task done. Ends when all is done, or kills the process when no output comes for so many seconds. After any end but `done` the process is dead. Throws when the process cannot be started.
   */
  async perform(task: Task, seconds: number, { onOutput, onTold }: Hearing): Promise<TaskEnd> {
    await this.#ready;
    if (this.#ended) return "crashed";
    const { promise, resolve } = Promise.withResolvers<TaskEnd>();
    let left = task.inputs.length;
    const giveUp = (): void => {
      resolve("timed-out");
      this.kill();
    };
    const timer = setTimeout(giveUp, seconds * 1000);
    const take = (answer: Answer): void => {
      if (answer.kind === "told") onTold(answer.told);
      if (answer.kind !== "outputs") return;
      this.#resident = answer.resident;
      answer.outputs.forEach(onOutput);
      left -= answer.outputs.length;
      if (left === 0) resolve("done");
      else timer.refresh();
    };
    this.#running = { take, died: () => resolve("crashed") };
    this.#link.send(task);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#running = null;
    }
  }

  /** Resolves when the process stands; rejects when it ends, or says nothing, before that. */
  async #listen(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => {
      this.kill();
      reject(new SandboxStartError("no answer"));
    }, secondsToStart * 1000);
    this.#link.onMessage((answer) => {
      if (answer.kind === "ready") resolve();
      else this.#running?.take(answer);
    });
    this.#link.onEnd((reason) => {
      this.#ended = true;
      reject(new SandboxStartError(reason));
      this.#running?.died();
    });
    try {
      await promise;
    } finally {
      clearTimeout(timer);
    }
  }
}
