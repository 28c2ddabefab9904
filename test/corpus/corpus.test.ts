import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFile } from "../../electron/intake/read-file.ts";
import { readingToJson } from "../../electron/intake/reading-to-json.ts";
import { isThorough } from "../support/thorough.ts";
import { type Judgement, judge } from "./check/judge.ts";
import { shareRight, tally, tallyLine } from "./check/tally.ts";
import { corpus, corpusFiles } from "./corpus.ts";
import type { CorpusFile, Json } from "./corpus-file.ts";
import { foreignSources } from "./foreign/foreign-sources.ts";
import { codeKind } from "./kinds/codes.ts";
import { photoKind } from "./kinds/photos.ts";
import { corpusReadme } from "./readme.ts";
import { traps } from "./traps.ts";
import { personalDetails } from "./values/travellers.ts";

const judgements: Judgement[] = [];

async function read(file: CorpusFile): Promise<Judgement> {
  const reading = await readFile({ name: file.fileName, bytes: await file.make() });
  return judge(file, readingToJson(reading) as Readonly<Record<string, Json>>);
}

// Files from other makers are judged together, below; a wrong amount fails on its own.
const whatFails = (judgement: Judgement): readonly string[] =>
  (judgement.file.maker !== "other" && judgement.file.undone === undefined) || tally([judgement]).wrongAmounts > 0
    ? judgement.trouble
    : [];

const isFromOthers = ({ file }: Judgement): boolean => file.maker === "other" && file.undone === undefined;

// A picture takes seconds: a plain run reads one code, one photograph and one scan.
const always = new Set([...codeKind.files.slice(0, 1), ...photoKind.files.slice(0, 2)]);
const isRead = (file: CorpusFile): boolean => !file.slow || isThorough || always.has(file);

// Some kinds are pictures alone, which a plain run leaves out.
for (const { kind, files } of corpus.filter((one) => one.files.some(isRead)))
  describe(kind, () => {
    test.each(files.filter(isRead).map((file) => [file.name, file] as const))("%s", async (_, file) => {
      const judgement = await read(file);
      judgements.push(judgement);
      expect(whatFails(judgement)).toEqual([]);
    });
  });

describe("the corpus as a whole", () => {
  test("holds at least 150 files, each under its own name", () => {
    expect(corpusFiles.length).toBeGreaterThanOrEqual(150);
    expect(new Set(corpusFiles.map(({ name }) => name)).size).toBe(corpusFiles.length);
  });

  test("has a file for every trap of the page of formats", () => {
    const covered = new Set<string>(corpusFiles.flatMap(({ covers }) => covers));
    expect(Object.keys(traps).filter((trap) => !covered.has(trap))).toEqual([]);
  });

  test("is described by its page", async () => {
    await expect(corpusReadme(corpus)).toMatchFileSnapshot("README.md");
  });

  test("holds what other programs made of the sources as they are now", () => {
    const made = JSON.parse(readFileSync(resolve(import.meta.dirname, "committed/sources.json"), "utf8"));
    const hashes = foreignSources.map(({ fileName, source }) => [
      fileName,
      createHash("sha256").update(source).digest("hex"),
    ]);
    expect(made).toEqual(Object.fromEntries(hashes));
  });

  test("of files from other makers at least 98 % of the fields are read right, and no amount wrong", () => {
    const others = tally(judgements.filter(isFromOthers));
    expect(others.wrongAmounts).toBe(0);
    expect(shareRight(others)).toBeGreaterThanOrEqual(0.98);
  });
});

interface Printed {
  readonly file: string;
  readonly record: Json;
}

function readByCommand(paths: readonly string[]): readonly Printed[] {
  const words = ["electron/cli.ts", "read", ...paths, "--json"];
  const { stdout } = spawnSync(process.execPath, words, { encoding: "utf8", maxBuffer: 100_000_000 });
  return JSON.parse(stdout) as readonly Printed[];
}

describe("the command read", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "corpus-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("says of files, in processes of their own, what the readers say", { timeout: 500_000 }, async () => {
    const sample = judgements.filter(({ file }, index) => isThorough || (file.slow !== true && index % 12 === 0));
    const paths = sample.map(({ file }, index) => join(folder, String(index), file.fileName));
    for (const [index, path] of paths.entries()) {
      mkdirSync(dirname(path));
      writeFileSync(path, (await sample[index]?.file.make()) ?? "");
    }
    const printed = readByCommand(paths);
    const records = paths.map((path) => printed.find(({ file }) => file === path)?.record);
    expect(records).toEqual(sample.map(({ got }) => got["record"]));
    const said = JSON.stringify(printed.map((one) => ({ ...one, file: "" })));
    expect(personalDetails.filter((one) => said.includes(one))).toEqual([]);
  });
});

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

afterAll(() => {
  for (const { kind, files } of corpus) {
    const own = judgements.filter(({ file }) => files.includes(file));
    say(tallyLine(kind, tally(own)));
  }
  say(tallyLine("all", tally(judgements)));
  say(tallyLine("other makers", tally(judgements.filter(isFromOthers))));
  say(tallyLine("not read well yet", tally(judgements.filter(({ file }) => file.undone !== undefined))));
  const log = process.env["SHENBAO_CORPUS_LOG"];
  if (log !== undefined) writeFileSync(log, failuresText());
});

function failuresText(): string {
  return judgements
    .filter(({ trouble }) => trouble.length > 0)
    .map(({ file, trouble, got }) => {
      const kind = corpus.find(({ files }) => files.includes(file))?.kind ?? "";
      const findings = JSON.stringify(got["findings"]);
      return `### ${kind}: ${file.name} (${file.fileName})\n${trouble
        .slice(0, 12)
        .map((one) => `- ${one}`)
        .join("\n")}\n- findings: ${findings}\n`;
    })
    .join("\n");
}
