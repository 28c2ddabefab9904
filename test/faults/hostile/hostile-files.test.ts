import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readInSandbox } from "../../../electron/intake/read-in-sandbox.ts";
import type { Reading } from "../../../electron/intake/reading.ts";
import { usualLimits } from "../../../electron/sandbox/limits.ts";
import { invoiceBytes } from "../../fixtures/intake/invoices.ts";
import { isThorough } from "../../support/thorough.ts";
import { allKinds } from "./all-kinds.ts";
import { pathKinds } from "./path-kinds.ts";
import { watchPeakMemory } from "./peak-memory.ts";

const mostSeconds = 20;
const mostMegabytes = 1_500;
// On a busy machine honest work takes long; how long each file takes is measured in thorough runs.
const untimed = isThorough ? usualLimits : { ...usualLimits, seconds: 60 };
// What only the time limit ends is given less of it: on a fast machine some of it would end by itself just before.
const patience = { ...usualLimits, seconds: 3 };

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hostile-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const said = ({ type, findings }: Pick<Reading, "type" | "findings">): string =>
  [type, ...findings.map(({ code }) => code).sort()].join(" ");

function honestFile(serial: number): string {
  const path = join(folder, `honest-${serial}.xml`);
  writeFileSync(path, invoiceBytes({ number: `262120000000000${String(serial).padStart(5, "0")}` }));
  return path;
}

/** Reads the hostile paths with an honest invoice beside each fifth; what was said of the hostile ones, and how many honest ones were read. */
async function readBeside(paths: readonly string[], limits = usualLimits) {
  const mixed = paths.flatMap((path, place) => (place % 5 === 0 ? [honestFile(place), path] : [path]));
  const honest = new Set(mixed.filter((path) => !paths.includes(path)));
  const sentences: string[] = [];
  let invoices = 0;
  for await (const reading of readInSandbox(mixed, { limits })) {
    if (!honest.has(reading.file)) sentences.push(said(reading));
    else if (said(reading) === "invoice") invoices += 1;
  }
  return { sentences, allHonestRead: invoices === honest.size };
}

async function written(kinds: typeof allKinds): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const { name, bytes } of kinds) {
    const path = join(folder, name);
    writeFileSync(path, await bytes());
    paths.push(path);
  }
  return paths;
}

const keyed = (kinds: readonly { readonly kind: string }[], sentences: readonly string[]) =>
  Object.fromEntries(kinds.map(({ kind }, place) => [kind, sentences[place]]));

describe("hostile and broken files", { timeout: 300_000 }, () => {
  it("are more than sixty kinds, each under a name of its own", () => {
    expect(allKinds.length + pathKinds.length).toBeGreaterThan(60);
    expect(new Set(allKinds.map(({ name }) => name)).size).toBe(allKinds.length);
    expect(new Set([...allKinds, ...pathKinds].map(({ kind }) => kind)).size).toBe(allKinds.length + pathKinds.length);
  });

  it.each([
    [
      "those that end by themselves",
      allKinds.filter(({ isEndless, isHeavy }) => !isEndless && (isThorough || !isHeavy)),
      untimed,
    ],
    ["those that only the limit ends", allKinds.filter(({ isEndless }) => isEndless), patience],
  ])(
    "are refused or kept with their reason, the files beside them read, within 1.5 GB: %s",
    async (_, kinds, limits) => {
      const paths = await written(kinds);
      const before = readdirSync(folder);
      const memory = watchPeakMemory();
      const { sentences, allHonestRead } = await readBeside(paths, limits);
      const peak = memory.stop();
      expect(keyed(kinds, sentences)).toEqual(
        keyed(
          kinds,
          kinds.map(({ expected }) => expected),
        ),
      );
      expect(allHonestRead).toBe(true);
      expect(peak).toBeLessThan(mostMegabytes);
      // Nothing but the honest files, which were written meanwhile, has come.
      expect(readdirSync(folder).filter((name) => !before.includes(name) && !name.startsWith("honest-"))).toEqual([]);
    },
  );

  it.skipIf(!isThorough)("each take less than 20 seconds (in thorough runs)", { timeout: 900_000 }, async () => {
    for (const [place, path] of (await written(allKinds)).entries()) {
      const started = performance.now();
      await readBeside([path]);
      expect((performance.now() - started) / 1000, allKinds[place]?.kind).toBeLessThan(mostSeconds);
    }
  });

  it("leave nothing in the temporary folder, and the command goes on to its end", async () => {
    const temporary = mkdtempSync(join(folder, "temporary-"));
    const some = allKinds.filter(({ isEndless, isHeavy }, place) => !isEndless && !isHeavy && place % 6 === 0);
    const paths = [...(await written(some)), honestFile(99_999)];
    const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
    const cli = join(import.meta.dirname, "../../../electron/cli.ts");
    const { status, stdout } = spawnSync(process.execPath, [cli, "read", ...paths, "--json"], {
      encoding: "utf8",
      env,
    });
    expect(status).toBe(1);
    const readings = JSON.parse(stdout) as readonly Pick<Reading, "type" | "findings">[];
    expect(readings.map((reading) => said(reading))).toEqual([...some.map(({ expected }) => expected), "invoice"]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.skipIf(process.platform !== "linux")("are also what stands on the disk and is no file (Linux)", async () => {
    const paths = await Promise.all(pathKinds.map(({ place }) => place(folder)));
    const { sentences, allHonestRead } = await readBeside(paths);
    expect(keyed(pathKinds, sentences)).toEqual(
      keyed(
        pathKinds,
        pathKinds.map(({ expected }) => expected),
      ),
    );
    expect(allHonestRead).toBe(true);
  });
});
