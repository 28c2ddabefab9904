import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltApp, buildApp, startApp } from "../electron-double/start-app.ts";
import { browserArguments, findBrowser } from "../support/find-browser.ts";
import { type TalentWorkspace, talentWorkspace } from "../support/talent-workspace.ts";
import { asar, fuses, packWithStub } from "./pack-with-stub.ts";

// electron-builder's real layout around a stand-in for Electron's program; needs Linux x64, where a native binary of its own lies beside.

const canPack = process.platform === "linux" && process.arch === "x64";
const megabyte = 1_000_000;

let built: BuiltApp;
let folder: string;
let packed: string;
let extracted: string;
let browser: Browser;
let workspace: TalentWorkspace;

beforeAll(async () => {
  if (!canPack) return;
  built = buildApp();
  folder = mkdtempSync(join(tmpdir(), "shenbao-packed-"));
  packed = await packWithStub(join(built.folder, "out"), folder);
  // As installed: the archive and, beside it, the resources.
  extracted = join(folder, "installed/app");
  mkdirSync(extracted, { recursive: true });
  asar.extractAll(join(packed, "resources/app.asar"), extracted);
  for (const name of ["policies", "fonts"])
    symlinkSync(join(packed, "resources", name), join(folder, "installed", name));
  workspace = talentWorkspace();
  browser = await chromium.launch({ executablePath: await findBrowser(), args: [...browserArguments] });
});

afterAll(async () => {
  await browser?.close();
  workspace?.remove();
  built?.remove();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** Bytes of every file under a folder. */
function bytesUnder(at: string): number {
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

describe.skipIf(!canPack)("the packed app (skipped elsewhere than on Linux x64)", () => {
  it("holds the native binary of its own system and no other", () => {
    const entries = asar.listPackage(join(packed, "resources/app.asar"), { isPack: false });
    const natives = entries.filter((name) => name.endsWith(".node"));
    expect(natives).toContain("/node_modules/better-sqlite3/prebuilds/linux-x64.node");
    expect(natives.filter((name) => !name.includes("linux-x64"))).toEqual([]);
    const unpacked = readdirSync(join(packed, "resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds"));
    expect(unpacked).toEqual(["linux-x64.node"]);
  });

  it("holds the policies, the fonts, the sample and the migrations", () => {
    const resources = join(packed, "resources");
    expect(readdirSync(resources)).toEqual(expect.arrayContaining(["policies", "fonts", "sample", "help"]));
    expect(readdirSync(join(resources, "policies"))).not.toEqual([]);
    expect(readdirSync(join(extracted, "out/desktop/electron/store/migrations"))).toEqual(
      readdirSync(join(import.meta.dirname, "../../electron/store/migrations")),
    );
  });

  it("has its fuses set: no Node of its own, no options, no debugger, nothing but its archive", async () => {
    const { version: _, ...wire } = await fuses.getCurrentFuseWire(join(packed, "shenbao"));
    const states = Object.keys(wire).map((place) => String.fromCharCode(wire[place] ?? 0));
    // runAsNode, cookies encrypted, NODE_OPTIONS, --inspect, archive checked, archive only, own snapshot, file:// privileges
    expect(states.join("")).toBe("01001100");
  });

  it("keeps to its size budget without Electron", () => {
    const sizes = { app: bytesUnder(extracted), resources: bytesUnder(join(packed, "resources")) };
    const words = Object.entries(sizes).map(([name, bytes]) => `${name} ${Math.ceil(bytes / megabyte)} MB`);
    process.stderr.write(`packed, Electron not counted: ${words.join(", ")}\n`);
    expect(sizes.app).toBeLessThan(100 * megabyte);
    expect(sizes.resources).toBeLessThan(125 * megabyte);
  });

  it("opens its window and shows a workspace", async () => {
    const surroundings = { isOnlyInstance: true, isPackaged: true };
    const running = await startApp({ folder: extracted }, browser, [workspace.dir], surroundings);
    const [window] = running.control.windows;
    expect(running.control.errorBoxes).toEqual([]);
    await window?.page.getByText("100,000.00 元").first().waitFor();
    expect(window?.complaints).toEqual([]);
    await running.close();
  });
});
