import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { createWorkspace } from "../../../electron/store/create-workspace.ts";
import { driveWindow, openTab, type Tab } from "../../support/driven-window.ts";
import { shenbao } from "../shenbao.ts";
import { filesOfTheJob } from "./files.ts";
import type { Hands } from "./hands.ts";
import * as walk from "./walk.ts";

/** The steps of the job, from a workspace with nothing in it. */
const steps = [
  walk.enterStudio,
  walk.enterWork,
  walk.importFiles,
  walk.assignExpenses,
  walk.matchPayments,
  walk.fileEvidence,
  walk.enterBudget,
  walk.enterRevenue,
  walk.confirmReadings,
];

/** A window over a workspace, where its own pages come from, and its end. */
export interface OpenedWindow extends Tab {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

async function openInBrowser(dir: string): Promise<OpenedWindow> {
  const driven = await driveWindow(dir);
  return { ...(await openTab(driven, driven.link)), origin: new URL(driven.link).origin, close: driven.close };
}

/** Does the whole job in a window with the hands that are given, and has the command line verify the package. */
export async function doTheJob(
  handsOf: (page: Page) => Hands,
  open: (dir: string) => Promise<OpenedWindow> = openInBrowser,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-job-"));
  const home = process.env["HOME"];
  process.env["HOME"] = folder;
  mkdirSync(join(folder, "Documents"));
  const opened = await open(emptyWorkspace(join(folder, "studio")));
  try {
    const { page, complaints, requests, origin } = opened;
    const job = { page, hands: handsOf(page), files: await filesOfTheJob(folder) };
    for (const step of steps) await timed(step.name, () => step(job));
    const out = await timed("exportPackage", () => walk.exportPackage(job));
    expect(shenbao("verify", out)).toMatchObject({ code: 0, out: expect.stringContaining("金额按包内资料重算相符") });
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith("blob:"))).toEqual([]);
  } finally {
    await opened.close();
    if (home === undefined) delete process.env["HOME"];
    else process.env["HOME"] = home;
    rmSync(folder, { recursive: true, force: true });
  }
}

function emptyWorkspace(dir: string): string {
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(dir, { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  created.value.close();
  return dir;
}

/** Names the step in which the job came to a halt. */
async function timed<T>(name: string, step: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await step();
  } catch (error) {
    throw new Error(`the job came to a halt at ${name}`, { cause: error });
  } finally {
    if (process.env["SHENBAO_SHOTS"] !== undefined)
      process.stderr.write(`${name} ${Math.round(performance.now() - start)} ms\n`);
  }
}
