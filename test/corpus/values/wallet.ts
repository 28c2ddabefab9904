import { type Fen, fen, fenToYuanText } from "../../../shared/money.ts";
import type { Wanted } from "../corpus-file.ts";

/** A trade in a wallet's export; `none` moves no money of the studio's. */
export interface MadeTrade {
  readonly at: string;
  readonly direction: "in" | "out" | "none";
  readonly amount: Fen;
  readonly other: string;
  readonly goods: string;
  readonly status: string;
  readonly order: string;
}

const trade = (
  day: number,
  [direction, amount, status]: readonly [MadeTrade["direction"], number, string],
  other: string,
  goods: string,
): MadeTrade => ({
  at: `2026-03-${String(day).padStart(2, "0")} 1${day % 10}:20:30`,
  direction,
  amount: fen(amount),
  other,
  goods,
  status,
  order: `2026030${day % 10}2200141234567${String(day).padStart(4, "0")}`,
});

/** Trades that moved money, and what only looks so. */
export const trades: readonly MadeTrade[] = [
  trade(25, ["out", 128_050, "交易成功"], "沈阳样例道具店", "戏用道具, 一批"),
  trade(21, ["in", 50_000, "交易成功"], "样例合作方", "退还押金"),
  trade(19, ["out", 3_990, "交易成功"], "样例快餐", "剧组盒饭"),
  trade(12, ["out", 77_700, "交易成功"], "样例商贸行", "灯光耗材"),
];
/** Trades that moved none: closed, and between own accounts. */
export const closedTrade: MadeTrade = trade(14, ["none", 9_900, "交易关闭"], "样例网店", "已取消的订单");
export const ownTransfer: MadeTrade = trade(10, ["none", 200_000, "交易成功"], "余额宝", "转入余额宝");

/** What an export of these trades gives. */
export const walletRecord = (list: readonly MadeTrade[]): Readonly<Record<string, Wanted>> => ({
  rows: list
    .filter(({ direction }) => direction !== "none")
    .map(({ at, direction, amount, other }) => ({
      bookedOn: at.slice(0, 10),
      direction,
      amount: fenToYuanText(amount),
      balance: null,
      counterpartyName: other,
    })),
});
