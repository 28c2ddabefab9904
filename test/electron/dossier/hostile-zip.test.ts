import { createHash } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPackage } from "../../../electron/dossier/open-package.ts";
import { verifyPackage } from "../../../electron/dossier/verify-package.ts";
import { sayPackageProblem } from "../../../shared/wording/package-problems.ts";
import { type HandMadeEntry, handMadeZip } from "./hand-made-zip.ts";
import { codesOf, temporaryFolder } from "./sample-package.ts";

/** A bag around a payload of one file; the entry itself is the test's. */
function bagAround(payload: HandMadeEntry): readonly HandMadeEntry[] {
  const sum = createHash("sha256")
    .update(payload.data ?? "")
    .digest("hex");
  return [
    { name: "b/bagit.txt", data: Buffer.from("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n") },
    { name: "b/manifest-sha256.txt", data: Buffer.from(`${sum}  data/a\n`) },
    payload,
  ];
}

const honest: HandMadeEntry = { name: "b/data/a", data: Buffer.from("hello hello hello"), deflate: true };
const zeros = new Uint8Array(300 << 20);
const number64 = (value: bigint): Buffer => {
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(value, 4);
  return extra;
};

async function codesFor(entries: readonly HandMadeEntry[], says: { readonly count?: number } = {}): Promise<string> {
  const folder = await temporaryFolder();
  const file = join(folder, "a.zip");
  await writeFile(file, handMadeZip(entries, says));
  const report = await verifyPackage(file);
  expect(report.problems.map(sayPackageProblem).every((sentence) => /[。]$/.test(sentence))).toBe(true);
  expect(await readdir(folder)).toEqual(["a.zip"]);
  return codesOf(report).join();
}

test("the honest archive that the others are made from is accepted", async () => {
  expect(await codesFor(bagAround(honest))).toBe("");
});

test.each<readonly [string, HandMadeEntry, string]>([
  ["leads out of its folder", { ...honest, name: "b/data/../../../a" }, "unsafe-path"],
  ["has an absolute path", { ...honest, name: "/etc/passwd" }, "unsafe-path"],
  ["has a drive letter", { ...honest, name: "C:/a" }, "unsafe-path"],
  ["has backslashes", { ...honest, name: "b\\..\\..\\a" }, "unsafe-path"],
  ["has a zero byte in its name", { ...honest, name: "b/data/a\0.txt" }, "unsafe-path"],
  ["is a link", { ...honest, unixMode: 0o120777 }, "special-file"],
  ["is a device", { ...honest, unixMode: 0o020666 }, "special-file"],
  ["is encrypted", { ...honest, flags: 0x0801 }, "zip-encrypted"],
  ["is packed in an unknown way", { ...honest, says: { method: 14 } }, "zip-method"],
  ["is named otherwise in its own header", { ...honest, says: { localName: "b/data/b" } }, "zip-structure"],
  ["begins outside the archive", { ...honest, says: { offset: 0x7fffffff } }, "zip-structure"],
  [
    "is longer than the archive",
    { ...honest, deflate: false, says: { packedSize: 5000, size: 5000 } },
    "zip-structure",
  ],
  ["has two sizes though it is stored", { ...honest, deflate: false, says: { size: 3 } }, "zip-structure"],
  ["says an absurd size", { ...honest, says: { size: 0xfffffffe } }, "zip-bomb"],
  [
    "says a size no disk can hold",
    { ...honest, says: { size: 0xffffffff }, extra: number64(2n ** 63n) },
    "zip-structure",
  ],
  ["says four thousand terabytes", { ...honest, says: { size: 0xffffffff }, extra: number64(2n ** 52n) }, "zip-bomb"],
  ["has no 64-bit size though it says so", { ...honest, says: { size: 0xffffffff } }, "zip-structure"],
  ["is a bomb", { name: "b/data/a", data: zeros, deflate: true }, "zip-bomb"],
  ["is a bomb that says it is small", { name: "b/data/a", data: zeros, deflate: true, says: { size: 100 } }, "zip-crc"],
  ["is shorter than it says", { ...honest, says: { size: 18 } }, "zip-crc"],
  ["has another CRC", { ...honest, says: { crc: 1 } }, "zip-crc"],
  ["is no deflate stream", { ...honest, deflate: false, says: { method: 8 } }, "zip-crc"],
])(
  "an archive with an entry that %s is refused in a sentence, within seconds, and writes nothing",
  async (_, entry, code) => {
    const started = performance.now();
    expect(await codesFor(bagAround(entry))).toBe(code);
    expect(performance.now() - started).toBeLessThan(10_000);
  },
);

test("an archive whose entries lie inside one another, as in the densest bombs, is refused", async () => {
  const inner = handMadeZip([{ name: "b/data/a", data: Buffer.alloc(1000) }]).subarray(0, 30 + 8 + 1000);
  const outer = { name: "b/data/0", data: inner };
  const before = handMadeZip(bagAround(outer).slice(0, 2)).indexOf("PK\x01\x02");
  const within = before + 30 + outer.name.length;
  const twice = { name: "b/data/a", data: Buffer.alloc(1000), says: { offset: within } };
  expect(await codesFor([...bagAround(outer), twice])).toBe("zip-overlap");
});

test("an archive with two entries of one name is refused", async () => {
  expect(await codesFor([...bagAround(honest), honest])).toBe("duplicate-path");
});

test.each([
  [2, "zip-structure"],
  [4, "zip-structure"],
  [0xffff, "zip-structure"],
])("an archive that counts its entries as %i is refused", async (count, code) => {
  expect(await codesFor(bagAround(honest), { count })).toBe(code);
});

test("many bombs that are each small enough are refused together", async () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    name: `b/data/${index}`,
    data: zeros.subarray(0, 8 << 20),
    deflate: true,
  }));
  expect(await codesFor([...bagAround(honest), ...many])).toBe("zip-bomb");
});

test("opening for reading refuses them the same way", async () => {
  const file = join(await temporaryFolder(), "a.zip");
  await writeFile(file, handMadeZip(bagAround({ ...honest, name: "../a" })));
  expect(await openPackage(file)).toMatchObject({ ok: false, error: { code: "unsafe-path" } });
});
