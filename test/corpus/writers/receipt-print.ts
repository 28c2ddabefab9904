import { formatCapitalAmount } from "../../../shared/capital-amount.ts";
import { fenToYuanText, formatYuan } from "../../../shared/money.ts";
import type { BankParty, MadeReceipt } from "../values/receipt.ts";
import { chineseDay } from "./digital-print.ts";
import { label, type Mark, value } from "./marks.ts";

const cell = (key: string, name: string, text: string, [x, y]: readonly [number, number], gap = 6): readonly Mark[] => [
  label(name, x, y),
  value(key, text, x + name.length * 9 + gap, y),
];

const side = (role: string, heading: string, party: BankParty, x: number, y: number): readonly Mark[] => [
  label(heading[0] as string, x, y, 9),
  label(heading[1] as string, x, y + 18, 9),
  label(heading[2] as string, x, y + 36, 9),
  ...cell(`${role}Name`, "户名", party.name, [x + 20, y]),
  ...cell(`${role}Account`, "账号", party.account, [x + 20, y + 18]),
  ...cell(`${role}Bank`, "开户银行", party.bank, [x + 20, y + 36]),
];

/** A receipt whose payer stands at the left and payee at the right, as of ICBC. */
export const sideBySide = (made: MadeReceipt, top: number): readonly Mark[] => [
  label("样例银行 网上银行电子回单", 200, top + 20, 14),
  ...cell("number", "电子回单号码：", made.number, [40, top + 44]),
  ...side("payer", "付款人", made.payer, 40, top + 66),
  ...side("payee", "收款人", made.payee, 310, top + 66),
  ...cell("amount", "金额", `¥${formatYuan(made.amount)}元`, [40, top + 130]),
  ...cell("words", "金额（大写）", `人民币${formatCapitalAmount(made.amount)}`, [250, top + 130]),
  ...cell("purpose", "用途", made.purpose, [40, top + 150]),
  ...cell("serial", "交易流水号", made.serial, [250, top + 150]),
  ...cell("on", "记账日期", chineseDay(made.on), [40, top + 170]),
  ...cell("flag", "借贷标志", made.direction === "in" ? "贷" : "借", [250, top + 170]),
  label("本回单仅供参考，重要提示：请勿重复记账", 40, top + 192, 8),
];

/** A receipt with one field a row, payer above payee, as of CCB and BOC. */
export const stacked = (made: MadeReceipt, top: number): readonly Mark[] => {
  const rows = [
    ["交易日期：", made.on],
    ["回单编号：", made.number],
    ["付款人户名：", made.payer.name],
    ["付款人账号：", made.payer.account],
    ["付款人开户行：", made.payer.bank],
    ["收款人户名：", made.payee.name],
    ["收款人账号：", made.payee.account],
    ["收款人开户行：", made.payee.bank],
    ["金额（小写）：", `CNY ${fenToYuanText(made.amount)}`],
    ["金额（大写）：", `人民币${formatCapitalAmount(made.amount)}`],
    ["用途：", made.purpose],
  ] as const;
  return [
    label("客户专用回单", 250, top + 20, 14),
    ...rows.flatMap(([name, text], index) => cell(name, name, text, [60, top + 44 + index * 16], 2)),
  ];
};

/** A receipt with full names of the parties as labels, money in or out told by its title, as of CMB. */
export const titled = (made: MadeReceipt, top: number): readonly Mark[] => [
  label(made.direction === "in" ? "收款回单" : "付款回单", 270, top + 18, 14),
  ...cell("on", "日期：", chineseDay(made.on), [40, top + 40]),
  ...cell("number", "回单编号：", made.number, [320, top + 40]),
  ...cell("payerName", "付款人名称：", made.payer.name, [40, top + 60]),
  ...cell("payeeName", "收款人名称：", made.payee.name, [320, top + 60]),
  ...cell("payerAccount", "付款人账号：", made.payer.account, [40, top + 78]),
  ...cell("payeeAccount", "收款人账号：", made.payee.account, [320, top + 78]),
  ...cell("amount", "交易金额(小写)：", `￥${formatYuan(made.amount)}`, [40, top + 98]),
  ...cell("words", "交易金额(大写)：", formatCapitalAmount(made.amount), [320, top + 98]),
  ...cell("purpose", "摘要：", made.purpose, [40, top + 116]),
];
