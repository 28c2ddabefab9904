import { runInSandbox } from "../../../electron/sandbox/run-in-sandbox.ts";

// A program that is killed while its sandboxed process hangs; it prints that process's number first.

const work = {
  worker: new URL("./misbehaving-worker.ts", import.meta.url),
  inputs: ["process", "hang"],
  settings: "",
  isLight: () => false,
  lost: () => "lost",
};

for await (const output of runInSandbox<string, string>(work)) process.stdout.write(`${output}\n`);
