import { fenToYuanText, formatYuan } from "../../../shared/money.ts";
import { inColumn, isIn, type MadeBooking, type MadeStatement, magnitude, outColumn } from "../values/statement.ts";
import { flushRight, label, type Mark, type MarkPage } from "./marks.ts";

const page = (marks: readonly Mark[]): MarkPage => ({ width: 595, height: 842, marks });
const top = 120;
const step = 30;

const lines = (made: MadeStatement, line: (one: MadeBooking, y: number) => readonly Mark[]): readonly Mark[] =>
  made.bookings.flatMap((one, index) => line(one, top + step + index * step));

const titles = (texts: readonly (readonly [string, number])[], y = top): readonly Mark[] =>
  texts.map(([text, x]) => label(text, x, y, 8));

const signed = (one: MadeBooking): string => `${isIn(one) ? "" : "-"}${formatYuan(magnitude(one))}`;

/** Titles flush left over amounts flush right, which therefore stand under no title. */
export const flushLeft = (made: MadeStatement): MarkPage =>
  page([
    ...titles([
      ["日期", 40],
      ["摘要", 110],
      ["发生额", 170],
      ["余额", 250],
      ["对方户名", 320],
      ["对方账号", 470],
    ]),
    ...lines(made, (one, y) => [
      ...[label(one.on.replaceAll("-", ""), 40, y, 8), label(one.memo, 110, y, 8)],
      ...[flushRight("amount", signed(one), 245, y, 8), flushRight("balance", formatYuan(one.balance), 316, y, 8)],
      ...[label(one.other, 320, y, 8), label(one.otherAccount, 470, y, 8)],
    ]),
  ]);

/** 借方 and 贷方 under 发生额, 户名 and 账号 under 对方信息, the other titles halfway between. */
export const twoLines = (made: MadeStatement): MarkPage =>
  page([
    ...titles(
      [
        ["发生额", 150],
        ["对方信息", 370],
      ],
      top - 8,
    ),
    ...titles([
      ["交易日期", 44],
      ["账户余额", 216],
      ["摘要", 540],
    ]),
    ...titles(
      [
        ["借方", 124],
        ["贷方", 178],
        ["户名", 320],
        ["账号", 450],
      ],
      top + 8,
    ),
    ...lines(made, (one, y) => [
      label(one.on, 40, y, 8),
      ...(isIn(one) ? [] : [flushRight("out", outColumn(one), 150, y, 8)]),
      ...(isIn(one) ? [flushRight("in", inColumn(one), 204, y, 8)] : []),
      flushRight("balance", fenToYuanText(one.balance), 258, y, 8),
      ...[label(one.other, 270, y, 8), label(one.otherAccount, 410, y, 8), label(one.memo, 530, y, 8)],
    ]),
  ]);

/** Names that go on in a second line, which stands under no title; the account's line with its labels a blank apart. */
export const wrappedNames = (made: MadeStatement): MarkPage =>
  page([
    label(`户名：${made.accountName}  账号：${made.account}  币种：人民币`, 40, 80, 8),
    ...titles([
      ["交易日期", 44],
      ["收入金额", 110],
      ["支出金额", 170],
      ["账户余额", 230],
      ["对方户名", 330],
      ["摘要", 520],
    ]),
    ...lines(made, (one, y) => [
      ...[label(one.on, 40, y, 8), label(one.memo, 500, y, 8)],
      ...(isIn(one) ? [flushRight("in", inColumn(one), 142, y, 8)] : [flushRight("out", outColumn(one), 202, y, 8)]),
      flushRight("balance", formatYuan(one.balance), 262, y, 8),
      ...[label(one.other.slice(0, -2), 270, y, 8), label(one.other.slice(-2), 270, y + 10, 8)],
    ]),
  ]);
