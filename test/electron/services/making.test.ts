import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeInThread } from "../../../electron/services/making/make-in-thread.ts";
import { makeOrdered } from "../../../electron/services/making/make-ordered.ts";
import { clearUnfinishedMakings } from "../../../electron/services/noted-makings.ts";
import { backUp } from "../../../electron/store/back-up.ts";
import type { MakingProgress } from "../../../shared/contract/workspaces.ts";
import { expectOk, newWorkspace, temporaryFolder, write } from "../store/temporary-workspace.ts";

const sample = { holds: "sample", pack: null } as const;
const program = "测试程序";

const unstopped = {
  ...{ onProgress: () => undefined, settle: () => undefined, throwIfStopped: () => undefined },
  signal: new AbortController().signal,
};

/** A backup of a workspace with originals of so many MiB. */
async function backupOf(originals: number): Promise<string> {
  const workspace = newWorkspace();
  write(workspace, () => {
    for (let number = 0; number < originals; number++)
      workspace.originals.store({
        bytes: randomBytes(2 ** 20),
        fileName: `${number}.jpg`,
        mediaType: "image/jpeg",
      });
  });
  const file = join(temporaryFolder(), "备份.json");
  expectOk(await backUp(workspace, file));
  workspace.close();
  return file;
}

/** Where a workspace goes, in a folder of its own. */
const emptyPlace = (): string => join(temporaryFolder(), "单位");
const beside = (dir: string): readonly string[] => readdirSync(dirname(dir));

describe("a workspace that is made", () => {
  it("tells of a backup's steps in their order, each from 0 to 100 % and never back", async () => {
    const told: MakingProgress[] = [];
    const order = { dir: emptyPlace(), program, make: { holds: "backup", file: await backupOf(12) } } as const;
    expect(await makeInThread(order, { onProgress: (one) => void told.push(one) })).toMatchObject({ kind: "done" });
    expect([...new Set(told.map(({ step }) => step))]).toEqual(["reading", "checking", "saving"]);
    for (const step of ["reading", "checking", "saving"]) {
      const percents = told.filter((one) => one.step === step).map(({ percent }) => percent);
      expect([percents.at(0), percents.at(-1)]).toEqual([0, 100]);
      expect(percents).toEqual([...new Set(percents)].toSorted((a, b) => a - b));
    }
    expect(beside(order.dir)).toEqual([basename(order.dir)]);
  });

  it("is not there once a stop came before it got its place, and is made by the next try", async () => {
    const file = await backupOf(1);
    for (const order of [
      { dir: emptyPlace(), program, make: { holds: "backup", file } },
      { dir: emptyPlace(), program, of: "backup", file },
      { dir: emptyPlace(), program, of: "document", file },
      { dir: emptyPlace(), program, make: { holds: "nothing", pack: null } },
    ] as const) {
      const settle = (): never => {
        throw new Error("stopped");
      };
      await expect(makeOrdered(order, { ...unstopped, settle })).rejects.toThrow("stopped");
      expect(beside(order.dir)).toEqual([]);
      expect(await makeOrdered(order, unstopped)).toMatchObject({ ok: true });
      expect(beside(order.dir)).toEqual([basename(order.dir)]);
    }
  });

  it("is stopped soon wherever it is, and nothing of it is left", async () => {
    const dir = emptyPlace();
    const stop = new AbortController();
    let stoppedAt = 0;
    const onProgress = (): void => {
      if (stoppedAt === 0) stoppedAt = performance.now();
      stop.abort();
    };
    expect(await makeInThread({ dir, program, make: sample }, { signal: stop.signal, onProgress })).toEqual({
      kind: "stopped",
    });
    expect(performance.now() - stoppedAt).toBeLessThan(5000); // a second, on a machine that has nothing else to do
    expect(beside(dir)).toEqual([]);
  });

  it("hears a stop at every step of a restore, and nothing of it is left", async () => {
    const file = await backupOf(4);
    for (const at of ["reading", "checking", "saving"]) {
      const order = { dir: emptyPlace(), program, make: { holds: "backup", file } } as const;
      let step = "";
      const onProgress = (told: MakingProgress): void => {
        step = told.step;
      };
      const throwIfStopped = (): void => {
        if (step === at) throw new Error("stopped");
      };
      await expect(makeOrdered(order, { ...unstopped, onProgress, throwIfStopped })).rejects.toThrow("stopped");
      expect(beside(order.dir)).toEqual([]);
    }
  });

  it("leaves a name that says it is unfinished when the program is killed, which the next start clears away", async () => {
    const [dir, settings] = [emptyPlace(), temporaryFolder()];
    const child = spawn(process.execPath, [join(import.meta.dirname, "make-in-child.ts"), settings, dir], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    clearUnfinishedMakings(settings); // the other program is at work
    expect(beside(dir)).toEqual([expect.stringMatching(/^单位\.\d+-[0-9a-f]{8}\.part$/)]);
    child.kill("SIGKILL");
    await once(child, "exit");
    mkdirSync(join(dirname(dir), "单位.别的.part"));
    expect(existsSync(dir)).toBe(false);
    clearUnfinishedMakings(settings);
    expect(beside(dir)).toEqual(["单位.别的.part"]);
    expect(readdirSync(settings)).toEqual([]);
  });

  it("clears what a killed program left when its place is chosen again", async () => {
    const dir = emptyPlace();
    const gone = spawn(process.execPath, ["--version"], { stdio: "ignore" });
    await once(gone, "exit");
    mkdirSync(join(`${dir}.${gone.pid}-0123abcd.part`, "originals"), { recursive: true });
    mkdirSync(`${dir}.${process.ppid}-0123abcd.part`);
    const order = { dir, program, make: { holds: "backup", file: await backupOf(1) } } as const;
    expect(await makeOrdered(order, unstopped)).toMatchObject({ ok: true });
    expect(beside(dir).toSorted()).toEqual([basename(dir), `单位.${process.ppid}-0123abcd.part`]);
  });
});
