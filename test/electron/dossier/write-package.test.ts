import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, writeFileSync, writeSync } from "node:fs";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PackageEntry } from "../../../electron/dossier/package-entry.ts";
import type { PackageProgress } from "../../../electron/dossier/package-progress.ts";
import { verifyPackage } from "../../../electron/dossier/verify-package.ts";
import { type PackageRequest, writePackage } from "../../../electron/dossier/write-package.ts";
import { localDate } from "../../../shared/dates.ts";
import { sampleEntries, sampleInfo, temporaryFolder, textEntry, writeSample } from "./sample-package.ts";

async function problemOf(request: Partial<PackageRequest> & { readonly out: string }): Promise<string> {
  const result = await writePackage({ entries: sampleEntries, info: sampleInfo, ...request });
  return result.ok ? "written" : result.error.code;
}

/** Every file below a folder with its bytes as hexadecimal. */
async function treeOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files
    .sort()
    .map(async (file) => [file.slice(folder.length), (await readFile(file)).toString("hex")] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

describe("a written package", () => {
  test("holds the files byte for byte, the tag files of BagIt 1.0, and verifies", async () => {
    const folder = await temporaryFolder();
    const written = await writeSample(join(folder, "out"));
    const report = await verifyPackage(written.path);
    expect(report).toMatchObject({ kind: "ours", form: "folder", valid: true, problems: [], files: 3, bytes: 30 });
    expect(report.seal).toBe(written.seal);
    expect(await readFile(join(folder, "out/bagit.txt"), "utf8")).toBe(
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    );
    expect(await readFile(join(folder, "out/bag-info.txt"), "utf8")).toBe(
      [
        "Source-Organization: 沈阳云帆样例影视有限公司",
        "External-Description: 微短剧扶持资金申报材料",
        "Bagging-Date: 2026-11-22",
        "Payload-Oxum: 30.3",
        "Bag-Software-Agent: Shenbao 0.1.0",
        "Shenbao-Package-Version: 1\n",
      ].join("\n"),
    );
    expect(await readFile(join(folder, "out/data/originals/0001-invoice.xml"), "utf8")).toBe("<发票/>");
  });

  test("is the same bytes for the same entries in any order, under any name, in either source form", async () => {
    const folder = await temporaryFolder();
    await writeSample(join(folder, "a.zip"));
    await writeFile(join(folder, "facts.json"), "{}");
    const fromFile: PackageEntry = { path: "data/machine/facts.json", source: { file: join(folder, "facts.json") } };
    async function* reversed(): AsyncGenerator<PackageEntry> {
      yield fromFile;
      yield* sampleEntries.filter(({ path }) => path !== fromFile.path).toReversed();
    }
    await writeSample(join(folder, "b.zip"), { entries: reversed() });
    expect(await readFile(join(folder, "a.zip"))).toEqual(await readFile(join(folder, "b.zip")));

    const one = await writeSample(join(folder, "one"));
    await writeSample(join(folder, "two"), { entries: reversed() });
    expect(await treeOf(join(folder, "one"))).toEqual(await treeOf(join(folder, "two")));
    expect((await verifyPackage(join(folder, "a.zip"))).seal).toBe(one.seal);
  });

  test("keeps its golden bytes: a change of form needs a new version of the mark", async () => {
    const folder = await temporaryFolder();
    await writeSample(join(folder, "a.zip"));
    const sum = createHash("sha256")
      .update(await readFile(join(folder, "a.zip")))
      .digest("hex");
    expect(sum).toBe("6645acafb0e3d887be74438a62b2466a2161e97489d2852426934e26c5b9dda1");
  });

  test("differs when the bagging date differs", async () => {
    const folder = await temporaryFolder();
    const first = await writeSample(join(folder, "a.zip"));
    const info = { ...sampleInfo, baggingDate: localDate("2026-11-23") };
    const second = await writeSample(join(folder, "b.zip"), { info });
    expect(second.seal).not.toBe(first.seal);
  });

  test("keeps a description of several lines on one line and leaves out what is not known", async () => {
    const folder = await temporaryFolder();
    const info = {
      ...sampleInfo,
      sourceOrganization: null,
      externalDescription: `第一行\r\n\t第二行${"长".repeat(200)}`,
    };
    await writeSample(join(folder, "out"), { info });
    const text = await readFile(join(folder, "out/bag-info.txt"), "utf8");
    expect(text).toContain(`External-Description: 第一行 第二行${"长".repeat(200)}\n`);
    expect(text).not.toContain("Source-Organization");
    expect((await verifyPackage(join(folder, "out"))).valid).toBe(true);
  });

  test("tells how far it is, writing and checking, up to all bytes", async () => {
    const folder = await temporaryFolder();
    const seen: PackageProgress[] = [];
    await writeSample(join(folder, "a.zip"), { onProgress: (progress) => seen.push(progress) });
    const last = (step: string) => seen.filter((progress) => progress.step === step).at(-1);
    expect(last("writing")).toMatchObject({ doneBytes: 30, totalBytes: 30 });
    expect(last("checking")?.doneBytes).toBe(last("checking")?.totalBytes);
  });
});

describe("paths", () => {
  test.each([
    "index.html",
    "data",
    "data/",
    "data/../x",
    "/data/x",
    "data//x",
    "data/./x",
    "data\\x",
    "data/发票.xml",
    "data/a b",
    "data/a:b",
    "data/a.",
    "data/con",
    "data/NUL.txt",
    "data/lpt1.a",
    "data/.hidden",
    "data/-rf",
    `data/${"a".repeat(200)}`,
  ])("that some system cannot carry are refused: %s", async (path) => {
    const out = join(await temporaryFolder(), "a.zip");
    expect(await problemOf({ out, entries: [textEntry(path, "")] })).toBe("entry-path-bad");
  });

  test.each([
    ["data/a", "data/a"],
    ["data/a", "data/A"],
    ["data/a", "data/a/b"],
    ["data/A/b", "data/a"],
    ["data/Ab/x", "data/aB/y"],
  ])("that meet where case does not count are refused: %s and %s", async (one, other) => {
    const out = join(await temporaryFolder(), "a.zip");
    expect(await problemOf({ out, entries: [textEntry(one, "1"), textEntry(other, "2")] })).toBe("entry-path-clash");
  });
});

describe("an existing name", () => {
  test("is never overwritten unasked", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "a.zip"), "mine");
    await mkdir(join(folder, "out"));
    expect(await problemOf({ out: join(folder, "a.zip") })).toBe("out-exists");
    expect(await problemOf({ out: join(folder, "out") })).toBe("out-exists");
    expect(await readFile(join(folder, "a.zip"), "utf8")).toBe("mine");
    expect(await readdir(folder)).toEqual(["a.zip", "out"]);
  });

  test.each(["a.zip", "out"])("gives way when asked, and leaves nothing else behind: %s", async (name) => {
    const folder = await temporaryFolder();
    const first = await writeSample(join(folder, name));
    const entries = [textEntry("data/new.txt", "new")];
    const second = await writeSample(join(folder, name), { entries, replace: true });
    expect(second.seal).not.toBe(first.seal);
    expect(await verifyPackage(join(folder, name))).toMatchObject({ valid: true, files: 1 });
    expect(await readdir(folder)).toEqual([name]);
  });

  test("stays as it was when the new package fails", async () => {
    const folder = await temporaryFolder();
    const first = await writeSample(join(folder, "out"));
    const entries = [{ path: "data/a", source: { file: join(folder, "gone") } }];
    expect(await problemOf({ out: join(folder, "out"), entries, replace: true })).toBe("source-missing");
    expect((await verifyPackage(join(folder, "out"))).seal).toBe(first.seal);
    expect(await readdir(folder)).toEqual(["out"]);
  });

  test("is never removed when it is no package: a folder of the user's own, or the other form", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "photos"));
    await writeFile(join(folder, "photos/a.jpg"), "photo");
    await mkdir(join(folder, "b.zip"));
    await writeFile(join(folder, "file"), "text");
    for (const name of ["photos", "b.zip", "file"]) {
      expect(await problemOf({ out: join(folder, name), replace: true })).toBe("out-not-replaceable");
    }
    expect(await readFile(join(folder, "photos/a.jpg"), "utf8")).toBe("photo");
  });

  test("must lie in a folder that exists", async () => {
    const folder = await temporaryFolder();
    expect(await problemOf({ out: join(folder, "none/a.zip") })).toBe("out-folder-missing");
  });
});

describe("a source file", () => {
  async function source(text: string): Promise<{ readonly folder: string; readonly file: string }> {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "source"), text);
    return { folder, file: join(folder, "source") };
  }
  const sumOf = (text: string): string => createHash("sha256").update(text).digest("hex");

  test.each(["a.zip", "out"])("that is no longer what was recorded ends the package: %s", async (name) => {
    const { folder, file } = await source("changed");
    const entries = [{ path: "data/a", source: { file, sha256: sumOf("as recorded") } }];
    expect(await problemOf({ out: join(folder, name), entries })).toBe("source-changed");
    expect(await readdir(folder)).toEqual(["source"]);
  });

  test("that is what was recorded is taken", async () => {
    const { folder, file } = await source("same");
    const entries = [{ path: "data/a", source: { file, sha256: sumOf("same").toUpperCase() } }];
    expect(await problemOf({ out: join(folder, "a.zip"), entries })).toBe("written");
  });

  test.each([
    ["longer", "0123456789"],
    ["shorter", "0"],
  ])("that gets %s while the package is written ends it", async (_, text) => {
    const { folder, file } = await source("01234");
    const entries = [textEntry("data/0", "first"), { path: "data/a", source: { file } }];
    const onProgress = (): void => writeFileSync(file, text);
    expect(await problemOf({ out: join(folder, "a.zip"), entries, onProgress })).toBe("source-changed");
    expect(await readdir(folder)).toEqual(["source"]);
  });

  test("that is missing, or no file, is named", async () => {
    const folder = await temporaryFolder();
    const entryFor = (file: string) => [{ path: "data/a", source: { file } }];
    expect(await problemOf({ out: join(folder, "a.zip"), entries: entryFor(join(folder, "x")) })).toBe(
      "source-missing",
    );
    expect(await problemOf({ out: join(folder, "a.zip"), entries: entryFor(folder) })).toBe("source-unreadable");
  });
});

describe("cancelling", () => {
  test.each([
    ["a.zip", "writing"],
    ["out", "writing"],
    ["a.zip", "checking"],
    ["out", "checking"],
  ])("leaves nothing behind: %s while %s", async (name, step) => {
    const folder = await temporaryFolder();
    const stop = new AbortController();
    const onProgress = (progress: PackageProgress): void => {
      if (progress.step === step) stop.abort();
    };
    expect(await problemOf({ out: join(folder, name), signal: stop.signal, onProgress })).toBe("cancelled");
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("what goes wrong on the disk after writing", () => {
  test.each(["a.zip", "out"])("is found by reading back, before the name is given: %s", async (name) => {
    const folder = await temporaryFolder();
    const onProgress = (progress: PackageProgress): void => {
      if (progress.step === "checking") spoil(folder);
    };
    const entries = [...sampleEntries, { path: "data/zz", source: { bytes: new Uint8Array(1 << 20) } }];
    expect(await problemOf({ out: join(folder, name), entries, onProgress })).toBe("written-badly");
    expect(await readdir(folder)).toEqual([]);
  });

  /** Changes a byte late in the big file's data, under whatever name it is being written. */
  function spoil(folder: string): void {
    const [partial = ""] = readdirSync(folder);
    const file = openSync(join(folder, partial, ...(partial.includes(".zip.") ? [] : ["data/zz"])), "r+");
    writeSync(file, Buffer.from([1]), 0, 1, (1 << 20) - 1);
    closeSync(file);
  }

  test("a defect in what makes the entries is thrown on, and nothing is left behind", async () => {
    const folder = await temporaryFolder();
    function* broken(): Generator<PackageEntry> {
      yield* sampleEntries;
      throw new TypeError("a defect");
    }
    await expect(problemOf({ out: join(folder, "a.zip"), entries: broken() })).rejects.toThrow("a defect");
    expect(await readdir(folder)).toEqual([]);
  });
});

test("a package can be renamed and still verifies", async () => {
  const folder = await temporaryFolder();
  await writeSample(join(folder, "a.zip"));
  await rename(join(folder, "a.zip"), join(folder, "申报材料（终稿）.ZIP"));
  expect((await verifyPackage(join(folder, "申报材料（终稿）.ZIP"))).valid).toBe(true);
});
