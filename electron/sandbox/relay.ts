import type { MessagePort } from "node:worker_threads";
import type { ChildLink, Launch } from "./child-link.ts";
import { type ProcessTerms, processTerms } from "./process-terms.ts";
import type { Answer, Task } from "./protocol.ts";

/** What a thread that cannot start processes itself asks of one that can; `id` names the process from then on. */
export type ToStarter =
  | { readonly kind: "start"; readonly id: number; readonly worker: string; readonly terms: ProcessTerms }
  | { readonly kind: "send"; readonly id: number; readonly task: Task }
  | { readonly kind: "kill"; readonly id: number };

/** What it is told: what a process says, and once why it ended. */
export type FromStarter =
  | { readonly kind: "message"; readonly id: number; readonly answer: Answer }
  | { readonly kind: "ended"; readonly id: number; readonly reason: string };

interface Listeners {
  readonly messages: ((answer: Answer) => void)[];
  readonly ends: ((reason: string) => void)[];
}

/** Starts sandboxed processes by asking whoever listens at the other end of the port. The port alone keeps no thread alive. */
export function launchOver(port: MessagePort): Launch {
  const listenersById = new Map<number, Listeners>();
  let lastId = 0;
  const ask = (message: ToStarter): void => port.postMessage(message);
  port.on("message", (told: FromStarter) => {
    const listeners = listenersById.get(told.id);
    if (told.kind === "message") for (const listen of listeners?.messages ?? []) listen(told.answer);
    else {
      listenersById.delete(told.id);
      for (const listen of listeners?.ends ?? []) listen(told.reason);
    }
  });
  port.unref();
  return (order): ChildLink => {
    lastId += 1;
    const id = lastId;
    const listeners: Listeners = { messages: [], ends: [] };
    listenersById.set(id, listeners);
    ask({ kind: "start", id, worker: order.worker.href, terms: processTerms(order) });
    return {
      send: (task) => ask({ kind: "send", id, task }),
      onMessage: (listener) => void listeners.messages.push(listener),
      onEnd: (listener) => void listeners.ends.push(listener),
      kill: () => ask({ kind: "kill", id }),
    };
  };
}
