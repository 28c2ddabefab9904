import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { verifyPackage } from "../../../electron/dossier/verify-package.ts";
import type { ZipLimits } from "../../../electron/dossier/zip-layout.ts";
import { describeWithProgram, run } from "./outside-program.ts";
import { codesOf, temporaryFolder, textEntry, writeSample } from "./sample-package.ts";

// The structures that real files only get above 4 GiB or 65,535 entries, provoked by lowered limits.
const cases: readonly (readonly [string, ZipLimits])[] = [
  ["a big file", { size: 1000, count: 0xffff }],
  ["far offsets", { size: 300, count: 0xffff }],
  ["every file big", { size: 1, count: 0xffff }],
  ["many entries", { size: 0xffffffff, count: 3 }],
  ["all of it", { size: 1, count: 1 }],
];

const entries = [
  textEntry("data/a.txt", "a"),
  textEntry("data/big.txt", "x".repeat(2000)),
  textEntry("data/z.txt", "z".repeat(999)),
];

async function writeZip64(zipLimits: ZipLimits): Promise<string> {
  const file = join(await temporaryFolder(), "a.zip");
  await writeSample(file, { entries, zipLimits });
  return file;
}

describe.each(cases)("a ZIP64 package with %s", (_, zipLimits) => {
  test("carries the 64-bit records and verifies, and only so", async () => {
    const file = await writeZip64(zipLimits);
    const bytes = await readFile(file);
    expect(bytes.includes("PK\x06\x06") || bytes.includes(Buffer.from([1, 0, 16, 0]))).toBe(true);
    expect(await verifyPackage(file, { zipLimits })).toMatchObject({
      kind: "ours",
      valid: true,
      files: 3,
      bytes: 3000,
    });
    expect(codesOf(await verifyPackage(file))).toEqual(["container-not-canonical"]);
  });
});

describeWithProgram("python3", "ZIP64 as Python's zipfile reads it", () => {
  test.each(cases)("%s", async (_, zipLimits) => {
    const file = await writeZip64(zipLimits);
    const script = [
      "import sys, zipfile",
      "z = zipfile.ZipFile(sys.argv[1])",
      "assert z.testzip() is None",
      "print(*[f'{i.filename.split(chr(47), 1)[1]}={i.file_size}' for i in z.infolist() if '/data/' in i.filename])",
    ].join("\n");
    expect(run("python3", ["-c", script, file]).trim()).toBe("data/a.txt=1 data/big.txt=2000 data/z.txt=999");
  });
});

describeWithProgram("unzip", "ZIP64 as unzip reads it", () => {
  test.each(cases)("%s", async (_, zipLimits) => {
    expect(run("unzip", ["-t", await writeZip64(zipLimits)])).toContain("No errors detected");
  });
});
