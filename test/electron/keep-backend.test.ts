import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { keepBackend } from "../../electron/keep-backend.ts";
import type { RunningBackend } from "../../electron/start-backend.ts";
import { err, ok, type Result } from "../../shared/result.ts";

/** Backends that answer with their number and end when they are told to. */
function mortalBackends() {
  const ends: (() => void)[] = [];
  const start = async (): Promise<Result<RunningBackend, string>> => {
    const number = ends.length + 1;
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    let isOver = false;
    const end = (): void => {
      isOver = true;
      // What it put aside is cleared up before it counts as ended.
      void setTimeout(10).then(resolve);
    };
    ends.push(end);
    const close = (): Promise<void> => {
      end();
      return ended;
    };
    return ok({ call: async () => ({ ok: true, value: number }), close, ended, isOver: () => isOver });
  };
  const kill = (): void => ends.at(-1)?.();
  return { start, kill, started: () => ends.length };
}

async function kept(start: () => Promise<Result<RunningBackend, string>>) {
  const backend = await keepBackend(start);
  if (!backend.ok) throw new Error(backend.error);
  return backend.value;
}

describe("a backend that is kept going", () => {
  it("is started anew when it ends by itself, and answers the next call", async () => {
    const { start, kill } = mortalBackends();
    const backend = await kept(start);
    expect(await backend.call("x", {})).toEqual({ ok: true, value: 1 });
    kill();
    expect(await backend.call("x", {})).toEqual({ ok: true, value: 2 });
  });

  it("stays ended once it is closed", async () => {
    const { start, started } = mortalBackends();
    await (await kept(start)).close();
    await setTimeout(20);
    expect(started()).toBe(1);
  });

  it("is given up when it ends again and again, and says what to do", async () => {
    const { start, kill, started } = mortalBackends();
    const backend = await kept(start);
    for (let time = 0; time < 6; time++) {
      kill();
      await backend.call("x", {});
    }
    expect(started()).toBe(4);
    expect(await backend.call("x", {})).toEqual({
      ok: false,
      error: { code: "backend-gone", message: expect.stringMatching(/接连停止.*请退出申报匣再打开/) },
    });
  });

  it("hands the first refusal on", async () => {
    expect(await keepBackend(async () => err("正被另一个程序使用。"))).toEqual(err("正被另一个程序使用。"));
  });

  it("answers with why it cannot be started anew, and tries again at the next call", async () => {
    const { start, kill } = mortalBackends();
    let isThere = true;
    const backend = await kept(async () => (isThere ? start() : err("找不到工作区。")));
    isThere = false;
    kill();
    expect(await backend.call("x", {})).toMatchObject({ error: { message: expect.stringContaining("找不到工作区") } });
    isThere = true;
    expect(await backend.call("x", {})).toEqual({ ok: true, value: 2 });
  });
});
