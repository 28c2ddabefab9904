import type { Dossier, ScheduleRow } from "../../../shared/dossier/dossier.ts";
import type { LedgerPart } from "../../../shared/ledger/ledger-entry.ts";
import { formatYuan, sumFen } from "../../../shared/money.ts";
import { ledgerReasons } from "../../../shared/wording/ledger-reasons.ts";
import { type Block, type Cell, cell, labelCell, type Passage, type Row, row, type Table } from "../pdf/block.ts";
import { titleRow } from "./claim-situation.ts";
import type { DocumentDesign } from "./document-design.ts";
import { opening, remark } from "./opening.ts";
import { partOf } from "./spend-table.ts";
import { filled } from "./wording.ts";

/** The expense schedule: every row of the ledger with its invoice, what of it counts, and why the rest does not or is open. */
export function spendScheduleDesign(dossier: Dossier): DocumentDesign {
  const { schedule } = dossier;
  const numbered = schedule.map((item, index) => ({ item, number: index + 1 }));
  const bySubject = [...Map.groupBy(numbered, ({ item }) => item.entry.subject).values()];
  const body: readonly Block[] =
    schedule.length === 0
      ? [{ kind: "paragraph", text: "尚未登记费用票据。", indent: true }]
      : [remark(note), ...bySubject.flatMap(subjectSection), ...closing(dossier)];
  return { orientation: "landscape", blocks: [...opening(dossier, "费用明细表", "yuan"), ...body] };
}

interface NumberedRow {
  readonly item: ScheduleRow;
  readonly number: number;
}

function subjectSection(rows: readonly NumberedRow[], index: number): readonly Block[] {
  const name = filled(rows[0]?.item.subjectName ?? "");
  return [
    { kind: "heading", level: 1, text: `（${index + 1}）${name}` },
    table([
      ...rows.map(itemRow),
      sumRow(
        "小计",
        rows.map(({ item }) => item),
      ),
    ]),
  ];
}

const columns: Table["columns"] = [
  { share: 30, align: "center" },
  { share: 110 },
  { share: 150 },
  { share: 60 },
  { share: 78, align: "right" },
  { share: 78, align: "right" },
  { share: 96, align: "right" },
  { share: 96, align: "right" },
  { share: 36, align: "center" },
];

const table = (rows: readonly Row[]): Table => ({
  kind: "table",
  columns,
  head: [
    titleRow(
      "序号",
      "开票日期\n发票号码",
      "销售方\n项目",
      "类别",
      "价税合计",
      "可计入",
      "不计入及原因",
      "待定及原因",
      "原件",
    ),
  ],
  rows,
  size: 9,
});

function itemRow({ item, number }: NumberedRow): Row {
  return row(
    cell(String(number)),
    { passages: [{ text: item.issuedOn ?? "（日期未知）" }, { text: item.invoiceNumber }] },
    { passages: [{ text: filled(item.seller) }, { text: item.item, ink: "grey" }] },
    cell(item.categoryTitle),
    cell(formatYuan(item.entry.gross)),
    cell(formatYuan(item.entry.eligible)),
    partCell(item, "ineligible"),
    partCell(item, "undecided"),
    cell(item.original === null ? "—" : String(item.original)),
  );
}

function partCell(item: ScheduleRow, state: LedgerPart["state"]): Cell {
  const reasons = [...new Set(item.entry.parts.filter((part) => part.state === state).map(({ reason }) => reason))];
  if (reasons.length === 0) return cell("—");
  const why = reasons.map((reason): Passage => ({ text: ledgerReasons[reason].why, ink: "grey" }));
  return { passages: [{ text: formatYuan(partOf(item, state)) }, ...why] };
}

function sumRow(title: string, items: readonly ScheduleRow[]): Row {
  const sums = [
    sumFen(items.map(({ entry }) => entry.gross)),
    sumFen(items.map(({ entry }) => entry.eligible)),
    sumFen(items.map((item) => partOf(item, "ineligible"))),
    sumFen(items.map((item) => partOf(item, "undecided"))),
  ];
  const amounts = sums.map((sum) => cell(formatYuan(sum), { weight: "bold" }));
  return row(labelCell(`${title}（${items.length} 行）`, { span: 4 }), ...amounts, cell(""));
}

const note =
  "价税合计＝可计入＋不计入＋待定。一张发票分到几部作品、几个类别的，分行列示。“原件”是电子原件在申报包 data/originals 中的编号；“—”表示没有留存电子文件。";

const closing = ({ schedule }: Dossier): readonly Block[] => [
  { kind: "heading", level: 1, text: "全部合计" },
  table([sumRow("合计", schedule)]),
];
