import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { outliveStrayRejections } from "../../electron/intake/pdf/stray-rejections.ts";
import { fuzz, hangSeconds } from "./fuzz.ts";
import { randomOf } from "./random.ts";
import { fuzzTargets } from "./targets.ts";

// Fuzzes one target in a process of its own: a case that never ends ends the process, and is told by its number.

// As in the process that reads files.
outliveStrayRejections();

const [name, seed = "1", from = "0", count = "1", folder = "out/fuzz"] = process.argv.slice(2);
const target = fuzzTargets.find((known) => known.name === name);
if (target === undefined) throw new Error(`no target ${name}`);
const cases = await target.prepare();
const terms = { seed: Number(seed), from: Number(from), count: Number(count), seconds: Number.POSITIVE_INFINITY };

const keep = (place: number, bytes: Uint8Array): string => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}-${seed}-${place}.bin`);
  writeFileSync(path, bytes);
  return path;
};

// Watched from another thread, since a hang leaves this one no time.
const current = new Int32Array(new SharedArrayBuffer(8));
const watch = new Worker(
  `const { workerData: { current, seconds } } = require("node:worker_threads");
let [last, since] = [-1, Date.now()];
setInterval(() => {
  const place = Atomics.load(current, 0);
  if (place !== last) [last, since] = [place, Date.now()];
  else if (Date.now() - since > seconds * 1000) process.kill(process.pid, "SIGKILL");
}, 200);`,
  { eval: true, workerData: { current, seconds: 10 * hangSeconds } },
);
watch.unref();

const onCase = (place: number): void => {
  Atomics.store(current, 0, place);
  if (place % 50 === 0 || target.share < 50_000) process.send?.({ kind: "at", place });
};
const outcome = await fuzz(cases, { ...terms, onCase });
for (const { place, problem } of outcome.failures) {
  const path = keep(place, cases.input(randomOf(terms.seed, place)));
  process.send?.({ kind: "failed", place, problem, path });
}
process.send?.(
  { kind: "done", done: outcome.done, seconds: outcome.seconds, slowestSeconds: outcome.slowestSeconds },
  () => process.disconnect(),
);
