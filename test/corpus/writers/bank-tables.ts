import { fenToYuanText, formatYuan, sumFen } from "../../../shared/money.ts";
import { inColumn, isIn, type MadeBooking, type MadeStatement, magnitude, outColumn } from "../values/statement.ts";
import { balance, type Cells, comma, compact, row } from "./cells.ts";

const flag = (one: MadeBooking): string => (isIn(one) ? "贷" : "借");
const out = (made: MadeStatement) => sumFen(made.bookings.filter((one) => !isIn(one)).map(magnitude));
const inwards = (made: MadeStatement) => sumFen(made.bookings.filter(isIn).map(magnitude));

/** ICBC with 借方发生额 and 贷方发生额, under `[HISTORYDETAIL]`. */
export const icbcColumns = (made: MadeStatement): Cells => [
  ["[HISTORYDETAIL]"],
  row("凭证号,本方账号,对方账号,交易时间,借/贷,借方发生额,贷方发生额,对方行号,摘要,用途,对方单位名称,余额,个性化信息"),
  ...made.bookings.map((one) => [
    "0",
    made.account,
    one.otherAccount,
    `${one.on} ${one.time}`,
    flag(one),
    outColumn(one),
    inColumn(one),
    "102221000000",
    one.memo,
    "",
    one.other,
    comma(one),
    "",
  ]),
];

/** ICBC with 借贷标志 and one amount. */
export const icbcFlag = (made: MadeStatement): Cells => [
  ["[HISTORYDETAIL]"],
  row("对方账号,交易时间,借贷标志,对方单位,对方行号,用途,摘要,附言,回单个性化信息,发生额,余额"),
  ...made.bookings.map((one) => [
    one.otherAccount,
    `${one.on} ${one.time}`,
    flag(one),
    one.other,
    "102221000000",
    "",
    one.memo,
    "",
    "",
    fenToYuanText(magnitude(one)),
    balance(one),
  ]),
];

/** ICBC with 转入金额 and 转出金额. */
export const icbcInOut = (made: MadeStatement): Cells => [
  ["[HISTORYDETAIL]"],
  row("对方账号,交易时间,借贷标志,对方单位,对方行号,用途,摘要,附言,转入金额,转出金额,余额"),
  ...made.bookings.map((one) => [
    one.otherAccount,
    `${one.on} ${one.time}`,
    flag(one),
    one.other,
    "",
    "",
    one.memo,
    "",
    inColumn(one),
    outColumn(one),
    balance(one),
  ]),
];

/** CCB: a posting date beside the time. */
export const ccb = (made: MadeStatement): Cells => [
  row(
    "账号,账户名称,交易时间,借方发生额（支取）,贷方发生额（收入）,余额,币种,对方户名,对方账号,对方开户机构,记账日期,摘要,备注,账户明细编号-交易流水号,企业流水号,凭证种类,凭证号",
  ),
  ...made.bookings.map((one) => [
    made.account,
    made.accountName,
    `${compact(one.on)} ${one.time}`,
    outColumn(one) || "0.00",
    inColumn(one) || "0.00",
    balance(one),
    "人民币元",
    one.other,
    one.otherAccount,
    one.otherBank,
    compact(one.on),
    one.memo,
    "",
    one.serial,
    "",
    "电子转账凭证",
    "",
  ]),
];

/** ABC: titles on row 3, a footer of totals. */
export const abc = (made: MadeStatement): Cells => [
  ["账户明细查询"],
  [`账号：${made.account}`, "", `户名：${made.accountName}`],
  row("交易时间,收入金额,支出金额,账户余额,交易行名,对方省市,对方账号,对方户名,交易用途"),
  ...made.bookings.map((one) => [
    `${one.on} ${one.time}`,
    inColumn(one),
    outColumn(one),
    balance(one),
    one.otherBank,
    "辽宁省",
    one.otherAccount,
    one.other,
    one.memo,
  ]),
  ["合计", formatYuan(inwards(made)), formatYuan(out(made)), "", "", "", "", "", ""],
];

/** ABC's other titles. */
export const abcOther = (made: MadeStatement): Cells => [
  ["中国样例农业银行账户交易明细"],
  row("交易时间,收入金额,支出金额,本次余额,交易行名,对方省市,对方账号,对方户名,交易摘要"),
  ...abc(made).slice(3, -1),
  ["汇总", `收入合计：${formatYuan(inwards(made))}`, `支出合计：${formatYuan(out(made))}`],
];

const bocTitles =
  "交易类型[ Transaction Type ],业务类型[ Business type ],付款人开户行号[ Account holding bank number of payer ],付款人开户行名[ Payer account bank ],付款人账号[ Debit Account No. ],付款人名称[ Payer's Name ],收款人开户行行号[ Account holding bank number of beneficiary ],收款人开户行名[ Beneficiary account bank ],收款人账号[ Payee's Account Number ],收款人名称[ Payee's Name ],交易日期[ Transaction Date ],交易时间[ Transaction time ],交易货币[ Trade Currency ],交易金额[ Trade Amount ],交易后余额[ After-transaction balance ],起息日期[ Value Date ],交易流水号[ Transaction reference number ],摘要[ Reference ],用途[ Purpose ],交易附言[ Remark ],备注[ Remarks ]";

/** BOC: bilingual titles, payer and payee with their banks, a signed amount. */
export function boc(made: MadeStatement): Cells {
  const own = ["104221000001", made.bank, made.account, made.accountName];
  return [
    ["查询时间[ Inquiry time ]", "20260401100000"],
    ["查询账号[ Inquirer account number ]", made.account],
    ["账户名称[ Account name ]", made.accountName],
    ["查询起始日期[ Start date ]", "20260301"],
    ["查询截止日期[ End date ]", "20260331"],
    ["借方发生总笔数[ Total Numbers of Debited Payments ]", "4"],
    [],
    row(bocTitles),
    ...made.bookings.map((one) => {
      const other = ["104100000004", one.otherBank, one.otherAccount, one.other];
      return [
        isIn(one) ? "来账" : "往账",
        "转账",
        ...(isIn(one) ? other : own),
        ...(isIn(one) ? own : other),
        compact(one.on),
        one.time,
        "CNY",
        fenToYuanText(one.signed),
        balance(one),
        compact(one.on),
        one.serial,
        one.memo,
        "",
        "",
        "",
      ];
    }),
  ];
}
