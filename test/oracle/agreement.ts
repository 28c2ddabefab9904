import { comparable } from "./comparable.ts";
import { difference } from "./difference.ts";
import { engineAssess } from "./engine.ts";
import type { NamedFile } from "./file-types.ts";
import { oracleAssess } from "./oracle-assess.ts";

const MOST_SHOWN = 5;

/** Where oracle and engine disagree on a file that both should accept; null when they agree. */
export function disagreement(file: unknown): string | null {
  const oracle = oracleAssess(file);
  const engine = engineAssess(file);
  if (!oracle.ok) return "the oracle refuses it";
  if (!engine.ok) return `the engine refuses it: ${engine.path}: ${engine.message}`;
  return difference(comparable(oracle.assessment), comparable(engine.assessment));
}

/** What is wrong with how a spoiled file is refused; null when both refuse it and the engine says where and why. */
export function improperRefusal(file: unknown): string | null {
  if (oracleAssess(file).ok) return "the oracle accepts it";
  const engine = engineAssess(file);
  if (engine.ok) return "the engine accepts it";
  if (engine.message.trim() === "") return "the engine gives no message";
  // Only where the whole is not an object there is no place in it to name.
  const isObject = typeof file === "object" && file !== null && !Array.isArray(file);
  return isObject && engine.path.trim() === "" ? `the engine names no path: ${engine.message}` : null;
}

/** The first few files that fail a check, by name: hundreds of differences at once help nobody. */
export function failures(
  files: readonly NamedFile<unknown>[],
  check: (file: unknown) => string | null,
): readonly string[] {
  const found: string[] = [];
  for (const { name, file } of files) {
    const problem = check(file);
    if (problem !== null) found.push(`${name}: ${problem}`);
    if (found.length === MOST_SHOWN) break;
  }
  return found;
}
