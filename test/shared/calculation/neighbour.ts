import { readFileSync } from "node:fs";
import { assessFile } from "../../../shared/calculation/assess-file.ts";
import type { AssessmentJson } from "../../../shared/calculation/assessment-to-json.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { parsePack } from "../../../shared/policy/parse-pack.ts";

/** A subject of a facts file; what is left out is as empty as the format allows. */
export interface GivenSubject {
  readonly kind: string;
  readonly id?: string;
  readonly claimYear?: number;
  readonly evidence?: readonly string[];
  readonly absent?: readonly string[];
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly spend?: Readonly<Record<string, string>>;
}

type LineJson = AssessmentJson["lines"][number];

/** One of the made-up policies of test/fixtures/policies, by its folder. */
export function neighbourPack(folder: string): Pack {
  const read = (name: string): string =>
    readFileSync(new URL(`../../fixtures/policies/${folder}/${name}`, import.meta.url), "utf8");
  const parsed = parsePack(read("pack.json"), read("source.txt"));
  if (!parsed.ok) throw new Error(`${folder}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

/** What a made-up policy gives these subjects, through the strict reader; on 30 June 2026 unless told. */
export function assessUnder(pack: Pack, given: readonly GivenSubject[], asOf = "2026-06-30"): AssessmentJson {
  const subjects = given.map((subject) => ({ id: "s", claimYear: 2026, ...subject }));
  const file = { format: "shenbao.facts", version: 1, pack: pack.id, issuedOn: "2026-01-01", asOf, subjects };
  const assessed = assessFile(JSON.stringify(file), pack);
  if (!assessed.ok) throw new Error(`${assessed.error.path}: ${assessed.error.message}`);
  return assessed.value;
}

/** The line of a rule for one subject on its own. */
export function lineUnder(pack: Pack, rule: string, subject: GivenSubject, asOf?: string): LineJson {
  const line = assessUnder(pack, [subject], asOf).lines.find((one) => one.rule === rule);
  if (line === undefined) throw new Error(`no line of ${rule}`);
  return line;
}
