import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyOut } from "../../../electron/dossier/copy-out.ts";
import { writePackage } from "../../../electron/dossier/write-package.ts";
import { localDate } from "../../../shared/dates.ts";

let folder = "";
const names = new Map([
  ["data/application/01-cover.pdf", "01-封面.pdf"],
  ["data/workbooks/calculation.xlsx", "测算.xlsx"],
]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-copy-out-"));
  for (const out of ["package", "package.zip"]) {
    const entries = [...names].map(([path, name]) => ({ path, source: { bytes: Buffer.from(`内容 ${name}`) } }));
    const info = {
      baggingDate: localDate("2026-06-30"),
      softwareAgent: "测试",
      sourceOrganization: "甲",
      externalDescription: "乙",
    };
    const written = await writePackage({ out: join(folder, out), entries, info });
    if (!written.ok) throw new Error(written.error.code);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("copying files to hand in out of a package", () => {
  it.each(["package", "package.zip"])("gives each its own name, byte for byte (%s)", async (from) => {
    const to = join(folder, `from-${from}`);
    expect(await copyOut(join(folder, from), to, names)).toEqual({ ok: true, value: null });
    expect(new Set(readdirSync(to))).toEqual(new Set(names.values()));
    for (const name of names.values()) expect(readFileSync(join(to, name), "utf8")).toBe(`内容 ${name}`);
  });

  it("leaves a folder alone that is already there", async () => {
    const to = join(folder, "taken");
    mkdirSync(to);
    writeFileSync(join(to, "我的.txt"), "我的");
    expect(await copyOut(join(folder, "package"), to, names)).toMatchObject({
      ok: false,
      error: { code: "out-exists" },
    });
    expect(readdirSync(to)).toEqual(["我的.txt"]);
  });

  it("leaves nothing behind when a file is not in the package", async () => {
    const to = join(folder, "partly");
    const wanted = new Map([...names, ["data/evidence/binder-01.pdf", "合订本.pdf"]]);
    expect(await copyOut(join(folder, "package"), to, wanted)).toMatchObject({
      ok: false,
      error: { code: "not-found" },
    });
    expect(readdirSync(folder).filter((name) => name.includes("partly"))).toEqual([]);
  });
});
