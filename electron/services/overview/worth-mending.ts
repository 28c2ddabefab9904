import type { OverviewView } from "../../../shared/contract/overview.ts";
import type { MissingItem } from "../../../shared/dossier/dossier.ts";

type Listed = OverviewView["missing"][number];

/**
 * What is most worth mending, in the order in which it is missing. Open interpretations are one entry for all: a dozen of them would
 * hide what a week's work can mend, and they are decided on one page.
 */
export function worthMending(missing: readonly MissingItem[], most: number): readonly Listed[] {
  const readings = missing.filter(({ mendedIn }) => mendedIn === "readings");
  const others = missing.filter(({ mendedIn }) => mendedIn !== "readings").map((item) => ({ ...item, count: 1 }));
  return [...asOne(readings), ...others].slice(0, most);
}

function asOne(readings: readonly MissingItem[]): readonly Listed[] {
  const [first] = readings;
  if (first === undefined) return [];
  if (readings.length === 1) return [{ ...first, count: 1 }];
  return [
    {
      ...{ article: "—", ruleTitle: "政策口径", subjectName: "", mendedIn: "readings", count: readings.length },
      blocks: readings.some(({ blocks }) => blocks),
      what: `${readings.length} 个政策口径还没有选定`,
      action: "看过各自的影响后逐个选定，提交之前选完",
    },
  ];
}
