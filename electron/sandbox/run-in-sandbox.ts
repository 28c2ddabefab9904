import { InOrder } from "./in-order.ts";
import { type SandboxLimits, usualLimits } from "./limits.ts";
import { SandboxProcess, type TaskEnd } from "./sandbox-process.ts";
import { type Batch, TaskQueue } from "./task-queue.ts";

/** Work on many inputs, each of which may hang or kill the process that it is done in. */
export interface SandboxWork<Input, Output> {
  /** A module that calls `serveSandbox` for the same types. */
  readonly worker: URL;
  readonly inputs: readonly Input[];
  readonly settings: unknown;
  /** Whether the input is so small that many can be sent at once. */
  readonly isLight: (input: Input) => boolean;
  /** What stands for the output of an input that exceeded the limits. */
  readonly lost: (input: Input, end: Exclude<TaskEnd, "done">, limits: SandboxLimits) => Output | Promise<Output>;
}

/** What the caller may say about a run. */
export interface SandboxRunOptions {
  readonly limits?: SandboxLimits;
  /** Called with every input done, not in order. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Ends the run: the processes are killed, and the iteration throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** What the worker tells before an output, unchecked: foreign bytes may have misled it. */
  readonly onTold?: (told: unknown) => void;
}

const processes = 2;

/**
 * Does the work in processes of their own, two at a time, and yields the outputs in the order of the inputs. An input that takes too
 * long or kills its process is replaced by `lost`; the others are done all the same.
 */
export async function* runInSandbox<Input, Output>(
  work: SandboxWork<Input, Output>,
  options: SandboxRunOptions = {},
): AsyncGenerator<Output> {
  options.signal?.throwIfAborted();
  const run = new SandboxRun(work, options);
  const abort = (): void => run.end(options.signal?.reason);
  options.signal?.addEventListener("abort", abort, { once: true });
  try {
    run.start();
    yield* run.outputs;
  } finally {
    options.signal?.removeEventListener("abort", abort);
    run.end();
  }
}

class SandboxRun<Input, Output> {
  readonly outputs: InOrder<Output>;
  readonly #work: SandboxWork<Input, Output>;
  readonly #options: SandboxRunOptions;
  readonly #limits: SandboxLimits;
  readonly #queue: TaskQueue;
  readonly #alive = new Set<SandboxProcess>();
  #done = 0;
  #ended = false;

  constructor(work: SandboxWork<Input, Output>, options: SandboxRunOptions) {
    this.#work = work;
    this.#options = options;
    this.#limits = options.limits ?? usualLimits;
    this.#queue = new TaskQueue(work.inputs.length, (place) => work.isLight(work.inputs[place] as Input));
    this.outputs = new InOrder(work.inputs.length);
  }

  start(): void {
    // A second process costs more than it helps with a handful of files.
    const lanes = this.#work.inputs.length > 4 ? processes : 1;
    for (let lane = 0; lane < lanes; lane += 1) {
      this.#workOff().catch((error: unknown) => this.end(error));
    }
  }

  /** Kills the processes; with an error the outputs end in it. */
  end(error?: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const child of this.#alive) child.kill();
    if (error !== undefined) this.outputs.fail(error);
  }

  async #workOff(): Promise<void> {
    let child: SandboxProcess | null = null;
    while (!this.#ended && !this.#queue.isEmpty) {
      const batch = this.#queue.take(this.outputs.limit);
      if (batch === null) {
        await this.outputs.changed;
        continue;
      }
      child ??= this.#startProcess();
      const end = await this.#perform(child, batch);
      if (end === "done" && !child.isHeavy) continue;
      child.kill();
      this.#alive.delete(child);
      child = null;
    }
    child?.kill();
  }

  #startProcess(): SandboxProcess {
    const child = new SandboxProcess(this.#work.worker, this.#limits);
    this.#alive.add(child);
    return child;
  }

  async #perform(child: SandboxProcess, { places, share }: Batch): Promise<TaskEnd> {
    const { inputs, settings, lost } = this.#work;
    const task = { inputs: places.map((place) => inputs[place]), settings };
    let done = 0;
    const onOutput = (output: unknown): void => {
      // The worker that the caller names gives what the caller says it gives.
      this.#deliver(places[done] as number, output as Output);
      done += 1;
    };
    const onTold = (told: unknown): void => this.#options.onTold?.(told);
    const end = await child.perform(task, this.#limits.seconds * share, { onOutput, onTold });
    if (end === "done" || this.#ended) return end;
    const left = places.slice(done);
    if (places.length > 1) this.#queue.putBack(left);
    else for (const place of left) this.#deliver(place, await lost(inputs[place] as Input, end, this.#limits));
    return end;
  }

  #deliver(place: number, output: Output): void {
    if (this.#ended) return;
    this.#done += 1;
    this.outputs.put(place, output);
    this.#options.onProgress?.({ done: this.#done, total: this.#work.inputs.length });
  }
}
