import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type FuzzTarget, fuzzTargets } from "./targets.ts";

// npm run fuzz -- --count 1000000 --seed 1 [--only xml] [--from PLACE]: executions, crashes and hangs of every parser. A failing
// input is written to out/fuzz, and made again with --only TARGET --seed SEED --from PLACE --count 1.

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
    from: { type: "string", default: "0" },
  },
});

type FromChild =
  | { readonly kind: "at"; readonly place: number }
  | { readonly kind: "failed"; readonly place: number; readonly problem: string; readonly path: string }
  | { readonly kind: "done"; readonly done: number; readonly seconds: number; readonly slowestSeconds: number };

const mostFailures = 40;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

interface Round {
  readonly failures: number;
  readonly slowest: number;
  readonly seconds: number;
  /** The case at which the process died; null when it came to its end. */
  readonly diedAt: number | null;
}

/** Runs cases in a process of their own until the last of them, or until one hangs or kills it. */
async function runRound(name: string, from: number, count: number): Promise<Round> {
  const started = performance.now();
  const args = [name, values.seed, String(from), String(count)];
  // SheetJS writes to the console what it does not know.
  const child = fork(join(import.meta.dirname, "fuzz-in-child.ts"), args, {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let [failures, at, slowest, isDone] = [0, from, 0, false];
  child.on("message", (message: FromChild) => {
    if (message.kind === "at") at = message.place;
    else if (message.kind === "failed") {
      failures += 1;
      say(`${name}: case ${message.place} (${message.path}): ${message.problem}`);
    } else {
      slowest = message.slowestSeconds;
      isDone = true;
    }
  });
  await once(child, "exit");
  return { failures, slowest, seconds: (performance.now() - started) / 1000, diedAt: isDone ? null : at };
}

/** Fuzzes a target, beginning anew behind each case that ended the process; how many failures and hangs it had. */
async function fuzzTarget({ name }: FuzzTarget, count: number): Promise<number> {
  const end = Number(values.from) + count;
  let [from, failures, hangs, seconds, slowest] = [Number(values.from), 0, 0, 0, 0];
  while (from < end && failures + hangs < mostFailures) {
    const round = await runRound(name, from, end - from);
    failures += round.failures;
    seconds += round.seconds;
    slowest = Math.max(slowest, round.slowest);
    if (round.diedAt === null) from = end;
    else {
      hangs += 1;
      from = round.diedAt + 1;
      say(`${name}: case ${round.diedAt} hung or ended the process`);
    }
  }
  const done = from - Number(values.from);
  const rate = Math.round(done / seconds);
  say(
    `${name}: ${done} inputs in ${seconds.toFixed(0)} s (${rate} a second), slowest ${slowest.toFixed(2)} s of processor, ${failures} failures, ${hangs} hangs`,
  );
  return failures + hangs;
}

const wanted = fuzzTargets.filter(({ name }) => values.only === undefined || name === values.only);
const total = wanted.reduce((sum, { share }) => sum + share, 0);
let failed = 0;
for (const target of wanted)
  failed += await fuzzTarget(target, Math.max(1, Math.round((Number(values.count) * target.share) / total)));
process.exitCode = failed === 0 ? 0 : 1;
