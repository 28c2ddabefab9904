import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clearUnfinished, noting } from "../../../electron/services/unfinished-packages.ts";

let folder: string;
let dir: string;
let out: string;
const note = (): string => join(dir, "unfinished-packages.json");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shenbao-unfinished-"));
  dir = join(folder, "workspace");
  out = join(folder, "申报包.zip");
  mkdirSync(dir);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As a program that was cut off leaves the note. */
const leaveNote = (...places: readonly string[]): void => writeFileSync(note(), JSON.stringify(places));

describe("what is left of a package when the program was cut off", () => {
  it("is noted while it is written and forgotten afterwards", async () => {
    const seen = await noting(dir, out, async () => readFileSync(note(), "utf8"));
    expect(JSON.parse(seen)).toEqual([out]);
    expect(existsSync(note())).toBe(false);
  });

  it("is removed when the workspace is opened again, with its note and nothing beside", async () => {
    const others = [
      ".别的.zip.0123abcd.partial",
      "申报包.zip",
      ".申报包.zip.partial",
      ".申报包.zip.0123abcd.partial.txt",
    ];
    for (const name of [".申报包.zip.0123abcd.partial", ...others]) writeFileSync(join(folder, name), "x");
    leaveNote(out);
    await clearUnfinished(dir);
    expect(new Set(readdirSync(folder))).toEqual(new Set([...others, "workspace"]));
    expect(existsSync(note())).toBe(false);
  });

  it("gives an older package its name back that was put aside for the new one", async () => {
    const place = join(folder, "申报包");
    mkdirSync(join(folder, ".申报包.0123abcd.partial.old"));
    mkdirSync(join(folder, ".申报包.0123abcd.partial"));
    writeFileSync(join(folder, ".申报包.0123abcd.partial.old", "bagit.txt"), "旧的");
    leaveNote(place);
    await clearUnfinished(dir);
    expect(readdirSync(folder).sort()).toEqual(["workspace", "申报包"]);
    expect(readFileSync(join(place, "bagit.txt"), "utf8")).toBe("旧的");
  });

  it("hinders nothing where its folder is gone or the note was cut short", async () => {
    leaveNote(join(folder, "没有", "申报包.zip"));
    await clearUnfinished(dir);
    expect(existsSync(note())).toBe(false);
    writeFileSync(note(), '["/tmp/half');
    await expect(noting(dir, out, async () => 1)).resolves.toBe(1);
  });

  it("leaves alone what is being written beside", async () => {
    await noting(dir, out, async () => {
      writeFileSync(join(folder, ".申报包.zip.0123abcd.partial"), "x");
      await noting(dir, join(folder, "另一个.zip"), async () => undefined);
      expect(existsSync(join(folder, ".申报包.zip.0123abcd.partial"))).toBe(true);
      expect(JSON.parse(readFileSync(note(), "utf8"))).toEqual([out]);
    });
  });
});
