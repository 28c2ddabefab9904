import { type ChildProcess, fork } from "node:child_process";
import { EventEmitter } from "node:events";
import { join } from "node:path";
import type { Control, FoundWithin, UtilityDouble } from "./control.ts";
import { strict } from "./strict.ts";

type FromUtility = { readonly found: FoundWithin } | { readonly data: unknown };

const known = ["env", "execArgv", "cwd", "session", "stdio", "serviceName", "allowLoadingUnsignedLibraries"];

/** The class behind `utilityProcess`: processes of Node in the place of Chromium's, which know none of Node's permissions. */
export function utilityProcessDouble(control: Control): object {
  const forkUtility = (
    program: string,
    args: readonly string[] = [],
    options: Readonly<Record<string, unknown>> = {},
  ): object => {
    if (!control.ready) throw new Error("utilityProcess.fork is called before the app is ready");
    const strange = Object.keys(options).filter((name) => !known.includes(name));
    if (strange.length > 0) throw new Error(`the double of utilityProcess.fork knows no ${strange.join(", ")}`);
    const child = startChild(program, args, options);
    const utility: UtilityDouble = { program, options, pid: child.pid ?? 0, found: null, ended: false };
    control.utilities.push(utility);
    return utilityOver(child, utility);
  };
  return strict("utilityProcess", { fork: forkUtility });
}

// Electron's start of a utility process does not read them.
const isUnknownToElectron = (flag: string): boolean => /^--(?:permission|allow-)/.test(flag);

function startChild(
  program: string,
  args: readonly string[],
  { env, execArgv, stdio }: Readonly<Record<string, unknown>>,
): ChildProcess {
  const output = stdio === "ignore" ? "ignore" : "inherit";
  return fork(join(import.meta.dirname, "utility-child.ts"), [...args], {
    execArgv: ((execArgv ?? []) as readonly string[]).filter((flag) => !isUnknownToElectron(flag)),
    env: { ...((env ?? process.env) as NodeJS.ProcessEnv), ELECTRON_DOUBLE_PROGRAM: program },
    serialization: "advanced",
    stdio: ["ignore", output, output, "ipc"],
  });
}

function utilityOver(child: ChildProcess, utility: UtilityDouble): object {
  const events = new EventEmitter();
  let pid: number | undefined;
  child.once("spawn", () => {
    pid = child.pid;
    events.emit("spawn");
  });
  child.on("message", (message: FromUtility) => {
    if ("found" in message) utility.found = message.found;
    else events.emit("message", message.data);
  });
  child.once("exit", (code) => {
    utility.ended = true;
    events.emit("exit", code ?? 15);
    pid = undefined;
  });
  return strict("a utility process", {
    on: (name: string, listener: (value: unknown) => void) => void events.on(name, listener),
    once: (name: string, listener: (value: unknown) => void) => void events.once(name, listener),
    get pid() {
      return pid;
    },
    postMessage: (message: unknown) => void child.send({ data: structuredClone(message) }, () => undefined),
    // Before it has begun there is no process to end.
    kill: () => pid !== undefined && child.kill("SIGTERM"),
  });
}
