import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openBackend } from "../../electron/backend.ts";
import type { WorkspaceDesk } from "../../electron/desk-terms.ts";
import { makeWorkspace } from "../../electron/services/make-workspace.ts";
import type { RunningBackend } from "../../electron/start-backend.ts";
import { openWorkspace } from "../../electron/store/open-workspace.ts";
import { workspaceDesk } from "../../electron/workspace-desk.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import type { FolderList, StartView } from "../../shared/contract/workspaces.ts";
import { localDate } from "../../shared/dates.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { type TalentWorkspace, talentWorkspace } from "../support/talent-workspace.ts";

let talent: TalentWorkspace;
let folder: string;
let home: string;
let desk: WorkspaceDesk;

/** A backend as the worker opens it, without the seconds that a thread takes to begin. */
async function startHere(dir: string): Promise<Result<RunningBackend, string>> {
  const program = "测试程序";
  const opened = await openBackend(dir, {
    ...{ program, today: () => localDate("2026-11-01"), now: () => "2026-11-01T00:00:00Z", uploads: null },
    onDefect: reportError,
  });
  return opened.ok
    ? ok({ ...opened.value, isOver: () => false, ended: Promise.withResolvers<void>().promise })
    : opened;
}

const reportError = (error: unknown): never => {
  throw error;
};

beforeAll(() => {
  talent = talentWorkspace();
  folder = mkdtempSync(join(tmpdir(), "shenbao-desk-"));
});

beforeEach(() => {
  home = mkdtempSync(join(folder, "home-"));
  mkdirSync(join(home, "Documents"));
  desk = workspaceDesk({
    ...{ home, settings: join(home, "settings"), now: () => new Date().toISOString() },
    onDefect: reportError,
    start: startHere,
    make: (dir, { make, onProgress }) => makeWorkspace(dir, make, { program: "测试程序", onProgress }),
  });
  return () => desk.putAway();
});

afterAll(() => {
  talent.remove();
  rmSync(folder, { recursive: true, force: true });
});

const sentenceOf = (reply: Reply): string => (reply.ok ? "" : reply.error.message);
const copyTo = (name: string): string => {
  cpSync(talent.dir, join(home, name), { recursive: true });
  return join(home, name);
};
const shown = async (): Promise<StartView> => answered(await desk.call("workspaces.show", {}));
function answered<T>(reply: Reply): T {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value as T;
}

describe("the desk of a face", () => {
  it("refuses calls until a workspace is open, then answers them", async () => {
    expect(await desk.call("workspace.head", {})).toMatchObject({ ok: false, error: { code: "no-workspace" } });
    expect(await shown()).toMatchObject({ open: null, recent: [], suggested: { name: "申报匣工作区" } });
    expect(await desk.call("workspaces.open", { path: talent.dir })).toMatchObject({ ok: true });
    expect(await desk.call("workspace.head", {})).toMatchObject({ ok: true });
    expect(await shown()).toMatchObject({ open: talent.dir, recent: [{ path: talent.dir, trouble: null }] });
  });

  it("makes a new workspace where it is told, and refuses a place that is taken or cannot be", async () => {
    const parent = join(home, "Documents");
    const wanted = { parent, name: "槐屿影视", pack: null };
    expect(await desk.call("workspaces.create", wanted)).toEqual({
      ok: true,
      value: { path: join(parent, "槐屿影视") },
    });
    expect(existsSync(join(parent, "槐屿影视", "workspace.db"))).toBe(true);
    for (const [change, sentence] of [
      [{}, /已经有一个工作区/],
      [{ name: "甲/乙" }, /不能用作文件夹名/],
      [{ name: ".." }, /不能用作文件夹名/],
      [{ parent: "Documents" }, /不是完整的位置/],
      [{ parent: join(home, "没有") }, /没有“.*”这个文件夹/],
    ] as const)
      expect(sentenceOf(await desk.call("workspaces.create", { ...wanted, ...change }))).toMatch(sentence);
    expect(desk.openDir()).toBe(join(parent, "槐屿影视"));
  });

  it("opens another in its place, lets the first one go, and answers no call that was meant for it", async () => {
    const [first, second] = [copyTo("甲"), copyTo("乙")];
    await desk.open(first);
    await desk.open(second);
    expect(desk.openDir()).toBe(second);
    const free = openWorkspace(first, { program: "测试程序" });
    expect(free.ok).toBe(true);
    if (free.ok) free.value.close();
    expect(await desk.call("workspace.head", {}, undefined, first)).toMatchObject({ error: { code: "no-workspace" } });
    expect(await desk.call("workspace.head", {}, undefined, second)).toMatchObject({ ok: true });
  });

  it("keeps the one that is open where the other is refused, and says why", async () => {
    const [mine, held, damaged, newer] = [copyTo("甲"), copyTo("乙"), copyTo("丙"), join(home, "丁")];
    writeFileSync(join(damaged, "workspace.db"), "SQLite format 3\0".padEnd(4096, "x"));
    const holder = openWorkspace(held, { program: "会计的电脑" });
    if (!holder.ok) throw new Error(holder.error.kind);
    await desk.open(mine);
    const sentences: Result<string, string>[] = [];
    for (const dir of [held, damaged, newer]) sentences.push(await desk.open(dir));
    holder.value.close();
    expect(sentences).toEqual([
      { ok: false, error: expect.stringMatching(/正被.*会计的电脑.*使用.*请先在那里关闭它/) },
      { ok: false, error: expect.stringMatching(/。请/) },
      { ok: false, error: expect.stringMatching(/不是申报匣的工作区.*请选择/) },
    ]);
    expect(desk.openDir()).toBe(mine);
    expect(await desk.call("workspace.head", {})).toMatchObject({ ok: true });
  });

  it("keeps what is open where another that is made is stopped, and tells what there is once all is at rest", async () => {
    const mine = copyTo("甲");
    const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    desk = workspaceDesk({
      ...{ home, settings: join(home, "settings"), now: () => new Date().toISOString() },
      onDefect: reportError,
      start: startHere,
      make: async (dir, { signal }) => {
        mkdirSync(`${dir}.${process.pid}-0123abcd.part`);
        begun.resolve();
        await ended.promise;
        rmSync(`${dir}.${process.pid}-0123abcd.part`, { recursive: true });
        return signal.aborted ? err("已停止。") : ok(null);
      },
    });
    await desk.open(mine);
    const stop = new AbortController();
    const watch = { signal: stop.signal, onProgress: () => undefined };
    const making = desk.call("workspaces.open-sample", {}, watch);
    await begun.promise;
    const { folders } = answered<FolderList>(await desk.call("workspaces.folders", { path: join(home, "Documents") }));
    expect(folders).toEqual([]);
    stop.abort();
    const still = desk.call("workspaces.show", { whenStill: true });
    expect(await desk.call("workspace.head", {})).toMatchObject({ ok: true });
    ended.resolve();
    expect(await making).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(answered<StartView>(await still)).toMatchObject({ open: mine, refusal: null });
    expect(readdirSync(join(home, "settings"))).toEqual(["recent-workspaces.json"]);
  });

  it("lists one that is gone with why, and takes it off the list without touching a folder", async () => {
    const [gone, stays] = [copyTo("甲"), copyTo("乙")];
    await desk.open(gone);
    await desk.open(stays);
    renameSync(gone, join(home, "搬走了"));
    const { recent } = await shown();
    expect(recent.map(({ path, trouble }) => [path, trouble])).toEqual([
      [stays, null],
      [gone, expect.stringContaining("找不到这个文件夹")],
    ]);
    await desk.call("workspaces.forget", { path: gone });
    await desk.call("workspaces.forget", { path: stays });
    expect((await shown()).recent).toEqual([]);
    expect(existsSync(stays)).toBe(true);
  });

  it("lists folders by name, and nothing of their files", async () => {
    copyTo("单位");
    writeFileSync(join(home, "密码.txt"), "x");
    mkdirSync(join(home, ".隐藏"));
    const reply = await desk.call("workspaces.folders", { path: null });
    expect(reply).toMatchObject({ ok: true, value: { path: home } });
    const { folders } = (reply as { readonly value: { readonly folders: readonly object[] } }).value;
    expect(folders).toEqual([
      { name: "单位", path: join(home, "单位"), isWorkspace: true },
      { name: "Documents", path: join(home, "Documents"), isWorkspace: false },
    ]);
    for (const path of ["Documents", join(home, "密码.txt"), join(home, "没有")])
      expect(sentenceOf(await desk.call("workspaces.folders", { path }))).toMatch(/。请/);
  });
});
