import { join } from "node:path";
import { expect, test } from "vitest";
import { describeWithProgram, run } from "./outside-program.ts";
import { temporaryFolder, textEntry, writeSample } from "./sample-package.ts";

// Each program reads the package with code that has nothing in common with ours.

const entries = Array.from({ length: 30 }, (_, index) =>
  textEntry(`data/originals/${String(index).padStart(4, "0")}-a.xml`, `<发票 号="${index}"/>`),
);
const checksumArguments = ["--check", "--strict", "manifest-sha256.txt", "tagmanifest-sha256.txt"];

async function sampleFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), "out");
  await writeSample(folder, { entries });
  return folder;
}

async function sampleZip(): Promise<string> {
  const file = join(await temporaryFolder(), "a.zip");
  await writeSample(file, { entries });
  return file;
}

describeWithProgram("sha256sum", "sha256sum", () => {
  test("accepts every line of both manifests", async () => {
    const lines = run("sha256sum", checksumArguments, await sampleFolder())
      .trim()
      .split("\n");
    expect(lines.filter((line) => line.endsWith(": OK"))).toHaveLength(33);
    expect(lines).toHaveLength(33);
  });
});

describeWithProgram("unzip", "unzip", () => {
  test("finds no error, and what it unpacks is one folder that sha256sum accepts", async () => {
    const zip = await sampleZip();
    expect(run("unzip", ["-t", zip])).toContain("No errors detected");
    const folder = await temporaryFolder();
    run("unzip", ["-q", zip, "-d", folder]);
    expect(run("ls", [folder]).trim()).toBe("shenbao-2026-11-22");
    expect(run("sha256sum", checksumArguments, join(folder, "shenbao-2026-11-22"))).not.toContain("FAILED");
  });
});

describeWithProgram("python3", "Python's zipfile", () => {
  test("reads every entry whole, stored and dated as told", async () => {
    const script = [
      "import sys, zipfile",
      "z = zipfile.ZipFile(sys.argv[1])",
      "assert z.testzip() is None",
      "assert all(i.compress_type == 0 and i.date_time == (2026, 11, 22, 0, 0, 0) for i in z.infolist())",
      "print(len(z.infolist()))",
    ].join("\n");
    expect(run("python3", ["-c", script, await sampleZip()]).trim()).toBe("34");
  });
});

/** RFC 8493 as a second reading of it in Python: completeness, both manifests, Payload-Oxum. */
const secondReading = `
import hashlib, os, pathlib, re, sys
root = pathlib.Path(sys.argv[1])
def manifest(name):
    lines = (root / name).read_text(encoding="utf-8").splitlines()
    return {path: checksum for checksum, path in (re.split(r"[ \\t]+", line, maxsplit=1) for line in lines)}
def digest(path):
    return hashlib.sha256((root / path).read_bytes()).hexdigest()
present = {p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()}
payload, tags = manifest("manifest-sha256.txt"), manifest("tagmanifest-sha256.txt")
assert (root / "bagit.txt").read_bytes() == b"BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n"
assert set(payload) == {p for p in present if p.startswith("data/")}
assert "manifest-sha256.txt" in tags and not any(p.startswith(("tagmanifest", "data/")) for p in tags)
assert all(digest(path) == checksum for path, checksum in {**payload, **tags}.items())
info = dict(line.split(": ", 1) for line in (root / "bag-info.txt").read_text(encoding="utf-8").splitlines())
assert info["Payload-Oxum"] == f"{sum((root / p).stat().st_size for p in payload)}.{len(payload)}"
print("valid")
`;

describeWithProgram("python3", "a second reading of RFC 8493", () => {
  test("accepts the folder", async () => {
    expect(run("python3", ["-c", secondReading, await sampleFolder()]).trim()).toBe("valid");
  });
});

describeWithProgram(
  "the Python package bagit",
  "the Library of Congress's bagit-python",
  () => {
    test("validates the folder, completeness and checksums", async () => {
      const script = "import bagit, sys; bagit.Bag(sys.argv[1]).validate(); print('valid')";
      expect(run("python3", ["-c", script, await sampleFolder()])).toContain("valid");
    });
  },
  'python3 -c "import bagit"',
);
