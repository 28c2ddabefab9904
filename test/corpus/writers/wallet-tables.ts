import { fenToYuanText } from "../../../shared/money.ts";
import type { MadeTrade } from "../values/wallet.ts";
import type { Cells } from "./cells.ts";

const words = { in: "收入", out: "支出", none: "不计收支" } as const;
const funds = { in: "已收入", out: "已支出", none: "" } as const;

/** Alipay's present export: a preamble, GB18030, a comma at the end of each row. */
export const alipay = (trades: readonly MadeTrade[]): Cells => [
  ["-".repeat(84)],
  ["导出信息："],
  ["姓名：样例公司"],
  ["支付宝账户：sample@example.test"],
  ["起始时间：[2026-03-01 00:00:00]    终止时间：[2026-03-31 23:59:59]"],
  ["导出交易类型：[全部]"],
  [`共${trades.length}笔记录`],
  ["收入：1笔 500.00元"],
  ["支出：3笔 2097.40元"],
  ["不计收支：2笔 2099.00元"],
  [""],
  ["特别提示："],
  ["1.本回单内容可表明支付宝受理了相应支付交易申请；"],
  ["------------------------支付宝（样例）电子客户回单------------------------"],
  "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,".split(","),
  ...trades.map((one) => [
    one.at,
    "商业服务",
    one.other,
    "shop***@example.test",
    one.goods,
    words[one.direction],
    fenToYuanText(one.amount),
    "余额",
    one.status,
    `${one.order}\t`,
    "\t",
    "",
    "",
  ]),
];

/** Alipay's older export: padded cells, the trades between rules, totals below. */
export const oldAlipay = (trades: readonly MadeTrade[]): Cells => [
  ["支付宝交易记录明细查询"],
  ["账号:[sample@example.test]"],
  ["起始日期:[2026-03-01 00:00:00]    终止日期:[2026-03-31 23:59:59]"],
  ["---------------------------------交易记录明细列表------------------------------------"],
  "交易号                  ,商家订单号               ,交易创建时间              ,付款时间                ,最近修改时间              ,交易来源地     ,类型              ,交易对方            ,商品名称                ,金额（元）   ,收/支     ,交易状态    ,服务费（元）   ,成功退款（元）  ,备注                  ,资金状态     ,".split(
    ",",
  ),
  ...trades.map((one) => [
    one.order.padEnd(24),
    "".padEnd(20),
    one.at.padEnd(20),
    one.at.padEnd(20),
    one.at.padEnd(20),
    "其他（包括阿里巴巴和外部商家）",
    "即时到账交易  ",
    one.other.padEnd(16),
    one.goods.padEnd(16),
    fenToYuanText(one.amount).padEnd(10),
    (one.direction === "none" ? "" : words[one.direction]).padEnd(8),
    one.status.padEnd(8),
    "0.00     ",
    "0.00     ",
    "".padEnd(16),
    funds[one.direction].padEnd(8),
    "",
  ]),
  ["------------------------------------------------------------------------------------"],
  [`共${trades.length}笔记录`],
  ["已收入:1笔,500.00元"],
  ["已支出:3笔,2097.40元"],
];

/** WeChat's export: sixteen rows of preamble, ¥ before amounts, "/" for what does not apply. */
export const wechat = (trades: readonly MadeTrade[]): Cells => [
  ["微信支付账单明细"],
  ["微信昵称：[样例]"],
  ["起始时间：[2026-03-01 00:00:00] 终止时间：[2026-03-31 23:59:59]"],
  ["导出类型：[全部]"],
  ["导出时间：[2026-04-01 09:00:00]"],
  [""],
  [`共${trades.length}笔记录`],
  ["收入：1笔 500.00元"],
  ["支出：3笔 2097.40元"],
  ["中性交易：1笔 2000.00元"],
  ["注："],
  ["1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易"],
  [""],
  ["----------------------微信支付账单明细列表--------------------"],
  "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注".split(","),
  ...trades.map((one) => [
    one.at,
    one.direction === "in" ? "转账" : "商户消费",
    one.other,
    one.goods,
    one.direction === "none" ? "/" : words[one.direction],
    `¥${fenToYuanText(one.amount)}`,
    "零钱",
    one.direction === "none" ? "提现已到账" : "支付成功",
    `${one.order}\t`,
    "\t",
    "/",
  ]),
];

/** JD's export. */
export const jd = (trades: readonly MadeTrade[]): Cells => [
  ["导出信息："],
  ["京东账号名：sample"],
  ["日期区间：2026-03-01 至 2026-03-31"],
  ["导出交易类型：全部"],
  [""],
  "交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注".split(","),
  ...trades.map((one) => [
    `${one.at}\t`,
    one.other,
    one.goods,
    fenToYuanText(one.amount),
    "银行卡",
    one.status,
    words[one.direction],
    "网购",
    `${one.order}\t`,
    "\t",
    "",
  ]),
];
