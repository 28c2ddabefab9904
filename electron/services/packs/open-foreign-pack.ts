import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { CasesRun } from "../../../shared/calculation/check-cases.ts";
import { err } from "../../../shared/result.ts";
import { type SandboxLimits, usualLimits } from "../../sandbox/limits.ts";
import { runInSandbox } from "../../sandbox/run-in-sandbox.ts";
import type { PackOutcome, PackWork } from "./pack-work.ts";
import { packLimits, tooMuch } from "./unzip-pack.ts";

const own = import.meta.url;
const worker = new URL(own.endsWith(".ts") ? "./pack-worker.ts" : "./pack-worker.js", own);

const refused = (message: string): PackOutcome => err({ problems: [{ path: "", message }], json: null });

function lost(end: "timed-out" | "crashed", { seconds }: SandboxLimits): PackOutcome {
  return refused(
    end === "timed-out"
      ? `检查超过 ${seconds} 秒还没有完，已经停止。请确认选的是政策包`
      : "打开它的程序中途退出了，内容可能有问题。请向给您的人核实",
  );
}

/** How to hear how far the checks of a pack are, and how to stop them. */
export interface PackWatch {
  readonly signal?: AbortSignal | undefined;
  readonly onCase?: ((run: CasesRun) => void) | undefined;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Tells on what the sandboxed process says, as far as it can be true: it never goes back, nor past the end. */
function believed(onCase: (run: CasesRun) => void): (told: unknown) => void {
  let last = 0;
  return (told) => {
    const { done, total } = (told ?? {}) as Partial<Record<keyof CasesRun, unknown>>;
    if (!isCount(done) || !isCount(total) || done < last || done > total) return;
    last = done;
    onCase({ done, total });
  };
}

async function inSandbox(input: PackWork, { signal, onCase }: PackWatch): Promise<PackOutcome> {
  const work = { worker, inputs: [input], settings: null, isLight: () => false };
  const running = runInSandbox<PackWork, PackOutcome>(
    { ...work, lost: (_input, end, within) => lost(end, within) },
    { limits: usualLimits, ...(signal && { signal }), ...(onCase && { onTold: believed(onCase) }) },
  );
  for await (const outcome of running) return outcome;
  throw new Error("the sandbox gave no outcome for a pack");
}

/** The common form of names on every system. */
const plainName = (path: string): string => path.replaceAll("\\", "/");

/** How one or several files that were handed over make up a pack: a ZIP alone, or the files of a folder. */
function workOf(paths: ReadonlyMap<string, string>): PackWork | null {
  const [first, ...others] = [...paths];
  if (first === undefined) return null;
  const isAlone = others.length === 0 && basename(plainName(first[0])) !== "pack.json";
  if (isAlone) return { zip: first[1] };
  return { paths: new Map([...paths].map(([name, path]) => [plainName(name), path])) };
}

/**
 * Opens and checks a pack that comes from outside, by its files' names and paths, in a process of its own that is killed past its
 * limits: a ZIP or the files of a folder. Gives its files, or everything that is wrong with it. Throws the signal's reason once it is
 * stopped.
 */
export async function openForeignPack(paths: ReadonlyMap<string, string>, watch: PackWatch = {}): Promise<PackOutcome> {
  const work = workOf(paths);
  if (work === null) return refused("没有收到文件。请选择政策包的 ZIP，或装着 pack.json 的文件夹");
  if ("zip" in work) {
    const size = await stat(work.zip).then(
      (found) => (found.isFile() ? found.size : 0),
      () => null,
    );
    if (size === null) return refused("没有这个文件。请核对位置后再试");
    if (size > packLimits.bytes) return refused(tooMuch);
  }
  return inSandbox(work, watch);
}
