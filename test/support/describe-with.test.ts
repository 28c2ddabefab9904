import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

// Runs vitest itself on one made-up test, once with a PATH that lacks the tool.

const probe = `import { expect, it } from "vitest";
import { describeWith } from "${process.cwd()}/test/support/describe-with.ts";
describeWith(["qpdf"], "the probe", () => { it("runs", () => { expect(1).toBe(1); }); });
`;

describe("describeWith", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "shenbao-tools-"));
    mkdirSync(join(folder, "bin"));
    symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"), "junction");
    writeFileSync(join(folder, "probe.test.ts"), probe);
    for (const program of ["sh"]) symlinkSync(`/bin/${program}`, join(folder, "bin", program));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const runProbe = (path: string) => {
    const vitest = join(process.cwd(), "node_modules/vitest/vitest.mjs");
    const env = { ...process.env, PATH: path, NO_COLOR: "1" };
    return spawnSync(process.execPath, [vitest, "run", "--root", folder, "--reporter=verbose"], {
      env,
      encoding: "utf8",
    }).stdout;
  };

  it.skipIf(process.platform === "win32")("skips by name and says what is not proven where the tool is missing", () => {
    const output = runProbe(join(folder, "bin"));
    expect(output).toContain("the probe [NOT PROVEN, missing qpdf (qpdf): the structure of PDFs]");
    expect(output).toContain("1 skipped");
  });

  it.skipIf(process.platform === "win32")("runs where the tool is there", () => {
    writeFileSync(join(folder, "bin", "qpdf"), "#!/bin/sh\n", { mode: 0o755 });
    expect(runProbe(join(folder, "bin"))).toContain("1 passed");
  });
});
