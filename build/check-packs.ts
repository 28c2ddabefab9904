import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findPack, listPacks } from "../electron/services/policy-packs.ts";
import { resourcesFolder } from "../electron/services/resources-folder.ts";
import { ceilingsInText } from "../shared/policy/check-quotes.ts";
import { withoutSpace } from "../shared/policy/numbers-in-text.ts";
import type { Pack } from "../shared/policy/pack.ts";

// Checks every policy pack that ships: its form, its quotes and numbers against the law's text, and its own cases.

function countQuotes(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const own = "quote" in value && typeof value.quote === "string" ? 1 : 0;
  return Object.values(value).reduce((sum: number, part) => sum + countQuotes(part), own);
}

function countCases(folder: string): number {
  const files = readdirSync(join(folder, "cases")).filter((name) => name.endsWith(".json"));
  return files.reduce(
    (sum, name) => sum + JSON.parse(readFileSync(join(folder, "cases", name), "utf8")).cases.length,
    0,
  );
}

/** What was checked of a pack that holds, in a line. */
function summary(pack: Pack, folder: string): string {
  const source = withoutSpace(readFileSync(join(folder, "source.txt"), "utf8"));
  const ceilings = ceilingsInText(source).length;
  return [
    `${pack.rules.length} 个条目`,
    `${pack.choices.length} 个选择`,
    `${countQuotes(pack)} 处引文`,
    `${ceilings} 处金额上限都有条目对应`,
    `${countCases(folder)} 个用例`,
  ].join("，");
}

const policies = join(resourcesFolder(), "policies");
for (const id of await listPacks()) {
  const folder = join(policies, id);
  const loaded = await findPack(id);
  console.log(loaded.ok ? `${id} ${loaded.value.packVersion}：${summary(loaded.value, folder)}` : `${id}：没有通过`);
  if (loaded.ok) continue;
  for (const { path, message } of loaded.error) console.log(`  ${path}：${message}`);
  process.exitCode = 1;
}
