import { fileURLToPath } from "node:url";
import { type ForkOptions, type Session, type UtilityProcess, utilityProcess } from "electron";
import type { Launch } from "./sandbox/child-link.ts";
import { type ProcessTerms, processTerms } from "./sandbox/process-terms.ts";
import type { Answer } from "./sandbox/protocol.ts";

// The packed program is no Node that could be forked (its fuse runAsNode is off), and only this process can start Electron's
// utility processes. They are not in Chromium's sandbox, and their start reads none of Node's permission flags; whether it reads
// V8's is not documented. So `serveSandbox` closes the doors from inside, and a thread there watches the memory.

/** Starts sandboxed processes as Electron does; the session is the one that lets no request out. */
export const launchUtility =
  (session: Session): Launch =>
  (order) => {
    const terms = processTerms(order);
    const child = utilityProcess.fork(fileURLToPath(order.worker), [...terms.args], optionsOf(terms, session));
    return {
      send: (task) => child.postMessage(task),
      onMessage: (listener) => void child.on("message", (answer: Answer) => listener(answer)),
      onEnd: (listener) => void child.once("exit", (code) => listener(`ended with ${code}`)),
      kill: () => end(child),
    };
  };

const optionsOf = ({ execArgv, env }: ProcessTerms, session: Session): ForkOptions => ({
  execArgv: [...execArgv],
  env: { ...env },
  session,
  stdio: "ignore",
  serviceName: "shenbao-reader",
  allowLoadingUnsignedLibraries: false,
});

/** Ends a process, or has it end as soon as it has begun: before that Electron cannot end it. */
function end(child: UtilityProcess): void {
  if (child.pid === undefined) child.once("spawn", () => child.kill());
  else child.kill();
}
