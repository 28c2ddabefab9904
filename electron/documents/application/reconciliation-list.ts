import type { BankRow, ClosingRow, DossierBooks, FindingRow, VarianceRow } from "../../../shared/dossier/books.ts";
import { booksOf } from "../../../shared/dossier/books-of.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { type Fen, formatYuan, subtractFen, sumFen } from "../../../shared/money.ts";
import { percentText } from "../../../shared/reconciliation/risk.ts";
import { ledgerReasons } from "../../../shared/wording/ledger-reasons.ts";
import { type Block, cell, labelCell, type Row, row, type Table } from "../pdf/block.ts";
import { answerText, closingText, severityWords, useWords } from "./book-words.ts";
import { costCheckTable, revenueCheckTable } from "./chain-check.ts";
import { titleRow } from "./claim-situation.ts";
import type { DocumentDesign } from "./document-design.ts";
import { opening, remark } from "./opening.ts";

/** The auditor's list: what the books come to, every invoice with its papers, what was found and what was said to it. */
export function reconciliationDesign(dossier: Dossier): DocumentDesign {
  const books = booksOf(dossier);
  const sections: readonly (readonly [string, readonly Block[]])[] = [
    ["对账结论", conclusion(dossier, books)],
    ["各对象的台账与签认", closingTable(books.closings)],
    ["逐票核对", costCheckTable(books)],
    ["收益核对", revenueCheckTable(books)],
    ["不计入和待定的支出", openParts(dossier)],
    ["发现与答复", findingTable(books.findings)],
    ["预算执行", varianceTable(books.variances)],
    ["银行流水的用途", bankTable(books)],
  ];
  const used = sections.filter(([, blocks]) => blocks.length > 0);
  return {
    orientation: "landscape",
    blocks: [
      ...opening(dossier, "对账表（审计核对清单）", "yuan"),
      remark(note),
      ...used.flatMap(numbered),
      ...signing,
    ],
  };
}

const note =
  "票据、结算和流水的编号与对账工作簿（reconciliation.xlsx）一致，工作簿里的合计由公式算出。“待确认”是自动对上、还没有人确认的付款；□ 供核对人员打勾。";

const numbered = ([title, blocks]: readonly [string, readonly Block[]], index: number): readonly Block[] => [
  { kind: "heading", level: 1, text: `${"一二三四五六七八"[index]}、${title}` },
  ...blocks,
];

const signing: readonly Block[] = [
  { kind: "space", height: 24 },
  {
    kind: "signature",
    lines: ["制表人（签字）：", "核对人（签字）：", "单位负责人（签字）：", "　　　　年　　月　　日"],
  },
];

type Figure = readonly [label: string, text: string];

const bold = (text: string) => cell(text, { align: "right", weight: "bold" });

function figureTable(rows: readonly (readonly Figure[])[]): Table {
  const pair = [{ share: 2 }, { share: 2.4, align: "right" }] as const;
  return {
    kind: "table",
    columns: [...pair, ...pair, ...pair, ...pair],
    head: [],
    rows: rows.map((figures) => row(...figures.flatMap(([label, text]) => [labelCell(label), bold(text)]))),
    size: 9.5,
  };
}

const shareText = (share: number | null): string => (share === null ? "" : `\n${percentText(share)}%`);

function conclusion({ ledger }: Dossier, books: DossierBooks): readonly Block[] {
  const { costRisk, findings } = books;
  const due = sumFen(books.costs.flatMap(({ recorded, takenBack }) => [recorded, takenBack]));
  const ofCosts = new Set(books.costs.map(({ code }) => code));
  const settled = (isAccepted: boolean): Fen =>
    sumFen(
      books.settled
        .filter((each) => ofCosts.has(each.paper) && each.isAccepted === isAccepted)
        .map(({ amount }) => amount),
    );
  const unanswered = findings.filter(({ standing, severity }) => standing !== "answered" && severity !== "info").length;
  return [
    figureTable([
      [
        ["已录支出", formatYuan(ledger.recorded)],
        ["可计入", formatYuan(ledger.eligible)],
        ["不计入", formatYuan(ledger.ineligible)],
        ["待定", formatYuan(ledger.undecided)],
      ],
      [
        ["应付（减红字）", formatYuan(due)],
        ["已付", formatYuan(settled(true))],
        ["待确认", formatYuan(settled(false))],
        ["未付", formatYuan(subtractFen(due, settled(true)))],
      ],
      [
        ["可能核减", `${formatYuan(costRisk.atRisk)}${shareText(costRisk.share)}`],
        ["其中未答复", `${formatYuan(costRisk.open)}${shareText(costRisk.openShare)}`],
        ["影响补助", formatYuan(books.supportRisk.atRisk)],
        ["待处理的发现", `${unanswered} 条`],
      ],
    ]),
  ];
}

function closingTable(closings: readonly ClosingRow[]): readonly Block[] {
  if (closings.length === 0) return [];
  const rows = closings.map((closing) => {
    const { recorded, eligible, ineligible, undecided } = closing.totals;
    const look = closing.signed === null ? ({ ink: "grey" } as const) : {};
    return row(
      cell(closing.subjectName),
      ...[recorded, eligible, ineligible, undecided].map((amount) => cell(formatYuan(amount))),
      cell(closingText(closing), look),
    );
  });
  const money = { share: 2, align: "right" } as const;
  const columns = [{ share: 4 }, money, money, money, money, { share: 4 }];
  const head = titleRow("对象", "已录支出", "可计入", "不计入", "待定", "结账签认");
  return [{ kind: "table", columns, head: [head], rows, size: 9 }];
}

function openParts({ schedule }: Dossier): readonly Block[] {
  const parts = schedule.flatMap(({ entry }) => entry.parts);
  if (parts.length === 0) return [];
  const rows = [...Map.groupBy(parts, ({ reason }) => reason)].map(([reason, found]) => {
    const { why, action } = ledgerReasons[reason];
    const isOpen = found[0]?.state === "undecided";
    return row(
      cell(isOpen ? "待定" : "不计入", { align: "center" }),
      cell(why),
      cell(String(found.length), { align: "right" }),
      cell(formatYuan(sumFen(found.map(({ amount }) => amount))), { align: "right" }),
      cell(action),
    );
  });
  const columns = [{ share: 1.2 }, { share: 4 }, { share: 1 }, { share: 2 }, { share: 6 }];
  return [{ kind: "table", columns, head: [titleRow("状态", "原因", "行数", "金额", "处理")], rows, size: 9 }];
}

function findingTable(findings: readonly FindingRow[]): readonly Block[] {
  if (findings.length === 0) return [{ kind: "paragraph", text: "没有发现需要说明的问题。", indent: true }];
  const rows = findings.map((finding, index) =>
    row(
      cell(String(index + 1)),
      cell(severityWords[finding.severity]),
      cell(finding.sentence),
      cell(finding.exposed === 0n ? "—" : formatYuan(finding.exposed)),
      cell(answerText(finding), finding.answer === null ? { ink: "grey" } : {}),
    ),
  );
  const columns = [
    { share: 0.7, align: "center" as const },
    { share: 1.2, align: "center" as const },
    { share: 8.4 },
    { share: 1.9, align: "right" as const },
    { share: 3.6 },
  ];
  const head = titleRow("序号", "轻重", "发现、怎样办、依据", "涉及可计入", "答复");
  return [{ kind: "table", columns, head: [head], rows, size: 9 }];
}

function varianceTable(variances: readonly VarianceRow[]): readonly Block[] {
  if (variances.length === 0) return [];
  const sums = (rows: readonly VarianceRow[]): readonly Fen[] => [
    sumFen(rows.map(({ budget }) => budget)),
    sumFen(rows.map(({ contracted }) => contracted)),
    sumFen(rows.map(({ invoiced }) => invoiced)),
    sumFen(rows.map(({ paid }) => paid)),
    sumFen(rows.map(({ budget, invoiced }) => subtractFen(budget, invoiced))),
  ];
  const line = (item: VarianceRow): Row =>
    row(
      cell(item.subjectName),
      cell(item.heads === "" ? `（没有预算）${item.categoryTitle}` : item.heads),
      ...sums([item]).map((sum) => cell(formatYuan(sum))),
    );
  const total = row(
    labelCell("合计", { span: 2 }),
    ...sums(variances).map((sum) => cell(formatYuan(sum), { weight: "bold" })),
  );
  const money = { share: 2, align: "right" } as const;
  return [
    {
      kind: "table",
      columns: [{ share: 3.4 }, { share: 4.4 }, money, money, money, money, money],
      head: [titleRow("对象", "预算科目", "预算", "已签合同", "已开票", "已付", "预算－开票")],
      rows: [...variances.map(line), total],
      size: 9,
    },
  ];
}

function bankTable({ bank, settled }: DossierBooks): readonly Block[] {
  if (bank.length === 0) return [{ kind: "paragraph", text: "尚未导入银行流水。", indent: true }];
  const used = Map.groupBy(
    settled.filter(({ isAccepted }) => isAccepted),
    ({ bankRow }) => bankRow,
  );
  const figures = (rows: readonly BankRow[]): readonly Fen[] => {
    const [out, into] = (["out", "in"] as const).map((direction) =>
      sumFen(rows.filter((each) => each.direction === direction).map(({ amount }) => amount)),
    ) as [Fen, Fen];
    const taken = sumFen(rows.flatMap(({ code }) => (used.get(code) ?? []).map((each) => each.used)));
    return [out, into, taken, subtractFen(sumFen([out, into]), taken)];
  };
  const line = (title: string, rows: readonly BankRow[], isTotal: boolean): Row =>
    row(
      isTotal ? labelCell(title) : cell(title),
      cell(String(rows.length)),
      ...figures(rows).map((sum) => cell(formatYuan(sum), isTotal ? { weight: "bold" } : {})),
    );
  const money = { share: 3, align: "right" } as const;
  const groups = [...Map.groupBy(bank, ({ use }) => use)];
  return [
    {
      kind: "table",
      columns: [{ share: 3 }, { share: 1, align: "right" }, money, money, money, money],
      head: [titleRow("用途", "笔数", "支出", "收入", "已核销", "余额")],
      rows: [...groups.map(([use, rows]) => line(useWords[use], rows, false)), line("合计", bank, true)],
      size: 9,
    },
  ];
}
