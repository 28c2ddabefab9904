import { writeFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { fileURLToPath } from "node:url";

// Doyensec's Electronegativity over the folder that is named first; what it found is written into the file that is named second.
// It asks the network for its words and for Electron's releases, and dies of the answer "there is none" (its got 11 under Node 24),
// so it is given an answer here: no other words than its own, and the release that is installed as the newest one known.

/** Something that the judge found, as it names it. */
export interface Finding {
  readonly id: string;
  readonly severity: string;
  readonly confidence: string;
  /** Within the folder; `N/A` for what is missing in all of it. */
  readonly file: string;
  readonly description: string;
}

/** What came of judging a folder. */
export interface Judgement {
  /** How many checks looked at single places, and how many at the whole. */
  readonly checks: { readonly atomic: number; readonly global: number };
  /** The files that it could not judge. */
  readonly unread: readonly string[];
  readonly findings: readonly Finding[];
}

interface Named {
  readonly name: string;
}

interface Report {
  readonly atomicChecks: number;
  readonly globalChecks: number;
  readonly errors: readonly { readonly file: string; readonly message: string }[];
  readonly issues: readonly (Omit<Finding, "severity" | "confidence"> & {
    readonly severity: Named;
    readonly confidence: Named;
  })[];
}

type Run = (options: { readonly input: string; readonly isRelative: boolean }) => Promise<Report>;

const judge = fileURLToPath(import.meta.resolve("@doyensec/electronegativity"));
const requireAsJudge = createRequire(judge);

const { version } = createRequire(import.meta.url)("electron/package.json") as { readonly version: string };
const releases = [{ tag_name: `v${version}`, version, body: "", npm_dist_tags: ["latest"] }];
const listed = async () => ({ headers: { etag: `"${"0".repeat(40)}"` }, body: releases });

async function answerInstead(address: string): Promise<unknown> {
  if (address.includes("electron/releases")) return listed();
  throw new Error(`offline: ${address}`);
}

const got = new Module(requireAsJudge.resolve("got"));
got.exports = Object.assign(answerInstead, { head: listed });
got.loaded = true;
requireAsJudge.cache[got.id] = got;

const [folder = "", into = ""] = process.argv.slice(2);
const run = requireAsJudge(judge) as Run;
const { atomicChecks, globalChecks, errors, issues } = await run({ input: folder, isRelative: true });
const judgement: Judgement = {
  checks: { atomic: atomicChecks, global: globalChecks },
  unread: errors.map(({ file, message }) => `${file}: ${message}`),
  findings: issues.map(({ id, severity, confidence, file, description }) => ({
    ...{ id, severity: severity.name, confidence: confidence.name, file, description },
  })),
};
writeFileSync(into, JSON.stringify(judgement));
