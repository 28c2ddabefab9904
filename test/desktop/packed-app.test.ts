import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltApp, buildApp, startApp } from "../electron-double/start-app.ts";
import { browserArguments, findBrowser } from "../support/find-browser.ts";
import { type TalentWorkspace, talentWorkspace } from "../support/talent-workspace.ts";
import { isThorough } from "../support/thorough.ts";
import { asar, fuses, packWithStub } from "./pack-with-stub.ts";
import { readerChecks } from "./reader-checks.ts";
import { addFormAsPage, exportAsPage, importAsPage, importedTypes } from "./use-readers.ts";

// electron-builder's real layout around a stand-in for Electron's program; needs Linux x64, where a native binary of its own lies beside.

const canPack = isThorough && process.platform === "linux" && process.arch === "x64";
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
  // Building and packing a hundred megabytes takes minutes on a busy machine.
}, 240_000);

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

describe.skipIf(!canPack)("the packed app (thorough runs on Linux x64)", () => {
  it("holds the native binary of its own system and no other", () => {
    const entries = asar.listPackage(join(packed, "resources/app.asar"), { isPack: false });
    const natives = entries.filter((name) => name.endsWith(".node"));
    expect(natives).toContain("/node_modules/better-sqlite3/prebuilds/linux-x64.node");
    expect(natives.filter((name) => !name.includes("linux-x64"))).toEqual([]);
    const unpacked = readdirSync(join(packed, "resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds"));
    expect(unpacked).toEqual(["linux-x64.node"]);
  });

  it("holds no package that only building and testing ask for", () => {
    const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    const held = Object.keys(devDependencies).filter((name) => existsSync(join(extracted, "node_modules", name)));
    expect(held).toEqual([]);
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
    // 36 MB of it read pictures: recognition's runtime and models 30, pages of a PDF 4, pictures and QR codes 3.
    expect(sizes.app).toBeLessThan(150 * megabyte);
    expect(sizes.resources).toBeLessThan(176 * megabyte);
  });

  it("opens its window, shows a workspace, and opens foreign files in utility processes", async () => {
    const surroundings = { isOnlyInstance: true, isPackaged: true };
    const running = await startApp({ folder: extracted }, browser, [workspace.dir], surroundings);
    const [window] = running.control.windows;
    expect(running.control.errorBoxes).toEqual([]);
    if (window === undefined) throw new Error("no window");
    await window.page.getByText("100,000.00 元").first().waitFor();
    const outcomes = await importAsPage(window.page, folder);
    const sentence = await addFormAsPage(window.page, folder);
    await exportAsPage(window.page, folder);
    expect(window.complaints).toEqual([]);
    expect(outcomes).toEqual(importedTypes);
    expect(sentence).toMatch(/。$/);
    // Each kind of reader was found in the archive, worked, and is gone.
    const { utilities } = running.control;
    const programs = new Set(utilities.map(({ program }) => program.slice(extracted.length + 1)));
    expect(programs).toEqual(
      new Set([
        "out/desktop/electron/intake/read-worker.js",
        "out/desktop/electron/services/binder/survey-worker.js",
        "out/desktop/electron/services/forms/form-worker.js",
      ]),
    );
    for (const { holds } of readerChecks) for (const reader of utilities) await holds(reader, running.control);
    await running.close();
  });
});
