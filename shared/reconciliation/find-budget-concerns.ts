import { type SubjectKey, subjectKey } from "../model/subject.ts";
import { formatYuan, negateFen, sumFen } from "../money.ts";
import { type Concern, concernOf, listNames } from "./concern.ts";
import type { FindTerms } from "./find-terms.ts";
import { hundredthsOf, percentText } from "./risk.ts";
import type { Variance } from "./variances.ts";

type TitleOf = (variance: Variance) => string;

function percentOf({ invoiced, budget }: Variance): string {
  const share = hundredthsOf(invoiced, budget);
  return share === null ? "" : ` ${percentText(share)}%`;
}

/** Rows of one subject of which more was invoiced than planned. */
function overrun(rows: readonly Variance[], subject: string, titleOf: TitleOf): Concern {
  const detail = {
    ...{ subject, title: listNames(rows.map((row) => `${titleOf(row)}${percentOf(row)}`)), count: String(rows.length) },
    budget: formatYuan(sumFen(rows.map(({ budget }) => budget))),
    invoiced: formatYuan(sumFen(rows.map(({ invoiced }) => invoiced))),
    difference: formatYuan(negateFen(sumFen(rows.map(({ difference }) => difference)))),
  };
  const records = rows.flatMap(({ budgetLines }) => budgetLines);
  return concernOf({ code: "budget-overrun", severity: "info", records, rule: "budget", detail });
}

/** Rows of one subject that its budget has no line for. */
function unplanned(rows: readonly Variance[], key: SubjectKey, subject: string, titleOf: TitleOf): Concern {
  const amount = formatYuan(sumFen(rows.map(({ invoiced }) => invoiced)));
  const records = [key, ...rows.flatMap(({ category }) => category ?? [])];
  const detail = { subject, title: listNames(rows.map(titleOf)), amount };
  return concernOf({ code: "cost-without-budget", severity: "info", records, rule: "budget", detail });
}

/** Where more was invoiced than planned, and what was spent though the subject's budget has no line for it; one of each a subject. */
export function findBudgetConcerns({ records, pack }: FindTerms, variances: readonly Variance[]): readonly Concern[] {
  const names = new Map(records.subjects.map((subject) => [subjectKey(subject), subject.name]));
  const titles = new Map(pack.categories.map(({ id, title }) => [id, title]));
  const titleOf: TitleOf = ({ category, heads }) => titles.get(category ?? "") ?? listNames(heads);
  return [...Map.groupBy(variances, ({ subject }) => subject)].flatMap(([key, rows]) => {
    const name = names.get(key) ?? key;
    const planned = rows.filter(({ budgetLines }) => budgetLines.length > 0);
    const over = planned.filter(({ difference }) => difference < 0n);
    const bare = rows.filter(({ budgetLines, invoiced }) => budgetLines.length === 0 && invoiced > 0n);
    return [
      ...(over.length > 0 ? [overrun(over, name, titleOf)] : []),
      ...(planned.length > 0 && bare.length > 0 ? [unplanned(bare, key, name, titleOf)] : []),
    ];
  });
}
