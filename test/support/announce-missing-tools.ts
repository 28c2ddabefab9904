import { missingTools, outsideTools } from "./outside-tools.ts";

/** Says once, before the tests, which outside programs are missing and what is therefore not proven. */
export function setup(): void {
  for (const tool of missingTools()) {
    const { package: debianPackage, proves } = outsideTools[tool];
    process.stderr.write(`SKIPPED for want of ${tool} (Debian package ${debianPackage}): ${proves} are not proven.\n`);
  }
}
