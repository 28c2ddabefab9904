import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { copySample } from "../support/sample-workspace.ts";
import { isThorough } from "../support/thorough.ts";
import { type Ended, keptFolder, shenbao } from "./shenbao.ts";

const asOf = "2026-11-01";
const folder = keptFolder();
const studio = join(import.meta.dirname, "../../resources/sample/studio");
const dir = join(folder, "示例");
const asZip = join(folder, "package.zip");
const asFolder = join(folder, "package");

beforeAll(() => copySample(dir));

/** Files of a package, each with what it is called when it was altered. */
const altered = [
  ["data/application/02-application.pdf", "申报表"],
  ["data/workbooks/calculation.xlsx", "测算与费用明细"],
  ["data/evidence/binder-01.pdf", "data/evidence/binder-01.pdf"],
  ["data/index.html", "data/index.html"],
] as const;

const exported = (from: string, out: string): Ended => shenbao("export", from, "--out", out, "--as-of", asOf);

const sealOf = ({ out }: Ended): string => /^封印.*：([0-9a-f]{64})$/m.exec(out)?.[1] ?? "没有封印";

/** Rewrites a file of a package and makes every checksum right again, as a forger would. */
function forge(bag: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(bag, path), change(readFileSync(join(bag, path), "latin1")), "latin1");
  const rehash = (manifest: string, listed: string): void => {
    const hash = createHash("sha256")
      .update(readFileSync(join(bag, listed)))
      .digest("hex");
    const lines = readFileSync(join(bag, manifest), "utf8").split("\n");
    writeFileSync(
      join(bag, manifest),
      lines.map((line) => (line.endsWith(`  ${listed}`) ? `${hash}  ${listed}` : line)).join("\n"),
    );
  };
  rehash("manifest-sha256.txt", path);
  rehash("tagmanifest-sha256.txt", "manifest-sha256.txt");
}

describe("the sample studio, from its files to a verified package", () => {
  it("comes to what its makers intended", () => {
    const { totals, lines } = JSON.parse(shenbao("assess", dir, "--as-of", asOf, "--json").out) as {
      totals: object;
      lines: { rule: string; subject: { id: string }; status: string; gap: { missing: string } | null }[];
    };
    expect(totals).toMatchObject({ certain: "305199.36", provenCeiling: "1180000.00" });
    const short = lines.filter(({ rule, gap }) => rule === "a3_compute" && gap?.missing === "31400.00");
    expect(short).toHaveLength(1);
  });

  it("has every fen of its invoices in the ledger once", () => {
    const { out } = shenbao("facts", dir, "--as-of", asOf);
    expect(out).toContain("已录支出 3,305,305.10 元 ＝ 可计入 2,940,064.87 ＋ 不计入 355,145.83 ＋ 未定 10,094.40");
  });

  it("is exported as a ZIP and as a folder that both verify under one seal", () => {
    const seals = [asZip, asFolder].map((out) => {
      expect(exported(dir, out).out).toContain("申报包已写好并核验");
      const verified = shenbao("verify", out);
      expect(verified).toMatchObject({ code: 0, out: expect.stringContaining("金额按包内资料重算相符") });
      return sealOf(verified);
    });
    expect(seals[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(seals[1]).toBe(seals[0]);
  });

  it("is imported whole, nothing refused, every invoice new; a workspace made anew gives the same bytes", () => {
    const again = join(folder, "再来");
    const created = shenbao("init", again, "--sample");
    expect(created.code).toBe(0);
    expect(created.out).toContain("发票 新 96");
    expect(created.out).not.toContain("未收");
    expect(exported(again, join(folder, "again.zip")).code).toBeLessThan(2);
    expect(readFileSync(join(folder, "again.zip")).equals(readFileSync(asZip))).toBe(true);
  });

  it.skipIf(!isThorough)("survives the way out and back as one JSON document, nothing lost (thorough runs)", () => {
    const file = join(folder, "全部.json");
    expect(shenbao("data", "export", dir, "--out", file).code).toBe(0);
    const copy = join(folder, "副本");
    expect(shenbao("data", "import", file, copy).code).toBe(0);
    expect(exported(copy, join(folder, "copy.zip")).code).toBeLessThan(2);
    expect(readFileSync(join(folder, "copy.zip")).equals(readFileSync(asZip))).toBe(true);
    expect(shenbao("doctor", copy)).toMatchObject({ code: 0, out: expect.stringContaining("工作区完好") });
  });

  it.skipIf(!isThorough)("comes to the same whatever the order of its files (thorough runs)", () => {
    const back = join(folder, "倒序");
    expect(shenbao("init", back).code).toBe(0);
    const entries = readdirSync(studio, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const files = entries
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .reverse();
    expect(shenbao("import", back, ...files).code).toBe(0);
    expect(shenbao("facts", back, "--as-of", asOf, "--json").out).toBe(
      shenbao("facts", dir, "--as-of", asOf, "--json").out,
    );
  });

  it.skipIf(!isThorough)("is imported a second time without a change (thorough runs)", () => {
    const before = shenbao("facts", dir, "--as-of", asOf, "--json").out;
    const again = shenbao("import", dir, studio);
    expect(again.out).not.toMatch(/ 新 \d/);
    expect(shenbao("facts", dir, "--as-of", asOf, "--json").out).toBe(before);
  });

  it.each([
    [
      "data/machine/assessment.json",
      (text: string) => text.replace('"certain": "305199.36"', '"certain": "405199.36"'),
    ],
    ["data/machine/facts.json", (text: string) => text.replace(/"venue": "\d/, '"venue": "1')],
  ])("is found out when a figure in %s is altered and every checksum redone", (path, change) => {
    const bag = join(folder, `forged-${path.replaceAll("/", "-")}`);
    cpSync(asFolder, bag, { recursive: true });
    forge(bag, path, change);
    const { code, out } = shenbao("verify", bag);
    expect(code).toBe(1);
    expect(out).toContain("与按包内资料重算的结果不同");
  });

  it("is found out, each file by its name, when one byte of it is altered, its size kept, and every checksum redone", () => {
    const bag = join(folder, "forged-bytes");
    cpSync(asFolder, bag, { recursive: true });
    for (const [path] of altered)
      forge(bag, path, (text) => {
        const at = text.length >> 1;
        return `${text.slice(0, at)}${text[at] === "0" ? "1" : "0"}${text.slice(at + 1)}`;
      });
    const { code, out } = shenbao("verify", bag);
    expect(code).toBe(1);
    const told = out.split("\n").filter((line) => line.includes("与按包内资料重新生成的不同"));
    for (const [, title] of altered) expect(told.filter((line) => line.includes(title))).toHaveLength(1);
    // And nothing else: the other files are still what the records make of them.
    expect(told).toHaveLength(altered.length);
  });
});
