import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Backend } from "../../../../electron/backend.ts";
import { makeWorkspace } from "../../../../electron/services/make-workspace.ts";
import { shippedPackOf } from "../../../../electron/services/packs/pack-of-version.ts";
import { findPack } from "../../../../electron/services/policy-packs.ts";
import type { InputOf, MethodName, OutputOf } from "../../../../shared/contract/methods.ts";
import { writeNextPolicy } from "../../../support/next-policy.ts";
import { type TalentWorkspace, talentWorkspace } from "../../../support/talent-workspace.ts";
import { callOn, openLater } from "./later-backend.ts";

// The day when a later version of the tool brings a second version of the policy along, in a folder beside the first.

const place = vi.hoisted(() => ({ resources: "" }));
vi.mock("../../../../electron/services/resources-folder.ts", () => ({ resourcesFolder: () => place.resources }));

const ours = resolve("resources");
const first = "cn-liaoning-microdrama";
const second = `${first}@2.0.0`;
const policies = () => join(place.resources, "policies");

let workspace: TalentWorkspace;
let backend: Backend;

const call = <Name extends MethodName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> =>
  callOn(backend, name, input);

const packs = async () =>
  (await call("packs.list", {})).packs.map(({ name, version, origin, isInUse }) => ({
    ...{ name, version, origin, isInUse },
  }));

const talent = async () => {
  const { articles } = await call("assessment.show", { asOf: null });
  return articles.flatMap(({ lines }) => lines).find(({ subjectName }) => subjectName === "甲某")?.amount;
};

const load = (path: string) => call("packs.load", { tray: "00000000-0000-4000-8000-000000000000", paths: [path] });

beforeAll(async () => {
  place.resources = mkdtempSync(join(tmpdir(), "shenbao-resources-"));
  for (const name of ["fonts", "help", "sample"]) symlinkSync(join(ours, name), join(place.resources, name));
  mkdirSync(policies());
  cpSync(join(ours, "policies", first), join(policies(), first), { recursive: true });
  workspace = talentWorkspace();
  backend = await openLater(workspace.dir);
});

afterAll(async () => {
  await backend?.close();
  workspace?.remove();
  rmSync(place.resources, { recursive: true, force: true });
});

describe("two versions of a policy side by side", () => {
  it("leave a workspace with the version that it names, whichever ships beside it", async () => {
    expect(await talent()).toBe(10_000_000n);
    writeNextPolicy(join(policies(), second));
    await backend.close();
    backend = await openLater(workspace.dir);
    expect(await packs()).toEqual([
      { name: first, version: "1.0.0", origin: "ships", isInUse: true },
      { name: second, version: "2.0.0", origin: "ships", isInUse: false },
    ]);
    expect(await talent()).toBe(10_000_000n);
  });

  it("are compared, and the later one is worked with once a person says so", async () => {
    const { before, after, sections } = await call("packs.compare", { before: first, after: second });
    expect([before.version, after.version]).toEqual(["1.0.0", "2.0.0"]);
    expect(sections.flatMap(({ changes }) => changes.map(({ id }) => id))).toContain("a8_talent");
    const { figures } = await call("packs.preview", { name: second, asOf: null });
    expect([figures.before.provenCeiling, figures.after.provenCeiling]).toEqual([10_000_000n, 12_000_000n]);
    await call("packs.choose", { name: second });
    expect(await talent()).toBe(12_000_000n);
    await call("books.undo", {});
    expect(await talent()).toBe(10_000_000n);
    await call("packs.choose", { name: second });
  });

  it("are each found for a package that says which one it was made under", async () => {
    const found = await Promise.all([first, `${first}@1.0.0`, second, `${first}@3.0.0`].map(shippedPackOf));
    expect(found.map((pack) => pack?.packVersion ?? null)).toEqual(["1.0.0", "1.0.0", "2.0.0", null]);
  });

  it("are not kept once more where they are loaded although they ship", async () => {
    expect(await load(join(policies(), second))).toMatchObject({ kind: "loaded", name: second });
    expect((await packs()).map(({ origin }) => origin)).toEqual(["ships", "ships"]);
  });

  it("give a new workspace the later one", async () => {
    const dir = join(place.resources, "new");
    const made = await makeWorkspace(
      dir,
      { holds: "nothing", pack: null },
      { program: "测试程序", onProgress: () => undefined },
    );
    expect(made).toEqual({ ok: true, value: null });
    await backend.close();
    backend = await openLater(dir);
    expect((await packs()).find(({ isInUse }) => isInUse)?.name).toBe(second);
    await backend.close();
    backend = await openLater(workspace.dir);
  });

  it("are refused under a folder that says another version", async () => {
    const wrong = `${first}@2.0.1`;
    renameSync(join(policies(), second), join(policies(), wrong));
    const found = await findPack(wrong);
    expect(found.ok ? "" : found.error[0]?.message).toBe(`文件夹叫 ${wrong}，里面却是 ${second}`);
    const inUse = (await call("packs.list", {})).packs.find((pack) => pack.isInUse);
    expect(inUse).toMatchObject({ name: second, trouble: expect.stringMatching(/工具也没有附带它。请重新载入它/) });
    renameSync(join(policies(), wrong), join(policies(), second));
  });
});
