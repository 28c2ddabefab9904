import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { PackageReport } from "../../../electron/dossier/package-report.ts";
import { verifyPackage } from "../../../electron/dossier/verify-package.ts";
import {
  type BagFiles,
  foreignBag,
  foreignBinary,
  foreignDeclaration,
  foreignPayload,
  manifestOf,
  writeFiles,
} from "./foreign-bag.ts";
import { codesOf, temporaryFolder } from "./sample-package.ts";

async function verifyFolder(files: BagFiles): Promise<PackageReport> {
  return verifyPackage(await writeFiles(join(await temporaryFolder(), "bag"), files));
}

async function verifyZip(files: BagFiles, level: 0 | 9 = 9): Promise<PackageReport> {
  const zip = join(await temporaryFolder(), "bag.zip");
  const entries = Object.entries(files).map(([path, content]) => {
    return [path, typeof content === "string" ? strToU8(content) : content] as const;
  });
  await writeFile(zip, zipSync(Object.fromEntries(entries) as Zippable, { level }));
  return verifyPackage(zip);
}

const under = (top: string, files: BagFiles): BagFiles =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [`${top}/${path}`, content]));

const valid = { kind: "bagit", valid: true, problems: [], files: 2, bytes: 10 };

describe("a bag of another maker is accepted", () => {
  test.each(["md5", "sha1", "sha256", "sha384", "sha512"])("with checksums of %s", async (algorithm) => {
    expect(await verifyFolder(foreignBag(foreignPayload, algorithm))).toMatchObject(valid);
  });

  test.each([
    ["in a folder of its own, deflated", under("mybag", foreignBag()), 9],
    ["in a folder of its own, stored", under("我的包", foreignBag()), 0],
    ["without a folder", foreignBag(), 9],
    [
      "with folder entries",
      { "mybag/": "", "mybag/data/": "", "mybag/data/sub/": "", ...under("mybag", foreignBag()) },
      9,
    ],
  ] as const)("as a ZIP %s", async (_, files, level) => {
    expect(await verifyZip(files, level)).toMatchObject({ ...valid, form: "zip" });
  });

  test.each([
    ["a tab", "\t"],
    ["the asterisk of md5sum", " *"],
    ["one space", " "],
    ["a dot and slash", "  ./"],
  ])("with %s between checksum and path", async (_, separator) => {
    expect(
      await verifyFolder({ ...foreignBag(), "manifest-sha512.txt": manifestOf(foreignPayload, "sha512", separator) }),
    ).toMatchObject(valid);
  });

  test.each(["\r\n", "\r"])("with line ends %j and capital checksums", async (lineEnd) => {
    const manifest = manifestOf(foreignPayload, "md5").replaceAll("\n", lineEnd);
    const capital = manifest.replace(/^[0-9a-f]+/gm, (sum) => sum.toUpperCase());
    const declaration = `BagIt-Version: 1.0${lineEnd}Tag-File-Character-Encoding: UTF-8${lineEnd}`;
    const files = { "bagit.txt": declaration, "manifest-md5.txt": capital, ...foreignPayload };
    expect(await verifyFolder(files)).toMatchObject(valid);
  });

  test("with line feeds, carriage returns and percent signs in its paths", async () => {
    const payload = { "data/a\nb": "1", "data/a\rb": "2", "data/100%": "3", "data/%0A": "4" };
    expect(await verifyFolder(foreignBag(payload))).toMatchObject({ valid: true, files: 4 });
  });

  test("with percent signs left alone, as makers did before 1.0", async () => {
    const payload = { "data/100%25.txt": "x" };
    const manifest = manifestOf(payload, "md5").replaceAll("%25", "%");
    const files = {
      "bagit.txt": "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n",
      "manifest-md5.txt": manifest.replace("100%", "100%25"),
      ...payload,
    };
    expect(await verifyFolder(files)).toMatchObject({ valid: true });
  });

  test("with composed characters in the manifest and decomposed ones on the disk", async () => {
    const manifest = manifestOf({ "data/\u00e9.txt": "x" }, "sha256");
    const files = { ...foreignBag({}), "manifest-sha512.txt": "", "data/e\u0301.txt": "x" };
    const { "manifest-sha512.txt": _, ...rest } = files;
    expect(await verifyFolder({ ...rest, "manifest-sha256.txt": manifest })).toMatchObject({ valid: true, files: 1 });
  });

  test("with tag files in GB 18030 and folded lines in bag-info.txt", async () => {
    const declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: GB18030\n";
    // 中.txt as GB 18030 writes it.
    const name = Buffer.from([0xd6, 0xd0, 0x2e, 0x74, 0x78, 0x74, 0x0a]);
    const sum = manifestOf({ x: "y" }, "sha256").slice(0, 64);
    const report = await verifyFolder({
      "bagit.txt": declaration,
      "manifest-sha256.txt": Buffer.concat([Buffer.from(`${sum}  data/`), name]),
      "bag-info.txt": "External-Description: one\n  two\npayload-oxum: 1.1\n",
      "data/中.txt": "y",
    });
    expect(report).toMatchObject({ valid: true, files: 1 });
    expect(report.info).toContainEqual({ label: "External-Description", value: "one two" });
  });

  test("with several manifests, further tag files and a tag manifest", async () => {
    const tags = { "bagit.txt": foreignDeclaration, "meta/more.xml": "<x/>" };
    const manifests = {
      "manifest-md5.txt": manifestOf(foreignPayload, "md5"),
      "manifest-sha256.txt": manifestOf(foreignPayload),
    };
    const files = {
      ...tags,
      ...manifests,
      ...foreignPayload,
      "tagmanifest-sha1.txt": manifestOf({ ...tags, ...manifests }, "sha1"),
      "unlisted.txt": "BagIt allows it",
    };
    expect(await verifyFolder(files)).toMatchObject(valid);
  });
});

describe("a bag of another maker is refused", () => {
  const bag = foreignBag();
  const manifest = bag["manifest-sha512.txt"] as string;
  const without = (path: string, files: BagFiles = bag): BagFiles =>
    Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

  test.each<readonly [string, BagFiles, readonly string[]]>([
    ["a changed file", { ...bag, "data/sub/b.bin": "other" }, ["checksum-mismatch"]],
    ["a missing file", without("data/sub/b.bin"), ["file-missing"]],
    ["an unlisted file", { ...bag, "data/new": "" }, ["manifest-unlisted"]],
    ["no bagit.txt", without("bagit.txt"), ["no-bagit-txt"]],
    ["no manifest", without("manifest-sha512.txt"), ["no-manifest"]],
    ["a bagit.txt of something else", { ...bag, "bagit.txt": "hello\n" }, ["bagit-txt-malformed"]],
    ["a byte order mark", { ...bag, "bagit.txt": `\u{feff}${bag["bagit.txt"]}` }, ["bagit-txt-malformed"]],
    [
      "a future version",
      { ...bag, "bagit.txt": "BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n" },
      ["bagit-version"],
    ],
    [
      "an unknown encoding",
      { ...bag, "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: KLINGON\n" },
      ["encoding-unknown"],
    ],
    [
      "a manifest that is not text",
      { ...bag, "manifest-md5.txt": new Uint8Array([0xff, 0xfe, 0x80]) },
      ["tag-not-decodable", "manifest-unlisted"],
    ],
    ["a line that is none", { ...bag, "manifest-sha512.txt": `${manifest}not a line\n` }, ["manifest-malformed"]],
    ["a file listed twice", { ...bag, "manifest-sha512.txt": manifest + manifest }, ["manifest-duplicate"]],
    [
      "a tag file in the payload manifest",
      { ...bag, "manifest-sha512.txt": manifest + manifestOf({ "bagit.txt": foreignDeclaration }, "sha512") },
      ["manifest-out-of-place"],
    ],
    [
      "a path that leads out",
      { ...bag, "manifest-sha512.txt": `${manifest}${"0".repeat(128)}  data/../../secret\n` },
      ["unsafe-path"],
    ],
    [
      "an absolute path",
      { ...bag, "manifest-sha512.txt": `${manifest}${"0".repeat(128)}  /etc/passwd\n` },
      ["unsafe-path"],
    ],
    ["an algorithm nobody here knows", { ...bag, "manifest-whirlpool.txt": manifest }, ["algorithm-unknown"]],
    [
      "a manifest that lists only some",
      { ...bag, "manifest-md5.txt": manifestOf(foreignBinary, "md5") },
      ["manifest-unlisted"],
    ],
    [
      "a tag manifest without the manifest",
      { ...bag, "tagmanifest-md5.txt": manifestOf({ "bagit.txt": foreignDeclaration }, "md5") },
      ["manifest-unlisted"],
    ],
    [
      "a changed tag file",
      { ...bag, "tagmanifest-md5.txt": manifestOf({ "bagit.txt": "other", "manifest-sha512.txt": manifest }, "md5") },
      ["checksum-mismatch"],
    ],
    ["contents to be fetched", { ...bag, "fetch.txt": "https://example.org/a 1 data/a\n" }, ["fetch-unsupported"]],
    ["a wrong Payload-Oxum", { ...bag, "bag-info.txt": "Payload-Oxum: 1.1\n" }, ["payload-oxum"]],
    ["a bag-info line without a label", { ...bag, "bag-info.txt": "no label here\n" }, ["bag-info-malformed"]],
  ])("for %s, as a folder and as a ZIP", async (_, files, codes) => {
    expect(codesOf(await verifyFolder(files))).toEqual(codes);
    expect(codesOf(await verifyZip(under("bag", files)))).toEqual(codes);
  });

  test("when it is before 1.0 and no manifest lists a file; one manifest was enough then", async () => {
    const old = { ...bag, "bagit.txt": "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n" };
    const partial = manifestOf(foreignBinary, "md5");
    expect((await verifyFolder({ ...old, "manifest-md5.txt": partial })).valid).toBe(true);
    expect(codesOf(await verifyFolder({ ...old, "manifest-sha512.txt": "", "manifest-md5.txt": partial }))).toEqual([
      "manifest-unlisted",
    ]);
  });

  test("for a file beside the bag in the ZIP", async () => {
    expect(codesOf(await verifyZip({ ...under("bag", bag), "stray.txt": "x" }))).toEqual(["outside-bag"]);
  });

  test("when it is no package at all", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "text.zip"), "this is not a ZIP");
    await writeFile(join(folder, "empty.zip"), "");
    expect(codesOf(await verifyPackage(join(folder, "text.zip")))).toEqual(["zip-unreadable"]);
    expect(codesOf(await verifyPackage(join(folder, "empty.zip")))).toEqual(["zip-unreadable"]);
    expect(codesOf(await verifyPackage(join(folder, "none")))).toEqual(["not-found"]);
    expect(codesOf(await verifyPackage(folder))).toEqual(["no-bagit-txt"]);
  });

  test("when the check is cancelled", async () => {
    const root = await writeFiles(join(await temporaryFolder(), "bag"), bag);
    expect(codesOf(await verifyPackage(root, { signal: AbortSignal.abort() }))).toEqual(["cancelled"]);
  });
});
