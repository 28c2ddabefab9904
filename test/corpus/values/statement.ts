import { addFen, type Fen, fen, fenToYuanText, negateFen } from "../../../shared/money.ts";
import type { Wanted } from "../corpus-file.ts";
import { sellers, studio } from "./companies.ts";

/** A booking; money in is positive. */
export interface MadeBooking {
  readonly on: string;
  readonly time: string;
  readonly signed: Fen;
  readonly other: string;
  readonly otherAccount: string;
  readonly otherBank: string;
  readonly memo: string;
  readonly serial: string;
  readonly balance: Fen;
}

/** A made-up statement of the studio's account. */
export interface MadeStatement {
  readonly account: string;
  readonly accountName: string;
  readonly bank: string;
  readonly opening: Fen;
  readonly bookings: readonly MadeBooking[];
}

const movements: readonly (readonly [string, number, number, string])[] = [
  ["2026-03-02", 5_000_000, 3, "分账款"],
  ["2026-03-02", -1_234_567, 0, "后期制作费"],
  ["2026-03-05", -880_000, 1, "场地租赁费"],
  ["2026-03-09", -350, -1, "手续费"],
  ["2026-03-16", -200_000, 4, "服装道具款"],
  ["2026-03-21", 1_357, -1, "结息"],
  ["2026-03-31", 120_000, 2, "退押金"],
];

/** The statement with the n-th spread of amounts; a bank's own charges name no counterparty. */
export function statementOf(spread: number, bank = "样例银行股份有限公司沈阳样例支行"): MadeStatement {
  const opening = fen(10_000_000 + spread * 777);
  let balance = opening;
  const bookings = movements.map(([on, amount, seller, memo], index): MadeBooking => {
    const signed = fen(amount + Math.sign(amount) * spread * 3);
    balance = addFen(balance, signed);
    const party = sellers[seller];
    return {
      on,
      time: `${String(9 + index).padStart(2, "0")}:15:${String(10 + spread).slice(-2)}`,
      signed,
      other: party?.name ?? "",
      otherAccount: party === undefined ? "" : `02000000${String(spread).padStart(3, "0")}0000${seller}321`,
      otherBank: party === undefined ? "" : "样例商业银行股份有限公司北京分行",
      memo,
      serial: `L26${String(spread).padStart(3, "0")}${String(index + 1).padStart(6, "0")}`,
      balance,
    };
  });
  const account = `0601${String(spread).padStart(3, "0")}00000009988`;
  return { account, accountName: studio.name, bank, opening, bookings };
}

export const isIn = ({ signed }: MadeBooking): boolean => signed > 0n;
export const magnitude = ({ signed }: MadeBooking): Fen => (signed > 0n ? signed : negateFen(signed));
/** The amount in a column of money in or out; empty where it belongs to the other one. */
export const inColumn = (one: MadeBooking): string => (isIn(one) ? fenToYuanText(magnitude(one)) : "");
export const outColumn = (one: MadeBooking): string => (isIn(one) ? "" : fenToYuanText(magnitude(one)));

/** What a bank's file states beside dates, directions and amounts. */
export interface StatementCarries {
  readonly balance?: false;
  readonly counterparty?: false;
  readonly serial?: true;
  readonly account?: true;
  readonly accountName?: true;
  readonly newestFirst?: true;
}

const orNull = (text: string): string | null => (text === "" ? null : text);

/** The record that a file gives which carries these columns. */
export function statementRecord(made: MadeStatement, carries: StatementCarries = {}): Readonly<Record<string, Wanted>> {
  const rows = made.bookings.map((one) => ({
    bookedOn: one.on,
    direction: isIn(one) ? "in" : "out",
    amount: fenToYuanText(magnitude(one)),
    balance: carries.balance === false ? null : fenToYuanText(one.balance),
    ...(carries.counterparty !== false && {
      counterpartyName: orNull(one.other),
      counterpartyAccount: orNull(one.otherAccount),
    }),
    ...(carries.serial && { serial: one.serial }),
  }));
  return {
    ...(carries.account && { account: made.account }),
    ...(carries.accountName && { accountName: made.accountName }),
    rows: carries.newestFirst ? rows.reverse() : rows,
    ...(carries.balance !== false && { balanced: true }),
  };
}
