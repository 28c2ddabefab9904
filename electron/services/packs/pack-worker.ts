import { readFile } from "node:fs/promises";
import type { CasesRun } from "../../../shared/calculation/check-cases.ts";
import { err } from "../../../shared/result.ts";
import { serveSandbox } from "../../sandbox/serve-sandbox.ts";
import { outcomeOf, type PackOutcome, type PackWork } from "./pack-work.ts";
import { readPackPaths } from "./read-pack-folder.ts";
import { unzipPack } from "./unzip-pack.ts";

// The program of the process in which packs from outside are opened and checked.

type Tell = (run: CasesRun) => void;

async function open(work: PackWork, tell: Tell): Promise<PackOutcome> {
  if ("paths" in work) return outcomeOf(await readPackPaths(work.paths), tell);
  const unzipped = unzipPack(await readFile(work.zip));
  return outcomeOf(unzipped.ok ? unzipped : err([unzipped.error]), tell);
}

const millisecondsBetweenWords = 50;

/** Not every one of thousands of cases; the first and the last are told always. */
function nowAndThen(tell: Tell): Tell {
  let last = Number.NEGATIVE_INFINITY;
  return (run) => {
    const now = performance.now();
    if (run.done < run.total && now - last < millisecondsBetweenWords) return;
    last = now;
    tell(run);
  };
}

serveSandbox<PackWork, null, PackOutcome, CasesRun>((work, _settings, tell) => open(work, nowAndThen(tell)));
