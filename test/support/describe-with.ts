import { describe } from "vitest";
import { missingTools, type OutsideTool, outsideTools } from "./outside-tools.ts";

/**
 * A `describe` that needs programs from outside. Where one is missing, the tests are skipped by name,
 * and the name says what is not proven on this machine.
 */
export function describeWith(tools: readonly OutsideTool[], name: string, tests: () => void): void {
  const missing = missingTools(tools);
  const reasons = missing.map((tool) => `${tool} (${outsideTools[tool].package}): ${outsideTools[tool].proves}`);
  describe.skipIf(missing.length > 0)(
    missing.length > 0 ? `${name} [NOT PROVEN, missing ${reasons.join("; ")}]` : name,
    tests,
  );
}
