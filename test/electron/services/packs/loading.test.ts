import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Backend } from "../../../../electron/backend.ts";
import type { PackLoading } from "../../../../shared/contract/packs.ts";
import { writeNextPolicy, writeSlowPolicy, zipOfPack } from "../../../support/next-policy.ts";
import { type SampleWorkspace, sampleWorkspace } from "../../../support/sample-workspace.ts";
import { callOn, openLater } from "./later-backend.ts";

let folder: string;
let sample: SampleWorkspace;
let backend: Backend;

const slowZip = (): string => join(folder, "slow.zip");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-slow-"));
  writeSlowPolicy(join(folder, "slow"), 1_500);
  writeFileSync(slowZip(), zipOfPack(join(folder, "slow")));
  sample = sampleWorkspace();
  backend = await openLater(sample.dir);
});

afterAll(async () => {
  await backend?.close();
  sample?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Loads a pack and gives all that was told meanwhile; `at` is called with each word. */
async function load(path: string, at: (told: PackLoading, stop: () => void) => void = () => undefined) {
  const told: PackLoading[] = [];
  const stopping = new AbortController();
  const onProgress = (progress: unknown): void => {
    told.push(progress as PackLoading);
    at(progress as PackLoading, () => stopping.abort());
  };
  const input = { tray: "00000000-0000-4000-8000-000000000000", paths: [path] };
  const reply = await backend.call("packs.load", input, { signal: stopping.signal, onProgress });
  return { told, reply };
}

const packNames = async (): Promise<readonly string[]> =>
  (await callOn(backend, "packs.list", {})).packs.map(({ name }) => name);

it.each(["checking", "keeping"] as const)(
  "stops while a pack is at the step %s, and nothing of it is kept",
  async (step) => {
    const before = await packNames();
    const { reply } = await load(slowZip(), (told, stop) => told.step === step && told.done > 0 && stop());
    expect(reply).toMatchObject({
      ok: false,
      error: { code: "cancelled", message: expect.stringMatching(/^已停止检查，没有载入任何内容/) },
    });
    expect(await packNames()).toEqual(before);
  },
);

it("tells how far it is without ever going back, answers others meanwhile, and loads after a stop", async () => {
  let answered = 0;
  const asking = setInterval(async () => {
    await backend.call("studio.show", {});
    answered += 1;
  }, 20);
  const { told, reply } = await load(slowZip());
  clearInterval(asking);
  expect(reply).toMatchObject({ ok: true, value: { kind: "loaded", name: "cn-liaoning-microdrama@2.0.1" } });
  const order = ["opening", "checking", "keeping"];
  const places = told.map(({ step, done }) => order.indexOf(step) * 100_000 + done);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(new Set(told.map(({ step }) => step))).toEqual(new Set(order));
  expect(told.every(({ done, total }) => done <= total)).toBe(true);
  expect(answered).toBeGreaterThan(10);
});

it("says once more what is wrong with a pack that fails, however far it was told to be", async () => {
  const wrong = join(folder, "wrong");
  writeNextPolicy(wrong);
  writeFileSync(join(wrong, "cases", "a2_cost.json"), "{");
  const { reply } = await load(wrong);
  expect(reply).toMatchObject({ ok: true, value: { kind: "refused" } });
});
