import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runInSandbox, type SandboxRunOptions } from "../../../electron/sandbox/run-in-sandbox.ts";
import { isThorough } from "../../support/thorough.ts";
import { collect } from "./collect.ts";
import { isAlive } from "./is-alive.ts";
import { networkDeeds } from "./network-deeds.ts";

// Only what never ends by itself is ended by the clock, and soon.
const limits = { seconds: 60, megabytes: 64 };
const soon = { ...limits, seconds: 2 };

async function run(inputs: readonly string[], options: SandboxRunOptions = {}): Promise<readonly string[]> {
  const work = {
    worker: new URL("./misbehaving-worker.ts", import.meta.url),
    inputs,
    settings: ">",
    isLight: (input: string) => !input.startsWith("heavy"),
    lost: (input: string, end: string) => `${input}: ${end}`,
  };
  return await collect(runInSandbox<string, string>(work, { limits, ...options }));
}

const harmless = (count: number): readonly string[] => [...Array(count).keys()].map((number) => `input ${number}`);
const done = (inputs: readonly string[]): readonly string[] => inputs.map((input) => `>${input}`);

describe("work in the sandbox", () => {
  it("comes back in order, light and heavy inputs mixed", async () => {
    const inputs = harmless(500).map((input, place) => (place % 7 === 0 ? `heavy ${input}` : input));
    expect(await run(inputs)).toEqual(done(inputs));
  });

  it("of no input is none", async () => {
    expect(await run([])).toEqual([]);
  });

  it("tells of every input that is done", async () => {
    const told: number[] = [];
    await run(harmless(200), { onProgress: ({ done: count, total }) => told.push(count, total) });
    expect(told.slice(-2)).toEqual([200, 200]);
    expect(told).toHaveLength(400);
  });

  it.each([
    ["hang", "timed-out"],
    ["wait", "timed-out"],
    ["die", "crashed"],
    ["throw", "crashed"],
    ["hoard", "crashed"],
  ])("goes on for all others when one input makes it %s", async (deed, end) => {
    const inputs = [...harmless(40), deed, ...harmless(40)];
    const started = performance.now();
    const outputs = await run(inputs, { limits: end === "timed-out" ? soon : limits });
    expect(outputs).toEqual([...done(harmless(40)), `${deed}: ${end}`, ...done(harmless(40))]);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it.skipIf(!isThorough)(
    "gives a hanging input no more than its time, batch and second try together (thorough runs)",
    async () => {
      // Long enough that a busy machine's slow starts are not taken for a second full measure.
      const given = { ...limits, seconds: 8 };
      const started = performance.now();
      expect(await run(["input", "hang", "input"], { limits: given })).toEqual([">input", "hang: timed-out", ">input"]);
      const seconds = (performance.now() - started) / 1000;
      expect(seconds).toBeGreaterThan(given.seconds);
      expect(seconds).toBeLessThan(given.seconds * 2);
    },
  );

  it("survives several bad inputs in a row", async () => {
    const inputs = ["die", "input", "die", "throw", "input"];
    expect(await run(inputs)).toEqual(["die: crashed", ">input", "die: crashed", "throw: crashed", ">input"]);
  });

  it("may write no file, start no program and see no environment", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
    const answers = await run([`write ${join(folder, "x")}`, "spawn", "environment"]);
    expect(answers).toEqual(["ERR_ACCESS_DENIED", "ERR_ACCESS_DENIED", ""]);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it("reaches no network, whichever way it tries", async () => {
    const answers = await run(networkDeeds);
    expect(Object.fromEntries(networkDeeds.map((deed, place) => [deed, answers[place]]))).toEqual(
      Object.fromEntries(networkDeeds.map((deed) => [deed, "ERR_ACCESS_DENIED"])),
    );
  });

  it("may hold no more memory than its limit outside of JavaScript's own, while it is busy", async () => {
    const inputs = ["input", "swell 900", "input"];
    const residentMegabytes = 400;
    expect(await run(inputs, { limits: { ...limits, residentMegabytes } })).toEqual([
      ">input",
      "swell 900: crashed",
      ">input",
    ]);
  });

  it("starts afresh once much memory has stayed behind", async () => {
    const limit = { limits: { ...limits, residentMegabytes: 600 } };
    const [before, , after] = await run(["heavy process", "heavy keep 330", "heavy process"], limit);
    expect(Number(before)).toBeGreaterThan(0);
    expect(after).not.toBe(before);
  });

  it("ends when the process that started it is killed, however busy it is", async () => {
    const owner = spawn(process.execPath, [join(import.meta.dirname, "hang-in-sandbox.ts")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(owner.stdout, "data")) as [Buffer];
    const pid = Number(String(line));
    expect(isAlive(pid)).toBe(true);
    owner.kill("SIGKILL");
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
  });

  it("ends at once when aborted, and leaves no process behind", async () => {
    const controller = new AbortController();
    const pids: number[] = [];
    const work = {
      worker: new URL("./misbehaving-worker.ts", import.meta.url),
      inputs: ["process", "hang"],
      settings: "",
      isLight: () => false,
      lost: () => "lost",
    };
    const reading = async (): Promise<void> => {
      for await (const pid of runInSandbox<string, string>(work, { signal: controller.signal })) {
        pids.push(Number(pid));
        controller.abort(new Error("stop"));
      }
    };
    await expect(reading()).rejects.toThrow("stop");
    await expect.poll(() => pids.map(isAlive)).toEqual([false]);
  });

  it("leaves no process behind when the caller stops taking", async () => {
    const work = {
      worker: new URL("./misbehaving-worker.ts", import.meta.url),
      inputs: ["process", ...harmless(20)],
      settings: "",
      isLight: () => false,
      lost: () => "lost",
    };
    let pid = 0;
    for await (const output of runInSandbox<string, string>(work)) {
      pid = Number(output);
      break;
    }
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it("throws when the process cannot be started", async () => {
    const work = {
      worker: new URL("./none.ts", import.meta.url),
      inputs: ["a"],
      settings: "",
      isLight: () => true,
      lost: () => "",
    };
    await expect(collect(runInSandbox(work))).rejects.toThrow("did not start");
  });
});
