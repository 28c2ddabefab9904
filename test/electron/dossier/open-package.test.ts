import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type OpenPackage, openPackage } from "../../../electron/dossier/open-package.ts";
import { foreignBag, writeFiles } from "./foreign-bag.ts";
import { temporaryFolder, writeSample } from "./sample-package.ts";

async function opened(path: string): Promise<OpenPackage> {
  const result = await openPackage(path);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe.each(["a.zip", "out"])("an open package (%s)", (name) => {
  test("gives any of its files, in any order", async () => {
    const path = join(await temporaryFolder(), name);
    await writeSample(path);
    const open = await opened(path);
    const text = async (entry: string): Promise<string> => {
      const read = await open.read(entry);
      return read.ok ? Buffer.from(read.value).toString() : read.error.code;
    };
    expect(open.kind).toBe("ours");
    expect([...open.files.keys()].filter((entry) => entry.startsWith("data/"))).toHaveLength(3);
    expect(await text("data/originals/0001-invoice.xml")).toBe("<发票/>");
    expect(await text("data/machine/facts.json")).toBe("{}");
    expect(await text("bagit.txt")).toContain("BagIt-Version: 1.0");
    expect(await text("data/none")).toBe("file-missing");
    expect(await text("../secret")).toBe("file-missing");
    await open.close();
  });

  test("gives no bytes that are not what its manifest says", async () => {
    const path = join(await temporaryFolder(), name);
    await writeSample(path);
    const file = name === "out" ? join(path, "data/index.html") : path;
    const bytes = readFileSync(file);
    bytes[bytes.indexOf("<p>") + 1] = 0x71;
    writeFileSync(file, bytes);
    const open = await opened(path);
    const code = name === "out" ? "checksum-mismatch" : "zip-crc";
    expect(await open.read("data/index.html")).toMatchObject({ ok: false, error: { code } });
    await open.close();
  });

  test("reads no more than the memory allowed for it", async () => {
    const path = join(await temporaryFolder(), name);
    await writeSample(path);
    const open = await opened(path);
    expect(await open.read("data/index.html", 5)).toMatchObject({ ok: false, error: { code: "tag-too-large" } });
    await open.close();
  });
});

test("a bag of another maker opens as well", async () => {
  const open = await opened(await writeFiles(join(await temporaryFolder(), "bag"), foreignBag()));
  expect(open.kind).toBe("bagit");
  expect(await open.read("data/sub/b.bin")).toEqual({ ok: true, value: Buffer.from([0, 1, 2, 255]) });
  await open.close();
});

test("what is not there is said so", async () => {
  const path = join(await temporaryFolder(), "none.zip");
  expect(await openPackage(path)).toEqual({
    ok: false,
    error: { code: "not-found", path, detail: { system: "ENOENT" } },
  });
});
