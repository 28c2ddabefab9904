import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Backend } from "../../electron/backend.ts";
import { startBackend } from "../../electron/start-backend.ts";
import { type TalentWorkspace, talentWorkspace } from "../support/talent-workspace.ts";
import { temporaryFolder } from "./store/temporary-workspace.ts";

const start = (dir: string) => startBackend({ dir, program: "测试程序" });

async function opened(dir: string): Promise<Backend> {
  const backend = await start(dir);
  if (!backend.ok) throw new Error(backend.error);
  return backend.value;
}

describe("the backend in its thread", () => {
  let workspace: TalentWorkspace;
  beforeAll(() => {
    workspace = talentWorkspace();
  });
  afterAll(() => workspace.remove());

  it("answers a call with the assessment, money as yuan text", async () => {
    const backend = await opened(workspace.dir);
    const reply = await backend.call("assessment.show", { asOf: "2026-06-30" });
    await backend.close();
    expect(reply).toMatchObject({
      ok: true,
      value: {
        asOf: "2026-06-30",
        articles: [
          {
            article: "八",
            lines: [{ subjectName: "甲某", type: "ceiling", status: "met", amount: "100000.00", limit: "100000.00" }],
          },
        ],
        idleLines: 1,
        figures: { certain: "0.00", provenCeiling: "100000.00", linesLackingMaterial: 0 },
      },
    });
  });

  it("refuses a call that the contract does not know, and one with a wrong input", async () => {
    const backend = await opened(workspace.dir);
    const replies = [
      await backend.call("assessment.erase", {}),
      await backend.call("assessment.show", { asOf: "2026-02-30" }),
    ];
    replies.push(await backend.call("constructor", {}), await backend.call("assessment.show", null));
    await backend.close();
    expect(replies.map((reply) => (reply.ok ? "ok" : reply.error.code))).toEqual([
      "unknown-method",
      "bad-input",
      "unknown-method",
      "bad-input",
    ]);
  });

  it("refuses a call after its end instead of leaving it unanswered", async () => {
    const backend = await opened(workspace.dir);
    await backend.close();
    expect(await backend.call("assessment.show", { asOf: null })).toMatchObject({
      ok: false,
      error: { code: "backend-gone" },
    });
  });

  it("lets go of the workspace when it is closed", async () => {
    await (await opened(workspace.dir)).close();
    await (await opened(workspace.dir)).close();
  });

  it("says why it cannot open a workspace", async () => {
    const held = await opened(workspace.dir);
    const [second, nowhere] = [await start(workspace.dir), await start(`${workspace.dir}/nowhere`)];
    await held.close();
    expect(second).toMatchObject({ ok: false, error: expect.stringContaining("一次只能由一个程序打开") });
    expect(nowhere).toMatchObject({ ok: false, error: expect.stringContaining("不是申报匣的工作区") });
  });

  it("is left while it brings a workspace up to date, which stays as it was and can be opened later", async () => {
    const dir = temporaryFolder();
    cpSync(join(import.meta.dirname, "../fixtures/workspaces/shape-0001.db"), join(dir, "workspace.db"));
    for (const after of [0, 300, 600]) {
      const stop = new AbortController();
      const starting = startBackend({ dir, program: "测试程序" }, stop.signal);
      setTimeout(() => stop.abort(), after);
      const end = await starting;
      if (end.ok) await end.value.close();
      expect(end.ok ? "" : end.error).toMatch(/^$|^已停止，没有打开；工作区保持原样。$/);
      expect(existsSync(join(dir, "workspace.lock"))).toBe(false);
    }
    const backend = await opened(dir);
    expect(await backend.call("workspace.left-open", {})).toEqual({ ok: true, value: { left: null } });
    await backend.close();
  });
});
