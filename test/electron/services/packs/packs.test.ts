import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Backend } from "../../../../electron/backend.ts";
import { packZip } from "../../../../electron/documents/pack-zip.ts";
import { shippedPackOf } from "../../../../electron/services/packs/pack-of-version.ts";
import { verifyContents } from "../../../../electron/services/verify-contents.ts";
import { softwareAgent } from "../../../../electron/software-agent.ts";
import type { InputOf, MethodName, OutputOf } from "../../../../shared/contract/methods.ts";
import { localDate } from "../../../../shared/dates.ts";
import { writeNextPolicy, zipOfPack } from "../../../support/next-policy.ts";
import { type TalentWorkspace, talentWorkspace } from "../../../support/talent-workspace.ts";
import { callOn, openLater } from "./later-backend.ts";

const shipped = "cn-liaoning-microdrama";
const next = `${shipped}@2.0.0`;
const tray = "00000000-0000-4000-8000-000000000000";

let folder: string;
let place: TalentWorkspace;
let backend: Backend;

const call = <Name extends MethodName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> =>
  callOn(backend, name, input);

const load = (path: string) => call("packs.load", { tray, paths: [path] });

const talent = async () => {
  const { articles } = await call("assessment.show", { asOf: null });
  return articles.flatMap(({ lines }) => lines).find(({ subjectName }) => subjectName === "甲某");
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-next-"));
  writeNextPolicy(join(folder, "next"));
  writeFileSync(join(folder, "next.zip"), zipOfPack(join(folder, "next")));
  place = talentWorkspace();
  backend = await openLater(place.dir);
});

afterAll(async () => {
  await backend?.close();
  place?.remove();
  rmSync(folder, { recursive: true, force: true });
});

const problemsOf = async (path: string) => {
  const loaded = await load(path);
  return loaded.kind === "refused" ? loaded.problems : [];
};

describe("a pack that is not sound is refused, and the workspace stays as it was", () => {
  it("with everything that is wrong, each with its place in words", async () => {
    const bad = join(folder, "bad");
    cpSync(join(folder, "next"), bad, { recursive: true });
    writeFileSync(join(bad, "source.txt"), "（一）没有这些话。");
    const problems = await problemsOf(bad);
    expect(problems.length).toBeGreaterThan(10);
    expect(problems[0]?.place).toMatch(/^条款第 1 项「剧本创作扶持」（pack\.json：rules\/0）$/);
  });

  it("when it is another file, nothing at all, or a folder without a pack", async () => {
    const text = join(folder, "notes.zip");
    writeFileSync(text, "不是压缩包");
    expect((await problemsOf(text))[0]?.message).toContain("不是能打开的 ZIP");
    expect((await problemsOf(join(folder, "nowhere.zip")))[0]?.message).toContain("没有这个文件");
    const empty = join(folder, "empty.zip");
    writeFileSync(empty, packZip({ "readme.txt": new Uint8Array([65]) }));
    expect(await problemsOf(empty)).toEqual([{ place: "pack.json", message: "没有这个文件" }]);
  });

  it("when its names lead elsewhere or it would unpack to more than any pack holds", async () => {
    const outside = join(folder, "outside.zip");
    writeFileSync(outside, packZip({ "pack.json": new Uint8Array([123]), "../../x.json": new Uint8Array([125]) }));
    expect((await problemsOf(outside))[0]?.message).toContain("会写到别处");
    const bomb = join(folder, "bomb.zip");
    writeFileSync(bomb, packZip({ "pack.json": new Uint8Array(60_000_000) }));
    expect((await problemsOf(bomb))[0]?.message).toContain("内容太多");
  });

  it("leaves nothing behind", async () => {
    expect((await call("packs.list", {})).packs.map(({ name }) => name)).toEqual([shipped]);
  });
});

describe("another version of the policy", () => {
  it("is loaded from a ZIP and kept, without being worked with", async () => {
    expect(await load(join(folder, "next.zip"))).toMatchObject({ kind: "loaded", name: next });
    expect(await load(join(folder, "next"))).toMatchObject({ kind: "loaded", name: next });
    const { packs } = await call("packs.list", {});
    expect(packs.map(({ name, isInUse }) => [name, isInUse])).toEqual([
      [shipped, true],
      [next, false],
    ]);
  });

  it("is not taken for the one that it changes under the same version", async () => {
    const other = join(folder, "other");
    cpSync(join(folder, "next"), other, { recursive: true });
    writeFileSync(join(other, "forms.txt"), "");
    writeFileSync(join(other, "cases", "a8_talent.json"), "\n", { flag: "a" });
    expect((await problemsOf(other))[0]?.message).toContain("要用新的版本号");
  });

  it("is compared thing by thing in words", async () => {
    const { sections } = await call("packs.compare", { before: shipped, after: next });
    const rules = sections.find(({ title }) => title === "条款");
    expect(rules?.changes.map(({ id, kind }) => [id, kind])).toEqual([
      ["a2_cost", "changed"],
      ["a8_talent", "changed"],
      ["a11_festival", "removed"],
    ]);
    expect(rules?.changes[1]?.aspects).toContainEqual({
      aspect: "给多少",
      before: "最高不超过 100,000.00 元，由主管部门核定",
      after: "最高不超过 120,000.00 元，由主管部门核定",
    });
    expect(sections.find(({ title }) => title === "支出类别")?.changes).toEqual([]);
  });

  it("is previewed: what each subject is given before and after, and why", async () => {
    const { lines, figures, remarks } = await call("packs.preview", { name: next, asOf: null });
    const [first] = lines;
    expect(first).toMatchObject({ subjectName: "甲某", article: "八", isChanged: true });
    expect([first?.before?.amount, first?.after?.amount]).toEqual([10_000_000n, 12_000_000n]);
    expect(first?.why).toEqual([
      "给多少原为：最高不超过 100,000.00 元，由主管部门核定。改为：最高不超过 120,000.00 元，由主管部门核定。",
    ]);
    expect([figures.before.provenCeiling, figures.after.provenCeiling]).toEqual([10_000_000n, 12_000_000n]);
    expect(remarks.some((one) => one.startsWith("换用后有"))).toBe(true);
    const early = await call("packs.preview", { name: next, asOf: localDate("2026-12-01") });
    expect(early.remarks[0]).toContain("2026-12-01 不在新的政策包的有效期内");
    expect(early.lines[0]?.why).toContain("申报日在政策有效期内：申报日不在有效期内。");
    expect((await talent())?.amount).toBe(10_000_000n);
  });

  it("is previewed for its first day while that has not come, and says on every page that it does not apply yet", async () => {
    await backend.close();
    backend = await openLater(place.dir, "2026-12-01");
    const { asOf, remarks, lines } = await call("packs.preview", { name: next, asOf: null });
    expect(asOf).toBe("2027-01-15");
    expect(remarks[0]).toContain("自 2027-01-15 起才有效，下面先按那一天测算");
    expect(lines[0]?.after?.amount).toBe(12_000_000n);
    expect(await call("workspace.head", {})).toMatchObject({ outOfForce: null });
    await call("packs.choose", { name: next });
    const outOfForce = { from: "2027-01-15", before: "2030-01-15" };
    expect(await call("workspace.head", {})).toMatchObject({ outOfForce });
    await call("books.undo", {});
    await backend.close();
    backend = await openLater(place.dir);
  });

  it("is worked with from the next call on, and taken back by the undo of all pages", async () => {
    expect(await call("packs.choose", { name: next })).toMatchObject({ sentence: expect.stringContaining("2.0.0") });
    expect((await talent())?.amount).toBe(12_000_000n);
    expect(await call("policy.show", {})).toMatchObject({ packVersion: "2.0.0", issuedOn: "2027-01-15" });
    expect((await call("books.undo", {})).sentence).toContain("换用政策包");
    expect((await talent())?.amount).toBe(10_000_000n);
    await call("packs.choose", { name: next });
  });

  it("stays while it is worked with; one that is not can be removed, and the undo brings it back", async () => {
    const removal = (name: string) => backend.call("packs.remove", { name });
    const names = async () => (await call("packs.list", {})).packs.map(({ name }) => name);
    const refused = await removal(next);
    expect(refused.ok || refused.error.message).toMatch(/现在按这一份测算.*先换用另一份/);
    const shipping = await removal(shipped);
    expect(shipping.ok || shipping.error.message).toMatch(/随工具附带/);
    await call("packs.choose", { name: shipped });
    expect((await call("packs.remove", { name: next })).sentence).toMatch(/^已移除政策包.*2\.0\.0。$/);
    expect(await names()).toEqual([shipped]);
    const gone = await backend.call("packs.choose", { name: next });
    expect(gone.ok || gone.error.message).toContain("请重新载入它");
    expect((await call("books.undo", {})).sentence).toContain("移除政策包");
    expect(await names()).toEqual([shipped, next]);
    await call("packs.choose", { name: next });
    expect((await talent())?.amount).toBe(12_000_000n);
  });

  it("goes with the workspace to another machine", async () => {
    await backend.close();
    const copy = join(folder, "copy");
    cpSync(place.dir, copy, { recursive: true });
    backend = await openLater(copy);
    expect((await talent())?.amount).toBe(12_000_000n);
    expect((await call("packs.list", {})).packs.find(({ isInUse }) => isInUse)?.name).toBe(next);
  });

  it("goes with the package that was made under it, which verifies where the pack is not known", async () => {
    const out = join(folder, "package.zip");
    const { profile } = await call("exports.show", { profile: null });
    await call("exports.write", { out, profile, replace: false, follows: null });
    const terms = { packOf: shippedPackOf, softwareAgent, password: null };
    expect(await verifyContents(out, terms)).toEqual({ problems: [], remark: null, policy: next });
    await call("packs.choose", { name: shipped });
    expect(await call("exports.verify", { path: out, password: null })).toMatchObject({ valid: true, remark: null });
  });
});
