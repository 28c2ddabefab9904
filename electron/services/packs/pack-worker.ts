import { readFile } from "node:fs/promises";
import { err } from "../../../shared/result.ts";
import { serveSandbox } from "../../sandbox/serve-sandbox.ts";
import { outcomeOf, type PackOutcome, type PackWork } from "./pack-work.ts";
import { readPackPaths } from "./read-pack-folder.ts";
import { unzipPack } from "./unzip-pack.ts";

// The program of the process in which packs from outside are opened and checked.

async function open(work: PackWork): Promise<PackOutcome> {
  if ("paths" in work) return outcomeOf(await readPackPaths(work.paths));
  const unzipped = unzipPack(await readFile(work.zip));
  return outcomeOf(unzipped.ok ? unzipped : err([unzipped.error]));
}

serveSandbox<PackWork, null, PackOutcome>((work) => open(work));
