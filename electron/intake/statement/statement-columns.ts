import type { Header, Synonyms } from "../table/header.ts";

/** What a column of a bank statement may mean. */
export type StatementRole =
  | "bookedOn"
  | "in"
  | "out"
  | "amount"
  | "flag"
  | "balance"
  | "counterpartyName"
  | "counterpartyAccount"
  | "payerName"
  | "payerAccount"
  | "payeeName"
  | "payeeAccount"
  | "memo"
  | "serial"
  | "account"
  | "accountName"
  | "currency";

/**
 * The titles of the corporate netbanks of ICBC, CCB, ABC, BOC, CMB, BOCOM, CITIC, SPDB, Ping An and Zheshang, best first.
 * Only whole titles count: 付款人开户行名称 is a bank, not the payer. The bank's 借 is money out, its 贷 money in.
 */
export const statementColumns: Synonyms<StatementRole> = {
  bookedOn: [
    ...["记账日期", "入账日期", "记账日", "入账日", "会计日期", "记账时间"],
    ...["交易日期", "交易日", "交易日期时间", "交易时间", "业务日期", "发生日期", "日期", "时间"],
  ],
  in: [
    ...["贷方发生额", "贷方金额", "贷方", "收入金额", "收入", "转入金额", "存入金额", "存入", "收款金额", "入账金额"],
    ...["贷方交易金额", "贷方发生金额", "收方金额", "收方发生额"],
  ],
  out: [
    ...["借方发生额", "借方金额", "借方", "支出金额", "支出", "转出金额", "支取金额", "支取", "付款金额", "出账金额"],
    ...["借方交易金额", "借方发生金额", "付方金额", "付方发生额"],
  ],
  amount: ["发生额", "交易金额", "发生金额", "交易额", "金额"],
  flag: [
    ...["借贷标志", "借/贷", "借贷", "借贷方向", "借贷标识", "借贷标记", "收支标志", "收/支", "收支", "收支类型"],
    ...["收付标志", "收支方向", "来往账标志", "来往标志", "交易方向", "交易类型"],
  ],
  balance: ["余额", "账户余额", "本次余额", "交易后余额", "当前余额", "联机余额", "账面余额"],
  counterpartyName: [
    ...["对方户名", "对方单位名称", "对方单位", "对方名称", "对方账户名称", "对方账户名", "对方账号名称", "对方"],
    ...["收(付)方名称", "收/付方名称", "收付方名称", "收(付)方户名", "收付方户名"],
    ...["对手户名", "对手名称", "对手方户名", "交易对手名称", "交易对手户名", "交易对手", "交易对方"],
  ],
  counterpartyAccount: [
    ...["对方账号", "对方账户", "对方账户账号", "收(付)方账号", "收/付方账号", "收付方账号"],
    ...["对手账号", "对手方账号", "交易对手账号", "交易对方账号"],
  ],
  payerName: ["付款人名称", "付款人户名", "付款方名称", "付款方户名", "付款单位", "付款单位名称", "付款户名"],
  payerAccount: ["付款人账号", "付款人账户", "付款方账号", "付款账号"],
  payeeName: ["收款人名称", "收款人户名", "收款方名称", "收款方户名", "收款单位", "收款单位名称", "收款户名"],
  payeeAccount: ["收款人账号", "收款人账户", "收款方账号", "收款账号"],
  memo: [...["摘要", "交易摘要", "摘要说明", "用途", "交易用途", "附言", "交易附言", "备注", "附言(用途)", "资金用途"]],
  serial: [
    ...[
      "交易流水号",
      "账户明细编号-交易流水号",
      "流水号",
      "业务流水号",
      "核心流水号",
      "银行流水号",
      "交易流水",
      "交易序号",
    ],
  ],
  account: ["本方账号", "账号", "查询账号", "我方账号"],
  accountName: ["本方户名", "账户名称", "账号名称", "户名", "本方账户名称", "我方户名"],
  currency: ["币种", "交易货币", "货币", "交易币种"],
};

/** A statement has a date and says what came in or went out, as two columns or as one amount; and something beside them. */
export function isStatementHeader(columns: Header<StatementRole>["columns"]): boolean {
  const both = columns.in !== undefined && columns.out !== undefined;
  const bankish = [columns.balance, columns.counterpartyName, columns.flag, columns.payerName, columns.serial];
  const hasAmount = both || (columns.amount !== undefined && bankish.some((column) => column !== undefined));
  return columns.bookedOn !== undefined && hasAmount && Object.keys(columns).length >= 3;
}
