import type { SpendSum } from "../../../shared/dossier/account-rows.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { type Fen, formatYuan, sumFen } from "../../../shared/money.ts";
import { type Block, type Cell, cell, labelCell, type Row, row, type Table } from "../pdf/block.ts";
import { titleRow } from "./claim-situation.ts";
import type { DocumentDesign } from "./document-design.ts";
import { opening, remark } from "./opening.ts";
import { filled, yuanOr } from "./wording.ts";

/** The expense summary: by subject and category what was recorded, what of it counts, does not or is open, beside the budget. */
export function spendSummaryDesign(dossier: Dossier): DocumentDesign {
  const body: readonly Block[] =
    dossier.spendSums.length === 0
      ? [{ kind: "paragraph", text: "尚未登记费用票据。", indent: true }]
      : [
          table(dossier),
          remark(
            "已登记＝可计入＋不计入＋待定，均按含税金额；逐张票据见《费用明细表》。预算栏为“—”的，该类别没有登记预算。",
          ),
        ];
  return { orientation: "landscape", blocks: [...opening(dossier, "费用汇总表", "yuan"), ...body] };
}

function table(dossier: Dossier): Table {
  const money = { share: 2.1, align: "right" } as const;
  const bySubject = [...Map.groupBy(dossier.spendSums, ({ subject }) => subject).values()];
  return {
    kind: "table",
    columns: [{ share: 3.4 }, money, money, money, money, money],
    head: [titleRow("对象、类别", "预算", "已登记", "可计入", "不计入", "待定")],
    rows: [...bySubject.flatMap(subjectRows), totalRow(dossier)],
    size: 9.5,
  };
}

/** A line that names the subject, a row for each of its categories, and what they come to. */
function subjectRows(sums: readonly SpendSum[], index: number): readonly Row[] {
  const name = `（${index + 1}）${filled(sums[0]?.subjectName ?? "")}`;
  const rows = sums.map(({ categoryTitle, budget, recorded, eligible, ineligible, undecided }) =>
    row(cell(categoryTitle), cell(yuanOr(budget, "—")), ...amounts([recorded, eligible, ineligible, undecided])),
  );
  const whole = [
    sumFen(sums.map(({ recorded }) => recorded)),
    sumFen(sums.map(({ eligible }) => eligible)),
    sumFen(sums.map(({ ineligible }) => ineligible)),
    sumFen(sums.map(({ undecided }) => undecided)),
  ];
  const sumRow = row(cell("小计", { weight: "bold" }), cell(budgetOf(sums)), ...amounts(whole, true));
  return [row(labelCell(name, { span: 6, align: "left" })), ...rows, ...(sums.length === 1 ? [] : [sumRow])];
}

// A sum over budgets of which some are not there would read as the plan for all of it.
function budgetOf(sums: readonly SpendSum[]): string {
  const known = sums.map(({ budget }) => budget).filter((budget) => budget !== null);
  return known.length === sums.length ? formatYuan(sumFen(known)) : "—";
}

const amounts = (sums: readonly Fen[], isSum = false): readonly Cell[] =>
  sums.map((sum) => cell(formatYuan(sum), isSum ? { weight: "bold" } : {}));

function totalRow({ ledger, spendSums }: Dossier): Row {
  const sums = [ledger.recorded, ledger.eligible, ledger.ineligible, ledger.undecided];
  return row(labelCell("合计"), cell(budgetOf(spendSums)), ...amounts(sums, true));
}
