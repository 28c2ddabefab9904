import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPack, listPacks, loadPack } from "../../../electron/services/policy-packs.ts";
import { resourcesFolder } from "../../../electron/services/resources-folder.ts";
import { policyIdOf } from "../../../shared/policy/pack-name.ts";

const shipped = join(resourcesFolder(), "policies", "cn-liaoning-microdrama");
let temporary = "";
let copies = 0;

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), "shenbao-packs-"));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

async function copyOfPack(): Promise<string> {
  copies += 1;
  const folder = join(temporary, `pack-${copies}`);
  await cp(shipped, folder, { recursive: true });
  return folder;
}

describe("policy packs", () => {
  it("ship with the tool, and every one holds", async () => {
    const ids = await listPacks();
    expect(ids).toContain("cn-liaoning-microdrama");
    for (const name of ids) expect(await findPack(name)).toMatchObject({ ok: true, value: { id: policyIdOf(name) } });
  });

  // Workspaces name it by its id alone: a later version gets a folder of its own, cn-liaoning-microdrama@1.1.0.
  it("keep the version that they first shipped with", async () => {
    expect(await findPack("cn-liaoning-microdrama")).toMatchObject({ value: { packVersion: "1.0.0" } });
  });

  it("are named when another is asked for", async () => {
    expect(await findPack("../fonts")).toMatchObject({
      ok: false,
      error: [{ message: expect.stringContaining("cn-liaoning-microdrama") }],
    });
  });

  it("are refused when a profile asks for a document that the tool cannot make", async () => {
    const folder = await copyOfPack();
    const file = join(folder, "pack.json");
    await writeFile(file, (await readFile(file, "utf8")).replace('"calculation"', '"pledge"'));
    expect(await loadPack(folder)).toMatchObject({
      ok: false,
      error: [{ path: "profiles/0/documents", message: expect.stringContaining("pledge") }],
    });
  });

  it("are refused when a case does not come out", async () => {
    const folder = await copyOfPack();
    const file = join(folder, "cases", "a2_cost.json");
    await writeFile(file, (await readFile(file, "utf8")).replace('"status": "met"', '"status": "unmet"'));
    const loaded = await loadPack(folder);
    expect(loaded.ok ? [] : loaded.error.map(({ path }) => path)).toEqual([
      expect.stringMatching(/^cases\/a2_cost.json\/\d+$/),
    ]);
  });

  it("are refused when the text of the law is another one", async () => {
    const folder = await copyOfPack();
    const file = join(folder, "source.txt");
    await writeFile(file, (await readFile(file, "utf8")).replace("最高不超过5万元", "最高不超过6万元"));
    expect(await loadPack(folder)).toMatchObject({ ok: false });
  });

  it.each(["pack.json", "source.txt", "cases"])("are refused without %s", async (name) => {
    const folder = await copyOfPack();
    await rm(join(folder, name), { recursive: true });
    expect(await loadPack(folder)).toEqual({ ok: false, error: [{ path: name, message: "没有这个文件" }] });
  });
});

describe("the folder of what ships", () => {
  it("is found above the code of an installed app", async () => {
    const installed = join(temporary, "app", "resources");
    for (const folder of ["policies", "fonts", "app.asar/out/desktop"])
      await mkdir(join(installed, folder), { recursive: true });
    expect(resourcesFolder(join(installed, "app.asar/out/desktop"))).toBe(installed);
  });

  it("is missed aloud", () => {
    expect(() => resourcesFolder(temporary)).toThrow("no resources folder");
  });
});
