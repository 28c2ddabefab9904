import { fileURLToPath } from "node:url";
import type { MessagePort } from "node:worker_threads";
import { type ForkOptions, type Session, type UtilityProcess, utilityProcess } from "electron";
import type { ProcessTerms } from "./sandbox/process-terms.ts";
import type { Answer } from "./sandbox/protocol.ts";
import type { FromStarter, ToStarter } from "./sandbox/relay.ts";

// The packed program is no Node that could be forked (its fuse runAsNode is off), and only this process can start Electron's
// utility processes. They are not in Chromium's sandbox, and their start reads none of Node's permission flags; whether it reads
// V8's is not documented. So `serveSandbox` closes the doors from inside, and a thread there watches the memory.

/**
 * Starts sandboxed processes for whoever holds the other end of the port, and passes messages on; the session is the one that lets
 * no request out. When the port closes, every process ends.
 */
export function startProcessesFor(port: MessagePort, session: Session): void {
  const running = new Map<number, UtilityProcess>();
  const tell = (message: FromStarter): void => port.postMessage(message);
  const start = ({ id, worker, terms }: Extract<ToStarter, { kind: "start" }>): void => {
    const child = utilityProcess.fork(fileURLToPath(worker), [...terms.args], optionsOf(terms, session));
    running.set(id, child);
    child.on("message", (answer: Answer) => tell({ kind: "message", id, answer }));
    child.once("exit", (code) => {
      running.delete(id);
      tell({ kind: "ended", id, reason: `ended with ${code}` });
    });
  };
  port.on("message", (asked: ToStarter) => {
    if (asked.kind === "start") start(asked);
    else if (asked.kind === "send") running.get(asked.id)?.postMessage(asked.task);
    else end(running.get(asked.id));
  });
  port.on("close", () => {
    for (const child of running.values()) end(child);
  });
}

const optionsOf = ({ execArgv, env }: ProcessTerms, session: Session): ForkOptions => ({
  execArgv: [...execArgv],
  env: { ...env },
  session,
  stdio: "ignore",
  serviceName: "shenbao-reader",
  allowLoadingUnsignedLibraries: false,
});

/** Ends a process, or has it end as soon as it has begun: before that Electron cannot end it. */
function end(child: UtilityProcess | undefined): void {
  if (child === undefined) return;
  if (child.pid === undefined) child.once("spawn", () => child.kill());
  else child.kill();
}
