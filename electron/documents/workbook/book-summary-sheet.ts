import type ExcelJS from "exceljs";
import { spendBases } from "../../../shared/calculation/spend-bases.ts";
import type { BankUse, DossierBooks } from "../../../shared/dossier/books.ts";
import type { Claim, Dossier } from "../../../shared/dossier/dossier.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import { addFen, type Fen, subtractFen, sumFen, zeroFen } from "../../../shared/money.ts";
import { closingText, severityWords, standingWords, useWords } from "../application/book-words.ts";
import { partOf } from "../application/spend-table.ts";
import { articleName, subjectName } from "../application/wording.ts";
import { baseFormula } from "./amount-formula.ts";
import { directionWord, sumUsed } from "./bank-sheet.ts";
import { bookNames, ledgerNames, sumSettled } from "./book-names.ts";
import { SummaryWriter } from "./book-summary-writer.ts";
import type { Figure } from "./counted-lines.ts";
import { lineSources } from "./line-sources.ts";
import { scheduleNames } from "./schedule-sheet.ts";

const figure = (formula: string, amount: Fen): Figure => ({ formula, amount });
const sumOf = (name: string, amount: Fen): Figure => figure(`SUM(${name})`, amount);

/** Adds 对账总表: the ledger, the claim, payments, bank, revenue and budget held against each other by live formulas. */
export async function addBookSummarySheet(
  workbook: ExcelJS.Workbook,
  dossier: Dossier,
  books: DossierBooks,
  codes: ReadonlyMap<SubjectKey, string>,
): Promise<void> {
  const writer = new SummaryWriter(workbook);
  writeLedger(writer, dossier, codes);
  writeClaims(writer, dossier, codes);
  writePayments(writer, books);
  writeBank(writer, books);
  writeRevenue(writer, books);
  writeBudget(writer, books);
  writeFindings(writer, books);
  writeClosings(writer, books);
  await writer.finish();
}

function writeLedger(writer: SummaryWriter, { schedule, ledger }: Dossier, codes: ReadonlyMap<SubjectKey, string>) {
  writer.section("一、台账", ["已录支出", "可计入", "不计入", "待定"]);
  const columns = [ledgerNames.recorded, scheduleNames.eligible, ledgerNames.ineligible, ledgerNames.undecided];
  const bySubject = Map.groupBy(schedule, ({ entry }) => entry.subject);
  for (const [subject, rows] of bySubject) {
    const code = subject === null ? "" : (codes.get(subject) ?? "");
    const amounts = [
      sumFen(rows.map(({ entry }) => entry.gross)),
      sumFen(rows.map(({ entry }) => entry.eligible)),
      sumFen(rows.map((row) => partOf(row, "ineligible"))),
      sumFen(rows.map((row) => partOf(row, "undecided"))),
    ];
    // A spreadsheet takes an empty criterion for a zero, so what has no subject is what the others leave of the whole.
    const formulas = columns.map((column) =>
      code === ""
        ? `SUM(${column})-SUMIFS(${column},${scheduleNames.subject},"S*")`
        : `SUMIFS(${column},${scheduleNames.subject},"${code}")`,
    );
    const figures = formulas.map((formula, index) => figure(formula, amounts[index] ?? zeroFen));
    writer.row(code, rows[0]?.subjectName ?? "", figures, ([all, yes, no, open]) => `${all}-${yes}-${no}-${open}`);
  }
  const totals = [ledger.recorded, ledger.eligible, ledger.ineligible, ledger.undecided];
  const sums = columns.map((column, index) => sumOf(column, totals[index] ?? zeroFen));
  writer.total("台账合计", sums, ([all, yes, no, open]) => `${all}-${yes}-${no}-${open}`);
}

/** The base of a claim as the ledger's live sums give it. */
function ledgerBase(claim: Claim, dossier: Dossier, code: string): string {
  const sources = lineSources(claim, dossier, `"${code}"`, new Map());
  const bases = claim.amount === null ? [] : spendBases(claim.amount);
  return bases.map((base) => baseFormula(base, sources)).join("+");
}

function writeClaims(writer: SummaryWriter, dossier: Dossier, codes: ReadonlyMap<SubjectKey, string>): void {
  const claims = dossier.claims.filter(
    ({ line, amount, standing }) =>
      (standing === "claimed" || standing === "open") &&
      line.base !== null &&
      amount !== null &&
      spendBases(amount).length > 0,
  );
  if (claims.length === 0) return;
  writer.section("二、与申报基数的勾稽", ["测算表的基数", "台账可计入", "", ""]);
  for (const claim of claims) {
    const code = codes.get(claim.subjectKey) ?? "";
    const base = claim.line.base ?? zeroFen;
    const figures = [figure(String(base), base), figure(ledgerBase(claim, dossier, code), base)];
    const title = `${articleName(claim.rule.article)} ${claim.rule.title} · ${subjectName(claim)}`;
    writer.row(code, title, figures, ([stated, counted]) => `${stated}-${counted}`);
  }
}

function writePayments(writer: SummaryWriter, books: DossierBooks): void {
  const settledOf = sumSettled(books);
  const due = sumFen(books.costs.flatMap(({ recorded, takenBack }) => [recorded, takenBack]));
  const paid = sumFen(books.costs.map(({ code }) => settledOf(code, true)));
  const proposed = sumFen(books.costs.map(({ code }) => settledOf(code, false)));
  const shares = (of: (row: DossierBooks["costs"][number]) => readonly { readonly amount: Fen }[]): Fen =>
    sumFen(books.costs.flatMap((row) => of(row).map(({ amount }) => amount)));
  writer.section("三、发票与付款、合同、验收", ["应付", "已付", "未付", "其中待确认"]);
  writer.row(
    "",
    "全部支出发票（已减红字）",
    [
      sumOf(bookNames.due, due),
      sumOf(bookNames.paid, paid),
      sumOf(bookNames.open, subtractFen(due, paid)),
      sumOf(bookNames.proposed, proposed),
    ],
    ([all, done, open]) => `${all}-${done}-${open}`,
  );
  writer.section("", ["应付", "有合同", "有验收", "有预算"]);
  writer.row("", "全部支出发票（已减红字）", [
    sumOf(bookNames.due, due),
    sumOf(
      bookNames.contracted,
      shares(({ contracts }) => contracts),
    ),
    sumOf(
      bookNames.accepted,
      shares(({ acceptances }) => acceptances),
    ),
    sumOf(
      bookNames.planned,
      shares(({ budgetLines }) => budgetLines),
    ),
  ]);
}

function writeBank(writer: SummaryWriter, books: DossierBooks): void {
  const usedOf = sumUsed(books);
  const used = ({ code }: DossierBooks["bank"][number]): Fen => usedOf.get(code) ?? zeroFen;
  writer.section("四、银行流水", ["支出", "收入", "已核销", "余额"]);
  for (const [use, rows] of Map.groupBy(books.bank, (row) => row.use)) {
    const [out, into] = (["out", "in"] as const).map((direction) =>
      sumFen(rows.filter((row) => row.direction === direction).map(({ amount }) => amount)),
    ) as [Fen, Fen];
    const taken = sumFen(rows.map(used));
    const word = useWords[use satisfies BankUse];
    const of = (column: string, more = ""): string => `SUMIFS(${column},${bookNames.use},"${word}"${more})`;
    const byDirection = (direction: "in" | "out"): string =>
      of(bookNames.amount, `,${bookNames.direction},"${directionWord({ direction })}"`);
    writer.row(
      "",
      `${word}（${rows.length} 笔）`,
      [
        figure(byDirection("out"), out),
        figure(byDirection("in"), into),
        figure(of(bookNames.taken), taken),
        figure(of(bookNames.rest), subtractFen(addFen(out, into), taken)),
      ],
      ([paid, got, done, rest]) => `${paid}+${got}-${done}-${rest}`,
    );
  }
  writer.sumOfRows("流水合计", bookNames.amount, sumFen(books.bank.map(({ amount }) => amount)));
}

function writeRevenue(writer: SummaryWriter, books: DossierBooks): void {
  if (books.revenues.length === 0) return;
  const settledOf = sumSettled(books);
  const net = sumFen(books.revenues.map((row) => row.net ?? zeroFen));
  const received = sumFen(books.revenues.map(({ code }) => settledOf(code, true)));
  const invoiced = sumFen(books.revenues.flatMap(({ invoices }) => invoices.map(({ amount }) => amount)));
  writer.section("五、收益", ["结算净额", "到账及扣款", "未到账", "已开票"]);
  writer.row(
    "",
    "全部分账结算",
    [
      sumOf(bookNames.net, net),
      sumOf(bookNames.received, received),
      sumOf(bookNames.receivable, subtractFen(net, received)),
      sumOf(bookNames.invoiced, invoiced),
    ],
    ([all, done, open]) => `${all}-${done}-${open}`,
  );
}

function writeBudget(writer: SummaryWriter, { variances }: DossierBooks): void {
  if (variances.length === 0) return;
  const sum = (of: (row: DossierBooks["variances"][number]) => Fen): Fen => sumFen(variances.map(of));
  writer.section("六、预算执行", ["预算", "已签合同", "已开票", "已付"]);
  writer.row("", "全部预算科目", [
    sumOf(
      bookNames.budget,
      sum(({ budget }) => budget),
    ),
    sumOf(
      bookNames.budgetContracted,
      sum(({ contracted }) => contracted),
    ),
    sumOf(
      bookNames.budgetInvoiced,
      sum(({ invoiced }) => invoiced),
    ),
    sumOf(
      bookNames.budgetPaid,
      sum(({ paid }) => paid),
    ),
  ]);
}

function writeClosings(writer: SummaryWriter, { closings }: DossierBooks): void {
  if (closings.length === 0) return;
  writer.section("九、结账签认", ["", "", "", ""]);
  for (const closing of closings) writer.remark(`${closing.subjectName}：${closingText(closing).replace("\n", "，")}`);
}

function writeFindings(writer: SummaryWriter, { findings, costRisk, supportRisk }: DossierBooks): void {
  writer.section("七、可能核减", ["申报的金额", "可能核减", "其中未答复", ""]);
  for (const [title, { claimed, atRisk, open }] of [
    ["可计入支出", costRisk],
    ["可计算的补助", supportRisk],
  ] as const)
    writer.row("", title, [
      figure(String(claimed), claimed),
      figure(String(atRisk), atRisk),
      figure(String(open), open),
    ]);
  const counted = (severity: string, standing?: string): string => {
    const more = standing === undefined ? "" : `,${bookNames.answered},"${standing}"`;
    return `COUNTIFS(${bookNames.severity},"${severity}"${more})`;
  };
  writer.counts("八、发现（条）", ["全部", "已答复", "未答复", "须重新答复"]);
  for (const severity of ["error", "warning", "info"] as const) {
    const found = findings.filter((finding) => finding.severity === severity);
    const word = severityWords[severity];
    writer.countRow(word, [
      [counted(word), found.length],
      ...(["answered", "open", "answer-outdated"] as const).map(
        (standing) =>
          [
            counted(word, standingWords[standing]),
            found.filter((finding) => finding.standing === standing).length,
          ] as const,
      ),
    ]);
  }
}
