import type { Answer, Task } from "./protocol.ts";

/** What one sandboxed process is started with. */
export interface ProcessOrder {
  /** A module that calls `serveSandbox`. */
  readonly worker: URL;
  /** Of JavaScript memory. */
  readonly megabytes: number;
  /** Of memory altogether; the process ends itself past it. */
  readonly residentMegabytes: number;
}

/** A sandboxed process as its owner sees it, whatever started it. */
export interface ChildLink {
  /** A message to a process that has ended goes nowhere: `onEnd` tells of it. */
  readonly send: (task: Task) => void;
  readonly onMessage: (listener: (answer: Answer) => void) => void;
  /** Called once, with why: the process ended, or could not be started. */
  readonly onEnd: (listener: (reason: string) => void) => void;
  /** Ends the process at once, whatever it does. */
  readonly kill: () => void;
}

/** A way to start sandboxed processes. */
export type Launch = (order: ProcessOrder) => ChildLink;
