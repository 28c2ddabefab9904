import { readFileSync } from "node:fs";
import { assessFile } from "../../shared/calculation/assess-file.ts";
import { parsePack } from "../../shared/policy/parse-pack.ts";

/** What the engine under test says of a facts file: the assessment as JSON, or where and why it is refused. */
export type EngineAnswer =
  | { readonly ok: true; readonly assessment: unknown }
  | { readonly ok: false; readonly path: string; readonly message: string };

const packFile = (name: string): string =>
  readFileSync(new URL(`../../resources/policies/cn-liaoning-microdrama/${name}`, import.meta.url), "utf8");

const parsed = parsePack(packFile("pack.json"), packFile("source.txt"));
if (!parsed.ok) throw new Error(`the pack is refused: ${JSON.stringify(parsed.error)}`);
const pack = parsed.value;

/** What the engine says of a facts file as it is written. */
export function engineAssessText(text: string): EngineAnswer {
  const result = assessFile(text, pack);
  if (!result.ok) return { ok: false, path: result.error.path, message: result.error.message };
  return { ok: true, assessment: JSON.parse(JSON.stringify(result.value)) };
}

/** The one door through which the tests reach the engine: as JSON text, and back through JSON. */
export function engineAssess(facts: unknown): EngineAnswer {
  return engineAssessText(JSON.stringify(facts));
}
