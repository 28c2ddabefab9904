import { fenToYuanText, formatYuan, negateFen } from "../../../shared/money.ts";
import { inColumn, isIn, type MadeStatement, magnitude, outColumn } from "../values/statement.ts";
import { balance, type Cells, comma, compact, row } from "./cells.ts";

/** CMB: titles on the given row, counterparty as 收(付)方. */
export const cmb = (made: MadeStatement, headerRow: number): Cells => [
  ...Array.from({ length: headerRow - 1 }, (_, index) => [index === 0 ? "样例招商银行交易明细" : `查询条件${index}`]),
  row(
    "账号,账号名称,币种,交易日,交易时间,起息日,交易类型,借方金额,贷方金额,余额,摘要,流水号,流程实例号,业务名称,用途,收(付)方名称,收(付)方账号",
  ),
  ...made.bookings.map((one) => [
    made.account,
    made.accountName,
    "人民币",
    compact(one.on),
    one.time,
    compact(one.on),
    "转账",
    outColumn(one),
    inColumn(one),
    balance(one),
    one.memo,
    one.serial,
    "",
    "网上支付",
    "",
    one.other,
    one.otherAccount,
  ]),
];

/** BOCOM: titles on row 1. */
export const bocom = (made: MadeStatement): Cells => [
  row("日期,借方（支出）,贷方（收入）,余额,对方账号,对方户名,摘要"),
  ...made.bookings.map((one) => [
    one.on,
    outColumn(one),
    inColumn(one),
    comma(one),
    one.otherAccount,
    one.other,
    one.memo,
  ]),
];

/** CITIC. */
export const citic = (made: MadeStatement): Cells => [
  ["账号", made.account, "户名", made.accountName],
  row("交易日期,交易时间,对方账号,对方账户名称,对方开户行,借方发生额,贷方发生额,账户余额,摘要,附言"),
  ...made.bookings.map((one) => [
    one.on,
    one.time,
    one.otherAccount,
    one.other,
    one.otherBank,
    outColumn(one),
    inColumn(one),
    balance(one),
    one.memo,
    "",
  ]),
];

/** SPDB: an application date beside the date. */
export const spdb = (made: MadeStatement): Cells => [
  row("交易日期,交易时间,申请日期,凭证号,借方金额,贷方金额,余额,对方账号,对方户名,对方行名,交易流水号,摘要"),
  ...made.bookings.map((one) => [
    compact(one.on),
    one.time,
    compact(one.on),
    "",
    outColumn(one),
    inColumn(one),
    balance(one),
    one.otherAccount,
    one.other,
    one.otherBank,
    one.serial,
    one.memo,
  ]),
];

/** 平安: payer and payee columns on every row. */
export const pingan = (made: MadeStatement): Cells => [
  row("交易日期,传票号,借方,贷方,余额,付款人账户,付款人名称,收款人账户,收款人名称,用途,摘要"),
  ...made.bookings.map((one) => {
    const own = [made.account, made.accountName];
    const other = [one.otherAccount, one.other];
    const parties = isIn(one) ? [...other, ...own] : [...own, ...other];
    return [compact(one.on), "000123", outColumn(one), inColumn(one), balance(one), ...parties, "", one.memo];
  }),
];

/** 浙商: 借贷标志 1 means in, 2 out. */
export const czbank = (made: MadeStatement): Cells => [
  row("交易日期,交易时间,借贷标志,交易金额,账户余额,对方账号,对方户名,摘要"),
  ...made.bookings.map((one) => [
    one.on,
    one.time,
    isIn(one) ? "1" : "2",
    fenToYuanText(magnitude(one)),
    balance(one),
    one.otherAccount,
    one.other,
    one.memo,
  ]),
];

/** One amount column, its sign the direction. */
export const signed = (made: MadeStatement): Cells => [
  row("记账日期,摘要,交易金额,账户余额,对方名称,对方账号"),
  ...made.bookings.map((one) => [
    one.on,
    one.memo,
    (isIn(one) ? "+" : "-") + formatYuan(magnitude(one)),
    balance(one),
    one.other,
    one.otherAccount,
  ]),
];

/** Money out as negative numbers in a column of its own, as some exports have it. */
export const negativeOut = (made: MadeStatement): Cells => [
  row("交易日期,支出,收入,余额,对方户名,对方账号,摘要"),
  ...made.bookings.map((one) => [
    one.on,
    isIn(one) ? "" : fenToYuanText(negateFen(magnitude(one))),
    inColumn(one),
    balance(one),
    one.other,
    one.otherAccount,
    one.memo,
  ]),
];
