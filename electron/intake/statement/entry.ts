import type { LocalDate } from "../../../shared/dates.ts";
import type { Fen } from "../../../shared/money.ts";

/** A booking as the file states it, before it is decided which way the money went. */
export interface Entry {
  readonly row: number;
  readonly bookedOn: LocalDate;
  readonly stated:
    | { readonly form: "columns"; readonly in: Fen; readonly out: Fen }
    | { readonly form: "flag"; readonly amount: Fen; readonly flag: Flag }
    | { readonly form: "signed"; readonly amount: Fen };
  readonly balance: Fen | null;
  readonly cells: EntryCells;
}

/** The other cells of a booking; null where they are blank. */
export interface EntryCells {
  readonly counterparty: Party;
  readonly payer: Party;
  readonly payee: Party;
  readonly memo: string | null;
  readonly serial: string | null;
}

/** One side of a transfer. */
export interface Party {
  readonly name: string | null;
  readonly account: string | null;
}

/** What a flag cell says; a digit says something only once balances have shown what it means. */
export type Flag = "in" | "out" | "digit-one" | "digit-other";

const words: Readonly<Record<"in" | "out", ReadonlySet<string>>> = {
  in: new Set([
    ...["贷", "贷方", "贷记", "收", "收入", "收款", "来账", "转入", "入账", "存入", "入", "进账", "c", "cr", "+"],
  ]),
  out: new Set([
    ...["借", "借方", "借记", "支", "支出", "付", "付款", "往账", "转出", "出账", "支取", "出", "d", "dr", "-"],
  ]),
};

/** The flag of a cell; null when it is none. In the bank's books 借 is money out, 贷 money in. */
export function readFlag(text: string): Flag | null {
  const plain = text.replace(/\s/g, "").replaceAll("帐", "账").toLowerCase();
  if (words.in.has(plain)) return "in";
  if (words.out.has(plain)) return "out";
  if (plain === "1") return "digit-one";
  return plain === "0" || plain === "2" ? "digit-other" : null;
}
