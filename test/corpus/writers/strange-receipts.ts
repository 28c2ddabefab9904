import { formatCapitalAmount } from "../../../shared/capital-amount.ts";
import { fenToYuanText, formatYuan } from "../../../shared/money.ts";
import type { MadeReceipt } from "../values/receipt.ts";
import { chineseDay } from "./digital-print.ts";
import { label, type Mark } from "./marks.ts";

type Lines = readonly (readonly [x: number, y: number, text: string])[];

const marks = (lines: Lines): readonly Mark[] => lines.map(([x, y, text]) => label(text, x, y));

/** 户名 under 付款账号 and 收款账号, in boxes side by side. */
export const underAccounts = (made: MadeReceipt): readonly Mark[] =>
  marks([
    ...([
      [270, 20, "样例银行"],
      [270, 38, "付款回单"],
      [40, 60, `日期：${chineseDay(made.on)}`],
    ] as const),
    ...([
      [40, 80, `付款账号：${made.payer.account}`],
      [310, 80, `收款账号：${made.payee.account}`],
    ] as const),
    ...([
      [40, 98, `户名：${made.payer.name}`],
      [310, 98, `户名：${made.payee.name}`],
    ] as const),
    [40, 116, `金额（大写）：人民币${formatCapitalAmount(made.amount)}`],
    ...([
      [310, 116, `（小写）：CNY${formatYuan(made.amount)}`],
      [40, 134, `摘要：${made.purpose}`],
    ] as const),
    [40, 152, `回单编号：${made.number}`],
  ]);

/** 付款方 and 收款方 halfway up boxes that stand one over the other. */
export const halfway = (made: MadeReceipt): readonly Mark[] =>
  marks([
    [220, 20, "样例支付转账电子回单"],
    ...([
      [40, 40, `回单编号：${made.number}`],
      [40, 82, "付款方"],
      [40, 142, "收款方"],
    ] as const),
    ...([made.payer, made.payee] as const).flatMap(({ name, account }, index): Lines => {
      const top = 64 + index * 60;
      return [
        [160, top, `账户名：${name}`],
        [160, top + 18, `账号：${account}`],
        [160, top + 36, "账户类型：企业账户"],
      ];
    }),
    ...([
      [40, 184, "支付时间"],
      [160, 184, `${made.on} 09:15:22`],
      [40, 202, "付款金额"],
    ] as const),
    [160, 202, `小写：${fenToYuanText(made.amount)} 大写：${formatCapitalAmount(made.amount)}`],
    ...([
      [40, 220, "摘要"],
      [160, 220, made.purpose],
    ] as const),
  ]);

/** One label close behind another, several amounts of nothing, and a title that ends in 凭证. */
export const closeLabels = (made: MadeReceipt): readonly Mark[] =>
  marks([
    [220, 20, "样例银行电子回单凭证"],
    [40, 40, `回单编号：${made.number} 回单类型：支付结算 业务名称：网上汇款`],
    [40, 58, `凭证种类： 借贷标志：${made.direction === "in" ? "贷记" : "借记"} 回单格式码：S`],
    [40, 76, `付款人账号：${made.payer.account} 开户行名称：${made.payer.bank}`],
    ...([
      [40, 94, `付款人名称：${made.payer.name}`],
      [40, 112, `收款人账号：${made.payee.account}`],
    ] as const),
    [40, 130, `收款人名称：${made.payee.name}`],
    [40, 148, `币种：CNY 金额：${formatYuan(made.amount)} 金额大写：人民币${formatCapitalAmount(made.amount)}`],
    [40, 166, "兑换信息： 币种： 金额：0.00 牌价： 币种： 金额：0.00"],
    [40, 184, `用途：${made.purpose} 支付交易序号：12345678 报文种类：汇兑 委托日期：2025-01-01`],
    [40, 202, `打印次数：0001 记账日期：${made.on.replaceAll("-", "")} 会计流水号：0001`],
  ]);
