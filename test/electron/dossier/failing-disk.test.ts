import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmod, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writePackage } from "../../../electron/dossier/write-package.ts";
import { describeWithProgram } from "./outside-program.ts";
import { sampleEntries, sampleInfo, temporaryFolder } from "./sample-package.ts";

const child = join(import.meta.dirname, "write-in-child.ts");
const node = `"${process.execPath}" --no-warnings "${child}"`;

function shell(command: string): string {
  return spawnSync("sh", ["-c", command], { encoding: "utf8" }).stdout;
}

describeWithProgram(
  "unshare",
  "a full disk",
  () => {
    test.each(["a.zip", "out"])("ends in its name and leaves nothing behind: %s", async (name) => {
      const [source, disk] = [await temporaryFolder(), await temporaryFolder()];
      const inside = `mount -t tmpfs -o size=2m none "${disk}" && ${node} "${source}" "${disk}/${name}" 5000000; echo; ls -A "${disk}"`;
      const printed = spawnSync("unshare", ["-rm", "sh", "-c", inside], { encoding: "utf8" }).stdout;
      expect(printed).toBe("disk-full\n");
    });
  },
  "unshare -rm true",
);

describe("a disk that takes no file so large", () => {
  test.each(["a.zip", "out"])("ends in its name and leaves nothing behind: %s", async (name) => {
    const [source, folder] = [await temporaryFolder(), await temporaryFolder()];
    // Blocks of 512 bytes: nothing above 2,048,000 bytes can be written. The source is made before the limit counts.
    const limited = (size: number): string =>
      `truncate -s ${size} "${source}/source.bin"; ulimit -f 4000; ${node} "${source}" "${folder}/${name}" keep`;
    expect(shell(limited(5_000_000))).toBe("file-too-large");
    expect(await readdir(folder)).toEqual([]);
    expect(shell(limited(2_000_000))).toBe("written");
  });
});

describe("a process that is killed while it writes", () => {
  test.each(["a.zip", "out"])("leaves nothing under the final name: %s", async (name) => {
    const [source, folder] = [await temporaryFolder(), await temporaryFolder()];
    const running = spawn(process.execPath, ["--no-warnings", child, source, join(folder, name), "3000000000"]);
    const ended = once(running, "exit");
    await expect.poll(() => readdir(folder), { interval: 5 }).toHaveLength(1);
    running.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
    const left = await readdir(folder);
    expect(left).toHaveLength(1);
    expect(left[0]).toMatch(/^\.(a\.zip|out)\.[0-9a-f]{8}\.partial$/);
  });
});

describe.skipIf(process.getuid?.() === 0)("a folder that may not be written to [NOT PROVEN as root]", () => {
  test("is named", async () => {
    const folder = await temporaryFolder();
    await chmod(folder, 0o500);
    const result = await writePackage({ out: join(folder, "a.zip"), entries: sampleEntries, info: sampleInfo });
    expect(result).toMatchObject({ ok: false, error: { code: "not-writable" } });
  });
});
