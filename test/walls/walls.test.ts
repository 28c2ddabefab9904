import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { banCases } from "./bans.ts";
import { wallCases } from "./imports.ts";
import { type Complaint, lintPlanted } from "./plant.ts";

// Every case is planted twice in one copy of the house each: a refused line is a line of its own, so that each is accused by itself.

const importRule = "lint/style/noRestrictedImports";
const cycleRule = "lint/suspicious/noImportCycles";

const importLines = (paths: readonly string[]) => paths.map((path) => `import "${path}";`);

/** The folders of the house that hold source, one level deep, as they are in the checkout today. */
const rooms = ["shared", "electron", "renderer"].flatMap((house) =>
  readdirSync(house, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${house}/${entry.name}`),
);

/** Plants lines at their places, several cases after one another in one file. */
function plantLines(
  cases: readonly { readonly at: string; readonly lines: readonly string[] }[],
): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { at, lines } of cases) files[at] = `${files[at] ?? ""}${lines.join("\n")}\n`;
  return files;
}

/** The lines of a file that a rule complains about, as they were planted. */
function accused(
  files: Record<string, string>,
  complaints: readonly Complaint[],
  at: string,
  rule: string,
): readonly string[] {
  const lines = (files[at] ?? "").split("\n");
  const numbers = complaints.filter((c) => c.file === at && c.rule === rule).map((c) => c.line);
  return [...new Set(numbers)].map((number) => lines[number - 1] ?? "");
}

// A file with one sure offence keeps a run over clean files from looking like a run that did not happen.
const canary = { "shared/canary.ts": 'import "electron";\n' };

describe("the walls", () => {
  const bad = plantLines(wallCases.map(({ at, refused }) => ({ at, lines: importLines(refused) })));
  const good = plantLines(wallCases.map(({ at, accepted }) => ({ at, lines: importLines(accepted) })));
  let against: readonly Complaint[];
  let forGood: readonly Complaint[];
  beforeAll(() => {
    against = lintPlanted(bad);
    forGood = lintPlanted({ ...good, ...canary });
  });

  it.each(wallCases)("$at refuses what does not belong there", ({ at, refused }) => {
    expect(new Set(accused(bad, against, at, importRule))).toEqual(new Set(importLines(refused)));
  });

  it.each(wallCases)("$at lets its own imports pass", ({ at }) => {
    expect(accused(good, forGood, at, importRule)).toEqual([]);
  });

  it("stand around every folder of the house", () => {
    const planted = Object.fromEntries(
      rooms.map((room) => [`${room}/planted.ts`, 'import "a-library-nobody-let-in";\n']),
    );
    const complaints = lintPlanted(planted);
    const open = rooms.filter(
      (room) => !complaints.some((c) => c.file === `${room}/planted.ts` && c.rule === importRule),
    );
    expect(open).toEqual([]);
  });

  it("refuse every way of importing and every roundabout spelling", () => {
    const ways = {
      "shared/ledger/planted.ts": [
        'import type { Assessment } from "../calculation/assess.ts";',
        'export { assess } from "../calculation/assess.ts";',
        'export const later = () => import("../calculation/assess.ts");',
        'import "../model/../calculation/assess.ts";',
        'import "./../calculation/assess.ts";',
        'import "../../shared/calculation/assess.ts";',
        'import "shared/calculation/assess.ts";',
        'import "/shared/calculation/assess.ts";',
        'import "file:///shared/calculation/assess.ts";',
      ].join("\n"),
    };
    const lines = accused(ways, lintPlanted(ways), "shared/ledger/planted.ts", importRule);
    expect(lines).toEqual(ways["shared/ledger/planted.ts"].split("\n"));
  });
});

describe("import cycles", () => {
  it("are refused, also where only types go round, and a plain chain is not", () => {
    const complaints = lintPlanted({
      "shared/chicken.ts": 'import { egg } from "./egg.ts";\nexport const chicken = (): unknown => egg;\n',
      "shared/egg.ts": 'import { chicken } from "./chicken.ts";\nexport const egg = (): unknown => chicken;\n',
      "shared/hen.ts": 'import type { Shell } from "./shell.ts";\nexport type Hen = Shell | null;\n',
      "shared/shell.ts": 'import type { Hen } from "./hen.ts";\nexport type Shell = Hen | null;\n',
      "shared/farm.ts": 'import { chicken } from "./chicken.ts";\nexport const farm = (): unknown => chicken;\n',
    });
    const files = complaints.filter((c) => c.rule === cycleRule).map((c) => c.file);
    expect(files.sort()).toEqual(["shared/chicken.ts", "shared/egg.ts", "shared/hen.ts", "shared/shell.ts"]);
  });
});

describe("the bans", () => {
  const bad = plantLines(banCases.map(({ at, refused }) => ({ at, lines: refused })));
  const good = plantLines(banCases.map(({ at, accepted }) => ({ at, lines: accepted })));
  let against: readonly Complaint[];
  let forGood: readonly Complaint[];
  beforeAll(() => {
    against = lintPlanted(bad);
    forGood = lintPlanted({ ...good, ...canary });
  });

  it.each(banCases)("$at: $rule refuses", ({ at, rule, refused }) => {
    expect(accused(bad, against, at, rule)).toEqual(expect.arrayContaining([...refused]));
  });

  it.each(banCases)("$at: $rule lets the exact way pass", ({ at, rule }) => {
    expect(accused(good, forGood, at, rule)).toEqual([]);
  });
});
