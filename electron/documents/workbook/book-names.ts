import type { DossierBooks } from "../../../shared/dossier/books.ts";
import { addFen, type Fen, zeroFen } from "../../../shared/money.ts";
import { acceptedWord } from "../application/book-words.ts";

/** The names under which formulas find the columns of the books. */
export const bookNames = {
  paper: "收付_票据",
  bankRow: "收付_流水",
  standing: "收付_状态",
  settled: "收付_核销分",
  used: "收付_占用分",
  due: "链条_应付分",
  contracted: "链条_合同分",
  accepted: "链条_验收分",
  planned: "链条_预算分",
  paid: "链条_已付分",
  proposed: "链条_待确认分",
  open: "链条_未付分",
  direction: "流水_收支",
  use: "流水_用途",
  amount: "流水_金额分",
  taken: "流水_核销分",
  rest: "流水_余额分",
  net: "收益_净额分",
  invoiced: "收益_开票分",
  received: "收益_到账分",
  receivable: "收益_未到账分",
  budget: "差异_预算分",
  budgetContracted: "差异_合同分",
  budgetInvoiced: "差异_开票分",
  budgetPaid: "差异_已付分",
  severity: "发现_轻重",
  answered: "发现_答复",
} as const;

/** The names of the ledger's columns. Subject, category and eligible are called as in the calculation workbook, whose formulas find them. */
export const ledgerNames = {
  code: "台账_票据",
  recorded: "台账_含税分",
  ineligible: "台账_不计入分",
  undecided: "台账_待定分",
} as const;

/** What a paper was settled with. */
export type SettledOf = (paper: string, isAccepted: boolean) => Fen;

/** Sums the settlements by paper: what was accepted, and what is only proposed. */
export function sumSettled({ settled }: DossierBooks): SettledOf {
  const sums = new Map<string, Fen>();
  const keyOf = (paper: string, isAccepted: boolean): string => `${paper} ${isAccepted}`;
  for (const { paper, isAccepted, amount } of settled) {
    const key = keyOf(paper, isAccepted);
    sums.set(key, addFen(sums.get(key) ?? zeroFen, amount));
  }
  return (paper, isAccepted) => sums.get(keyOf(paper, isAccepted)) ?? zeroFen;
}

/** The formula of what a paper was settled with; `code` is the cell of its code. */
export const settledFormula = (code: string, isAccepted: boolean): string =>
  `SUMIFS(${bookNames.settled},${bookNames.paper},${code},${bookNames.standing},"${acceptedWord(isAccepted)}")`;
