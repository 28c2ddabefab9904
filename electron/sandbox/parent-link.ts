import type { Answer, Task } from "./protocol.ts";

/** What Electron gives a utility process in the place of Node's channel. */
interface ParentPort {
  readonly on: (name: "message", listener: (event: { readonly data: Task }) => void) => void;
  readonly postMessage: (answer: Answer) => void;
}

/** How a sandboxed process hears its owner and answers. */
export interface ParentLink {
  readonly onTask: (listener: (task: Task) => void) => void;
  readonly answer: (answer: Answer) => void;
}

/** The link that this process was started with: Electron's port where there is one, Node's channel otherwise. */
export function parentLink(): ParentLink {
  const { parentPort } = process as { readonly parentPort?: ParentPort };
  if (parentPort !== undefined) {
    return {
      onTask: (listener) => parentPort.on("message", ({ data }) => listener(data)),
      answer: (answer) => parentPort.postMessage(answer),
    };
  }
  return {
    onTask: (listener) => void process.on("message", listener),
    answer: (answer) => void process.send?.(answer),
  };
}
