import type { Dossier, ScheduleRow } from "../../../shared/dossier/dossier.ts";
import type { LedgerPart } from "../../../shared/ledger/ledger-entry.ts";
import { type Fen, formatYuan, sumFen } from "../../../shared/money.ts";
import { type Block, cell, labelCell, type Row, row } from "../pdf/block.ts";

/** Recorded expenses by subject and category: eligible, ineligible and undecided, which add up to what was recorded. */
export function spendTable({ schedule, ledger }: Dossier): readonly Block[] {
  if (schedule.length === 0) return [{ kind: "paragraph", text: "尚未登记费用票据。", indent: true }];
  const groups = Map.groupBy(schedule, ({ entry }) => JSON.stringify([entry.subject, entry.category]));
  const total = [ledger.recorded, ledger.eligible, ledger.ineligible, ledger.undecided];
  const totalRow = row(
    labelCell("合计", { span: 2 }),
    ...total.map((sum) => cell(formatYuan(sum), { weight: "bold" })),
  );
  const money = { share: 2.2, align: "right" } as const;
  return [
    {
      kind: "table",
      columns: [{ share: 4 }, { share: 3 }, money, money, money, money],
      head: [row(...["对象", "类别", "已登记（含税）", "可计入", "不计入", "待定"].map((text) => labelCell(text)))],
      rows: [...[...groups.values()].map(groupRow), totalRow],
      size: 9,
    },
    { kind: "paragraph", text: "每张发票的列支、不计入的原因和待定的事项见工作簿“费用明细”。", size: 9, ink: "grey" },
  ];
}

function groupRow(rows: readonly ScheduleRow[]): Row {
  const [first] = rows;
  const sums = [sumFen(rows.map(({ entry }) => entry.gross)), sumFen(rows.map(({ entry }) => entry.eligible))];
  const parts = (["ineligible", "undecided"] as const).map((state) => sumFen(rows.map((each) => partOf(each, state))));
  return row(
    cell(first === undefined || first.subjectName === "" ? "未分配" : first.subjectName),
    cell(first === undefined || first.categoryTitle === "" ? "—" : first.categoryTitle),
    ...[...sums, ...parts].map((sum) => cell(formatYuan(sum))),
  );
}

/** The part of a schedule row that is in a state, in fen; zero when there is none. */
export function partOf({ entry }: ScheduleRow, state: LedgerPart["state"]): Fen {
  return sumFen(entry.parts.filter((part) => part.state === state).map(({ amount }) => amount));
}
