import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { encryptPackage } from "../../../electron/dossier/encrypt-package.ts";
import { verifyPackage } from "../../../electron/dossier/verify-package.ts";
import { describeWithProgram, run } from "./outside-program.ts";
import { sampleEntries, temporaryFolder, textEntry, writeSample } from "./sample-package.ts";

const password = "海风 2026 申报 pass";

async function encrypted(form: "folder" | "zip" = "zip") {
  const folder = await temporaryFolder();
  const source = join(folder, form === "zip" ? "plain.zip" : "plain");
  const written = await writeSample(source, { entries: [...sampleEntries, textEntry("data/evidence/empty.txt", "")] });
  const out = join(folder, "locked.zip");
  const locked = await encryptPackage({ package: source, out, password });
  if (!locked.ok) throw new Error(JSON.stringify(locked.error));
  return { folder, source, out, seal: written.seal, locked: locked.value };
}

const codes = async (path: string, given?: string) =>
  (await verifyPackage(path, given === undefined ? {} : { password: given })).problems.map(({ code }) => code);

it.each(["zip", "folder"] as const)(
  "an encrypted copy of a %s verifies with its password and bears the same seal",
  async (form) => {
    const { out, seal, locked } = await encrypted(form);
    expect(locked.seal).toBe(seal);
    const report = await verifyPackage(out, { password });
    expect([report.valid, report.kind, report.seal, report.problems]).toEqual([true, "ours", seal, []]);
  },
);

it("no text of the package stands readable in the copy", async () => {
  const { source, out } = await encrypted();
  const text = Buffer.from("申报材料");
  expect((await readFile(source)).includes(text)).toBe(true);
  expect((await readFile(out)).includes(text)).toBe(false);
});

it("without the password, or with another, it says so and what to do", async () => {
  const { out } = await encrypted();
  expect(await codes(out)).toEqual(["zip-encrypted"]);
  expect(await codes(out, "not the password")).toEqual(["password-wrong"]);
});

it("a copy with a changed byte is refused, or holds the package as it was", async () => {
  const { folder, out, seal } = await encrypted();
  const bytes = await readFile(out);
  const changed = join(folder, "changed.zip");
  const reports: boolean[] = [];
  for (let at = 0; at < bytes.length; at += 97) {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 0x01;
    await writeFile(changed, copy);
    const report = await verifyPackage(changed, { password });
    // The format authenticates contents, not the times and remarks in its headers.
    expect(report.valid ? report.seal : seal).toBe(seal);
    reports.push(report.valid);
  }
  expect(reports.filter((isValid) => !isValid).length).toBeGreaterThan(reports.length / 2);
});

it("refuses a short password, a name that is no ZIP, and a damaged package, leaving nothing behind", async () => {
  const { folder, source } = await encrypted();
  const at = (name: string) => join(folder, name);
  const refused = async (change: object) => {
    const result = await encryptPackage({ package: source, out: at("x.zip"), password, ...change });
    return result.ok ? "written" : result.error.code;
  };
  expect(await refused({ password: "short" })).toBe("password-short");
  expect(await refused({ out: at("x.rar") })).toBe("encrypted-not-zip");
  expect(await refused({ out: at("locked.zip") })).toBe("out-exists");
  const bytes = await readFile(source);
  bytes[bytes.indexOf("申报材料")] = 0;
  await writeFile(at("damaged.zip"), bytes);
  expect(await refused({ package: at("damaged.zip") })).toMatch(/zip-crc|checksum-mismatch/);
  expect(run("ls", ["-A", folder]).trim().split("\n").sort()).toEqual(["damaged.zip", "locked.zip", "plain.zip"]);
});

describeWithProgram("7zz", "another maker's unpacker", () => {
  it("opens the copy with the password, and finds AES-256 and the package in it", async () => {
    const { folder, out } = await encrypted();
    expect(run("7zz", ["l", "-slt", `-p${password}`, out])).toContain("AES-256");
    run("7zz", ["x", `-p${password}`, `-o${join(folder, "unpacked")}`, out]);
    const [top] = run("ls", [join(folder, "unpacked")])
      .trim()
      .split("\n");
    expect((await verifyPackage(join(folder, "unpacked", top ?? ""))).valid).toBe(true);
  });

  it("is refused without it", async () => {
    const { folder, out } = await encrypted();
    expect(() => run("7zz", ["x", "-pwrong", `-o${join(folder, "no")}`, out])).toThrow();
  });
});
