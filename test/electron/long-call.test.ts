import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Backend } from "../../electron/backend.ts";
import { type BrowserHost, serveBrowser } from "../../electron/browser-host.ts";
import { startBackend } from "../../electron/start-backend.ts";
import { readAnswer } from "../../renderer/api/read-answer.ts";
import { type TalentWorkspace, talentWorkspace } from "../support/talent-workspace.ts";

let place: TalentWorkspace;
let backend: Backend;
let host: BrowserHost;
let headers: Record<string, string>;

beforeAll(async () => {
  place = talentWorkspace();
  const started = await startBackend({ dir: place.dir, program: "测试程序" });
  if (!started.ok) throw new Error(started.error);
  backend = started.value;
  host = await serveBrowser({ backend, files: new Map() });
  const { origin, hash } = new URL(host.link);
  const opened = await fetch(`${origin}/session`, {
    method: "POST",
    headers: { Origin: origin },
    body: JSON.stringify(hash.slice(1)),
  });
  const { value } = (await opened.json()) as { readonly value: string };
  headers = { Origin: origin, Authorization: `Bearer ${value}` };
});

afterAll(async () => {
  await host.close();
  await backend.close();
  place.remove();
});

const post = (place: string, body: unknown, signal: AbortSignal | null = null, as = headers): Promise<Response> =>
  fetch(`${new URL(host.link).origin}${place}`, { method: "POST", headers: as, body: JSON.stringify(body), signal });

const call = (name: string, input: unknown, signal: AbortSignal | null = null): Promise<Response> =>
  post("/call", { name, input }, signal);

const profile = "liaoning-default";
const wanted = (name: string) => ({ out: join(dirname(place.dir), name), profile, replace: false, follows: null });

interface Told {
  readonly step: string;
  readonly percent: number;
}

describe("a long call over HTTP", () => {
  it("tells how far it is, line by line, and answers last", async () => {
    const { body } = await call("exports.write", wanted("whole.zip"));
    const told: Told[] = [];
    if (body === null) throw new Error("no body");
    const reply = await readAnswer(body, (progress) => told.push(progress as Told));
    expect(reply).toMatchObject({ ok: true, value: { seal: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(told.at(0)).toEqual({ step: "computing", percent: 0 });
    expect(told.filter(({ step }) => step === "checking").at(-1)).toEqual({ step: "checking", percent: 100 });
  });

  it("is stopped by hanging up: no package, no trace in the history", async () => {
    const stop = new AbortController();
    const { body } = await call("exports.write", wanted("stopped.zip"), stop.signal);
    const reader = body?.getReader();
    await reader?.read();
    stop.abort();
    await reader?.read().catch(() => null);
    // By the time that another one is whole, the stopped one would long be, too.
    expect(await (await call("exports.write", wanted("after.zip"))).text()).toContain('"ok":true');
    expect(existsSync(wanted("stopped.zip").out)).toBe(false);
    const history = JSON.stringify(await backend.call("exports.show", { profile: null }));
    expect(history).toContain("after.zip");
    expect(history).not.toContain("stopped.zip");
  });

  it("is stopped by its name, and then says what came of it", async () => {
    const id = "a9a1b7a6-3c7e-4f4b-9f31-5d2f1f1e9c01";
    const { body } = await post("/call", { name: "exports.write", input: wanted("named.zip"), id });
    if (body === null) throw new Error("no body");
    let stopped = false;
    const reply = await readAnswer(body, () => {
      if (stopped) return;
      stopped = true;
      // A name that nobody gave stops nothing, and neither does a page without a session.
      void post("/stop", { id: "another" })
        .then(() => post("/stop", { id }, null, { Origin: headers["Origin"] ?? "" }))
        .then(async (refused) => expect(await refused.text()).toContain("no-session"))
        .then(() => post("/stop", { id }));
    });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: "cancelled", message: expect.stringContaining("没有留下") },
    });
    expect(existsSync(wanted("named.zip").out)).toBe(false);
  });

  it("answers a short call in one line", async () => {
    const text = await (await call("readings.list", {})).text();
    expect(text.trimEnd().split("\n")).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({ ok: true });
  });
});

describe("reading an answer", () => {
  const streamOf = (...parts: readonly string[]) =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
        controller.close();
      },
    });

  it("puts lines together that came in pieces, and lets them out that came at once", async () => {
    const told: unknown[] = [];
    const stream = streamOf('{"progress":', '1}\n{"progress":2}\n{"ok"', ":true}\n");
    expect(await readAnswer(stream, (progress) => told.push(progress))).toEqual({ ok: true });
    expect(told).toEqual([1, 2]);
  });

  it("takes an answer that breaks off for none", async () => {
    await expect(readAnswer(streamOf('{"progress":1}\n{"ok":tr'), () => undefined)).rejects.toThrow("before its reply");
  });
});
