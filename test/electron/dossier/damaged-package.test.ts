import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { verifyPackage } from "../../../electron/dossier/verify-package.ts";
import { centralHeader, endRecords, localHeader, standardZipLimits } from "../../../electron/dossier/zip-layout.ts";
import { sayPackageProblem } from "../../../shared/wording/package-problems.ts";
import { codesOf, sampleEntries, sampleInfo, temporaryFolder, textEntry, writeSample } from "./sample-package.ts";

const masks = [0x01, 0x20, 0x80, 0xff];

/** Changes bytes of a file one at a time, each back again after the check; returns what was not found out. */
async function undetectedChanges(
  file: string,
  path: string,
  offsets: Iterable<number>,
  changes: readonly number[] = masks,
): Promise<readonly string[]> {
  const original = readFileSync(file);
  const undetected: string[] = [];
  const handle = openSync(file, "r+");
  for (const offset of offsets) {
    for (const mask of changes) {
      writeSync(handle, Buffer.from([(original[offset] ?? 0) ^ mask]), 0, 1, offset);
      const report = await verifyPackage(path);
      if (report.valid || report.problems.some((problem) => sayPackageProblem(problem) === "")) {
        undetected.push(`byte ${offset} ^ ${mask}`);
      }
    }
    writeSync(handle, original, offset, 1, offset);
  }
  closeSync(handle);
  expect((await verifyPackage(path)).valid).toBe(true);
  return undetected;
}

const allOffsets = (length: number): Iterable<number> => Array(length).keys();

describe("a damaged ZIP is found out", () => {
  test("whichever byte is changed", async () => {
    const file = join(await temporaryFolder(), "a.zip");
    await writeSample(file);
    expect(await undetectedChanges(file, file, allOffsets(readFileSync(file).length))).toEqual([]);
  });

  test("whichever byte of a larger one is changed", async () => {
    const file = join(await temporaryFolder(), "a.zip");
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31) % 251));
    const many = Array.from({ length: 40 }, (_, index) =>
      textEntry(`data/originals/${1000 + index}.xml`, `<${index}/>`),
    );
    await writeSample(file, { entries: [...many, { path: "data/evidence/binder-01.pdf", source: { bytes } }] });
    const length = readFileSync(file).length;
    const spread = Array.from({ length: 150 }, (_, index) => (index * 7_919_317) % length);
    expect(await undetectedChanges(file, file, spread, [0x10])).toEqual([]);
  });

  test("when it is cut off anywhere", async () => {
    const file = join(await temporaryFolder(), "a.zip");
    // A ZIP inside, as every workbook is one: its own end must not be taken for the package's.
    const inner = join(await temporaryFolder(), "inner.zip");
    await writeSample(inner);
    await writeSample(file, {
      entries: [...sampleEntries, { path: "data/workbooks/a.xlsx", source: { file: inner } }],
    });
    const undetected: number[] = [];
    for (let length = readFileSync(file).length - 1; length >= 0; length -= 1) {
      await truncate(file, length);
      if ((await verifyPackage(file)).valid) undetected.push(length);
    }
    expect(undetected).toEqual([]);
  });

  test("when anything is put behind, before or between", async () => {
    const file = join(await temporaryFolder(), "a.zip");
    await writeSample(file);
    const original = readFileSync(file);
    const undetected: number[] = [];
    for (let at = 0; at <= original.length; at += 1) {
      writeFileSync(file, Buffer.concat([original.subarray(0, at), Buffer.from([0]), original.subarray(at)]));
      if ((await verifyPackage(file)).valid) undetected.push(at);
    }
    expect(undetected).toEqual([]);
    writeFileSync(file, Buffer.concat([original, Buffer.alloc(5)]));
    expect(codesOf(await verifyPackage(file))).toEqual(["zip-trailing-bytes", "container-not-canonical"]);
  });

  test("when it gets a comment", async () => {
    const file = join(await temporaryFolder(), "a.zip");
    await writeSample(file);
    const bytes = Buffer.concat([readFileSync(file), Buffer.from("hello")]);
    bytes.writeUInt16LE(5, bytes.length - 7);
    writeFileSync(file, bytes);
    expect(codesOf(await verifyPackage(file))).toEqual(["container-not-canonical"]);
  });

  test("when its entries stand in another order, or a gap lies between them, all offsets being right", async () => {
    const file = join(await temporaryFolder(), "a.zip");
    await writeSample(file);
    const entries = readStored(readFileSync(file));
    writeFileSync(file, packStored(entries));
    expect((await verifyPackage(file)).valid).toBe(true);
    writeFileSync(file, packStored(entries.toReversed()));
    expect(codesOf(await verifyPackage(file))).toEqual(["container-not-canonical"]);
    writeFileSync(file, packStored(entries, 1));
    expect(codesOf(await verifyPackage(file))).toEqual(["container-not-canonical"]);
  });

  test("when it is packed again under another folder, or with one file more, or one less", async () => {
    const file = join(await temporaryFolder(), "a.zip");
    await writeSample(file);
    const entries = readStored(readFileSync(file));
    const renamed = entries.map((entry) => ({ ...entry, name: entry.name.replace("shenbao-2026-11-22", "other") }));
    writeFileSync(file, packStored(renamed));
    expect(codesOf(await verifyPackage(file))).toEqual(["top-folder"]);
    const extra = { name: "shenbao-2026-11-22/data/zz.txt", bytes: Buffer.from("x") };
    writeFileSync(file, packStored([...entries, extra]));
    expect(codesOf(await verifyPackage(file))).toEqual(["extra-file", "payload-oxum", "container-not-canonical"]);
    writeFileSync(file, packStored(entries.filter(({ name }) => !name.endsWith("facts.json"))));
    expect(codesOf(await verifyPackage(file))).toEqual(["file-missing", "payload-oxum"]);
    for (const { name } of entries) {
      writeFileSync(file, packStored(entries.filter((entry) => entry.name !== name)));
      expect((await verifyPackage(file)).valid).toBe(false);
    }
  });
});

interface StoredEntry {
  readonly name: string;
  readonly bytes: Buffer;
}

function readStored(zip: Buffer): readonly StoredEntry[] {
  const entries: StoredEntry[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const dataAt = at + 30 + zip.readUInt16LE(at + 26);
    const end = dataAt + zip.readUInt32LE(at + 22);
    entries.push({ name: zip.toString("utf8", at + 30, dataAt), bytes: zip.subarray(dataAt, end) });
    at = end;
  }
  return entries;
}

/** Packs entries in the given order with our own headers, `gap` bytes apart. */
function packStored(entries: readonly StoredEntry[], gap = 0): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const file = { name, size: bytes.length, crc: crc32(bytes) };
    const part = [localHeader(file, sampleInfo.baggingDate, standardZipLimits), bytes, Buffer.alloc(gap)];
    directory.push(centralHeader(file, at, sampleInfo.baggingDate, standardZipLimits));
    parts.push(...part);
    at += part.reduce((sum, { length }) => sum + length, 0);
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, endRecords(entries.length, at, central.length, standardZipLimits)]);
}

describe("a damaged folder is found out", () => {
  async function sampleFolder(): Promise<string> {
    const folder = join(await temporaryFolder(), "package");
    await writeSample(folder);
    return folder;
  }

  async function filesOf(folder: string): Promise<readonly string[]> {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  }

  test("whichever byte of whichever file is changed", async () => {
    const folder = await sampleFolder();
    for (const file of await filesOf(folder)) {
      expect(await undetectedChanges(file, folder, allOffsets((await readFile(file)).length), [0x01, 0x20])).toEqual(
        [],
      );
    }
  });

  test("whichever file is missing, cut, longer or renamed", async () => {
    const folder = await sampleFolder();
    for (const file of await filesOf(folder)) {
      const bytes = await readFile(file);
      const isFound = async (): Promise<boolean> => !(await verifyPackage(folder)).valid;
      await rm(file);
      expect(await isFound(), `${file} missing`).toBe(true);
      await writeFile(file, bytes.subarray(0, -1));
      expect(await isFound(), `${file} cut`).toBe(true);
      await writeFile(file, Buffer.concat([bytes, Buffer.from("\n")]));
      expect(await isFound(), `${file} longer`).toBe(true);
      await writeFile(file, bytes);
      await rename(file, `${file}x`);
      expect(await isFound(), `${file} renamed`).toBe(true);
      await rename(`${file}x`, file);
    }
    expect((await verifyPackage(folder)).valid).toBe(true);
  });

  test.each([
    ["data/extra.txt", "extra-file"],
    ["extra.txt", "extra-file"],
    ["manifest-md5.txt", "extra-file"],
    ["data/originals/.DS_Store", "system-file"],
    ["Thumbs.db", "system-file"],
  ])("when %s is added", async (path, code) => {
    const folder = await sampleFolder();
    await writeFile(join(folder, path), "");
    expect(codesOf(await verifyPackage(folder))).toContain(code);
  });

  test("when an empty folder or a link is added", async () => {
    const folder = await sampleFolder();
    await mkdir(join(folder, "data/empty"));
    expect(codesOf(await verifyPackage(folder))).toEqual(["extra-folder"]);
    await rm(join(folder, "data/empty"), { recursive: true });
    await symlink(join(folder, "bagit.txt"), join(folder, "data/link"));
    expect(codesOf(await verifyPackage(folder))).toEqual(["special-file"]);
  });

  test("when a file is replaced by a link to the same bytes", async () => {
    const folder = await sampleFolder();
    await cp(join(folder, "data/index.html"), join(folder, "../copy"));
    await rm(join(folder, "data/index.html"));
    await symlink(join(folder, "../copy"), join(folder, "data/index.html"));
    expect(codesOf(await verifyPackage(folder))).toContain("special-file");
  });

  test("when it says that a newer version of this tool wrote it", async () => {
    const folder = await sampleFolder();
    const file = join(folder, "bag-info.txt");
    await writeFile(file, (await readFile(file, "utf8")).replace("Version: 1", "Version: 2"));
    expect(codesOf(await verifyPackage(folder))).toEqual(["checksum-mismatch", "newer-version"]);
  });
});
