import type { CostChainRow, DossierBooks, RevenueChainRow, SettledRow } from "../../../shared/dossier/books.ts";
import { type Fen, formatYuan, subtractFen, sumFen, zeroFen } from "../../../shared/money.ts";
import { type Block, type Cell, cell, labelCell, type Passage, type Row, row } from "../pdf/block.ts";
import { acceptedWord, papersText, wayWords } from "./book-words.ts";
import { titleRow } from "./claim-situation.ts";
import { filled } from "./wording.ts";

type SettledByPaper = ReadonlyMap<string, readonly SettledRow[]>;

const settledByPaper = ({ settled }: DossierBooks): SettledByPaper => Map.groupBy(settled, ({ paper }) => paper);
const dueOf = ({ recorded, takenBack }: CostChainRow): Fen => sumFen([recorded, takenBack]);
const toTick = cell("□", { size: 12 });

/** How a paper was settled, part by part; what nobody accepted yet says so. */
function settledCell(rows: readonly SettledRow[] | undefined): Cell {
  if (rows === undefined) return cell("缺", { ink: "grey" });
  const passages = rows.map(({ on, way, amount, bankRow, isAccepted }): Passage => {
    const place = bankRow === null ? "" : ` ${bankRow}`;
    const standing = isAccepted ? "" : `（${acceptedWord(false)}）`;
    return { text: `${on ?? "（日期未知）"} ${wayWords[way]}${place}\n${formatYuan(amount)}${standing}` };
  });
  return { passages };
}

// Of what is not claimed no paper is asked.
const paperCell = (text: string, isAsked = true): Cell =>
  text === "" ? cell(isAsked ? "缺" : "—", { ink: "grey" }) : cell(text);

/** Every cost invoice with its contract, payments and acceptance, and a box to tick. */
export function costCheckTable(books: DossierBooks): readonly Block[] {
  if (books.costs.length === 0) return [{ kind: "paragraph", text: "尚未登记费用票据。", indent: true }];
  const settled = settledByPaper(books);
  const line = (item: CostChainRow): Row =>
    row(
      cell(item.code),
      { passages: [{ text: item.number }, { text: item.issuedOn ?? "（日期未知）", ink: "grey" }] },
      { passages: [{ text: filled(item.seller) }, { text: item.subjects, ink: "grey" }] },
      cell(formatYuan(dueOf(item))),
      paperCell(papersText(item.contracts), item.eligible > 0n),
      settledCell(settled.get(item.code)),
      paperCell(papersText(item.acceptances), item.eligible > 0n),
      cell(formatYuan(item.eligible)),
      toTick,
    );
  const total = row(
    labelCell(`合计（${books.costs.length} 张）`, { span: 3 }),
    cell(formatYuan(sumFen(books.costs.map(dueOf))), { weight: "bold" }),
    ...["", "", ""].map((text) => cell(text)),
    cell(formatYuan(sumFen(books.costs.map(({ eligible }) => eligible))), { weight: "bold" }),
    cell(""),
  );
  const columns = [
    { share: 40, align: "center" as const },
    { share: 124 },
    { share: 116 },
    { share: 66, align: "right" as const },
    { share: 84 },
    { share: 116 },
    { share: 108 },
    { share: 66, align: "right" as const },
    { share: 26, align: "center" as const },
  ];
  const head = titleRow(
    "编号",
    "发票号码\n开票日期",
    "销售方\n对象",
    "应付",
    "合同",
    "付款",
    "验收交付",
    "可计入",
    "核",
  );
  return [{ kind: "table", columns, head: [head], rows: [...books.costs.map(line), total], size: 9 }];
}

/** Every settlement of a platform with the invoices issued for it and the money that came, and a box to tick. */
export function revenueCheckTable(books: DossierBooks): readonly Block[] {
  if (books.revenues.length === 0) return [];
  const settled = settledByPaper(books);
  const received = ({ code }: RevenueChainRow): Fen =>
    sumFen((settled.get(code) ?? []).filter(({ isAccepted }) => isAccepted).map(({ amount }) => amount));
  const open = (item: RevenueChainRow): Fen => subtractFen(item.net ?? zeroFen, received(item));
  const line = (item: RevenueChainRow): Row =>
    row(
      cell(item.code),
      { passages: [{ text: item.subjectName }, { text: item.platform, ink: "grey" }] },
      cell(`${item.from ?? "（待补）"}\n${item.to ?? "（待补）"}`),
      cell(item.net === null ? "（待补）" : formatYuan(item.net)),
      paperCell(papersText(item.invoices)),
      settledCell(settled.get(item.code)),
      cell(formatYuan(open(item))),
      toTick,
    );
  const total = row(
    labelCell(`合计（${books.revenues.length} 期）`, { span: 3 }),
    cell(formatYuan(sumFen(books.revenues.flatMap(({ net }) => net ?? []))), { weight: "bold" }),
    ...["", ""].map((text) => cell(text)),
    cell(formatYuan(sumFen(books.revenues.map(open))), { weight: "bold" }),
    cell(""),
  );
  const columns = [
    { share: 42, align: "center" as const },
    { share: 130 },
    { share: 66 },
    { share: 80, align: "right" as const },
    { share: 130 },
    { share: 130 },
    { share: 80, align: "right" as const },
    { share: 28, align: "center" as const },
  ];
  const head = titleRow("编号", "作品\n平台", "结算期", "净额", "开给平台的发票", "到账及扣款", "未到账", "核");
  return [{ kind: "table", columns, head: [head], rows: [...books.revenues.map(line), total], size: 9 }];
}
