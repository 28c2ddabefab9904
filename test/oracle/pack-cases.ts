import { readdirSync, readFileSync } from "node:fs";
import { type FactsFile, fileOf, type SubjectEntry } from "./file-types.ts";
import { SUGGESTED } from "./vocabulary.ts";

/** What a case expects of a line: every key that is given must match. */
export interface ExpectedLine {
  readonly subject: string;
  readonly rule: string;
  readonly [key: string]: unknown;
}

/** One readable case of the pack: facts, the choices that differ from the suggested ones, and what follows. */
export interface PackCase {
  readonly title: string;
  readonly choices?: Readonly<Record<string, string>>;
  readonly unset?: readonly string[];
  readonly issuedOn?: string | null;
  readonly asOf?: string;
  readonly subjects: readonly SubjectEntry[];
  readonly expect: {
    readonly lines: readonly ExpectedLine[];
    readonly groups?: readonly unknown[];
    readonly totals?: Readonly<Record<string, string>>;
  };
}

/** The cases of one rule. */
export interface CaseFile {
  readonly rule: string;
  readonly cases: readonly PackCase[];
}

const FOLDER = new URL("../../resources/policies/cn-liaoning-microdrama/cases/", import.meta.url);

/** Every case file of the Liaoning pack, by file name. */
export function readCaseFiles(): readonly (readonly [string, CaseFile])[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  return names.map((name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"))] as const);
}

/** The facts file that a case stands for. */
export function factsOfCase({ choices, unset = [], issuedOn, asOf, subjects }: PackCase): FactsFile {
  const chosen = Object.entries({ ...SUGGESTED, ...choices }).filter(([id]) => !unset.includes(id));
  const dates = { ...(issuedOn === undefined ? {} : { issuedOn }), ...(asOf === undefined ? {} : { asOf }) };
  return fileOf(subjects, Object.fromEntries(chosen), dates);
}
