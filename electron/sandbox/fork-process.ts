import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ChildLink, ProcessOrder } from "./child-link.ts";
import { processTerms } from "./process-terms.ts";
import type { Answer } from "./protocol.ts";

/** Starts a sandboxed process as Node does. */
export function forkProcess(order: ProcessOrder): ChildLink {
  const { execArgv, args, env } = processTerms(order);
  const child = fork(fileURLToPath(order.worker), [...args], {
    execArgv: [...execArgv],
    env,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return {
    // A failed send is followed by the exit that `onEnd` hears.
    send: (task) => void child.send(task, () => undefined),
    onMessage: (listener) => void child.on("message", (answer: Answer) => listener(answer)),
    onEnd: (listener) => {
      child.once("error", (error) => listener(error.message));
      child.once("exit", (code, signal) => listener(`ended with ${code ?? signal}`));
    },
    kill: () => void child.kill("SIGKILL"),
  };
}
