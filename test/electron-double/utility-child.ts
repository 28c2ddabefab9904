import { spawnSync } from "node:child_process";
import { EventEmitter } from "node:events";
import { rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// What Electron makes of a utility process before its program runs: a port in the place of Node's channel. Stands in a real process.

interface ToUtility {
  readonly data: unknown;
}

const toParent = process.send?.bind(process);
const program = process.env["ELECTRON_DOUBLE_PROGRAM"];
if (toParent === undefined || program === undefined) throw new Error("utility-child.ts is started by the double only");
Reflect.deleteProperty(process.env, "ELECTRON_DOUBLE_PROGRAM");

const codeOf = (act: () => unknown): string => {
  try {
    act();
    return "done";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
};

/** What the process sees and what it can still do; Node's own channel is not the app's doing. */
const lookAround = () => ({
  environment: Object.keys(process.env).filter((name) => !name.startsWith("NODE_CHANNEL")),
  words: process.argv,
  // The loopback's discard port: refused later, if the attempt is let through.
  network: codeOf(() => connect(9, "127.0.0.1").on("error", () => undefined)),
  disk: codeOf(() => rmSync(join(tmpdir(), "shenbao-of-the-double"), { force: true })),
  program: codeOf(() => spawnSync("true")),
});
let asked = false;

const port = new EventEmitter();
const early: ToUtility[] = [];
const deliver = (message: ToUtility): void => {
  if (port.listenerCount("message") === 0) early.push(message);
  else port.emit("message", { data: message.data, ports: [] });
};
port.on("newListener", (name) => {
  if (name === "message") setImmediate(() => early.splice(0).forEach(deliver));
});
process.on("message", deliver);

const parentPort = Object.assign(port, {
  // Structured clone, as Electron does: what cannot be cloned throws here.
  postMessage: (message: unknown) => {
    // By its first word the program has made of the process what it will be.
    if (!asked) toParent({ found: lookAround() });
    asked = true;
    toParent({ data: structuredClone(message) });
  },
});
Object.assign(process, { parentPort, send: undefined });
await import(pathToFileURL(program).href);
