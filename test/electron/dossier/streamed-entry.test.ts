import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writePackage } from "../../../electron/dossier/write-package.ts";
import { localDate } from "../../../shared/dates.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-streamed-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* parts(...sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (const size of sizes) yield Buffer.alloc(size, "x");
}

const write = (name: string, size: number, chunks: () => AsyncIterable<Uint8Array>) =>
  writePackage({
    out: join(folder, name),
    entries: [{ path: "data/a.bin", source: { size, chunks } }],
    info: {
      baggingDate: localDate("2026-11-01"),
      softwareAgent: "test",
      sourceOrganization: "示例单位",
      externalDescription: "示例",
    },
  });

describe("an entry that is made while it is written", () => {
  it("stands in the package as it was made", async () => {
    const written = await write("out", 3_000_001, () => parts(1_000_000, 2_000_001));
    expect(written).toMatchObject({ ok: true, value: { bytes: 3_000_001 } });
    expect(readFileSync(join(folder, "out/data/a.bin")).length).toBe(3_000_001);
  });

  it("ends the package by name when it turns out shorter or longer than announced", async () => {
    for (const [name, size] of [
      ["a.zip", 9],
      ["b.zip", 11],
    ] as const) {
      const written = await write(name, size, () => parts(10));
      expect(written).toMatchObject({ ok: false, error: { code: "source-changed", path: "data/a.bin" } });
      expect(existsSync(join(folder, name))).toBe(false);
    }
  });
});
