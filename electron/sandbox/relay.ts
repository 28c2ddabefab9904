import type { MessagePort } from "node:worker_threads";
import type { ChildLink, Launch, ProcessOrder } from "./child-link.ts";
import type { Answer, Task } from "./protocol.ts";

/** An order as it crosses between threads, which no URL does. */
type SentOrder = Omit<ProcessOrder, "worker"> & { readonly worker: string };

/** What a thread that does not start processes itself asks of one that does; `id` names the process from then on. */
export type ToStarter =
  | { readonly kind: "start"; readonly id: number; readonly order: SentOrder }
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
    ask({ kind: "start", id, order: { ...order, worker: order.worker.href } });
    return {
      send: (task) => ask({ kind: "send", id, task }),
      onMessage: (listener) => void listeners.messages.push(listener),
      onEnd: (listener) => void listeners.ends.push(listener),
      kill: () => ask({ kind: "kill", id }),
    };
  };
}

/** Starts sandboxed processes for whoever holds the other end of the port, and passes messages on. When the port closes, every one of them ends. */
export function startFor(port: MessagePort, launch: Launch): void {
  const running = new Map<number, ChildLink>();
  const tell = (message: FromStarter): void => port.postMessage(message);
  const start = (id: number, order: SentOrder): void => {
    const child = launch({ ...order, worker: new URL(order.worker) });
    running.set(id, child);
    child.onMessage((answer) => tell({ kind: "message", id, answer }));
    child.onEnd((reason) => {
      running.delete(id);
      tell({ kind: "ended", id, reason });
    });
  };
  port.on("message", (asked: ToStarter) => {
    if (asked.kind === "start") start(asked.id, asked.order);
    else if (asked.kind === "send") running.get(asked.id)?.send(asked.task);
    else running.get(asked.id)?.kill();
  });
  port.on("close", () => {
    for (const child of running.values()) child.kill();
  });
}
