import type { Header, Synonyms } from "../table/header.ts";

/** What a column of a statement may mean. */
export type StatementRole =
  | "bookedOn"
  | "in"
  | "out"
  | "amount"
  | "flag"
  | "status"
  | "refunded"
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
 * The titles of the corporate netbanks of ICBC, CCB, ABC, BOC, CMB, BOCOM, CITIC, SPDB, Ping An, Zheshang, CIB, CMBC, CEB and PSBC, and
 * of the wallets (支付宝, 微信支付, 京东), best first. Only whole titles count: 付款人开户行名称 is a bank, not the payer. The bank's 借 is
 * money out, its 贷 money in.
 */
export const statementColumns: Synonyms<StatementRole> = {
  bookedOn: [
    ...["记账日期", "入账日期", "记账日", "入账日", "会计日期", "记账时间", "入账时间", "账务日期", "交易日期"],
    ...["交易日", "交易日期时间", "交易时间", "交易日期及时间", "业务日期", "发生日期", "发生时间", "日期", "时间"],
    ...["付款时间", "支付时间", "交易付款时间", "交易创建时间", "创建时间"],
  ],
  in: [
    ...["贷方发生额", "贷方金额", "贷方", "收入金额", "收入", "转入金额", "转入", "存入金额", "存入", "收款金额"],
    ...["入账金额", "贷方交易金额", "贷方发生金额", "收方金额", "收方发生额", "进账金额", "贷方入账", "收入发生额"],
    ...["贷", "贷(收入)", "收款", "贷记金额", "贷方(收入)金额", "收入额", "存入发生额", "贷方合计金额"],
    // As a firm's own books have it; without the word in brackets the bank's 借 is money out.
    ...["借方(收入)", "借方金额(收入)", "借方发生额(收入)", "借(收入)"],
  ],
  out: [
    ...["借方发生额", "借方金额", "借方", "支出金额", "支出", "转出金额", "转出", "支取金额", "支取", "付款金额"],
    ...["出账金额", "借方交易金额", "借方发生金额", "付方金额", "付方发生额", "取出金额", "借方出账", "支出发生额"],
    ...["借", "借(支出)", "付款", "借记金额", "借方(支出)金额", "支出额", "支取发生额", "借方合计金额"],
    ...["贷方(支出)", "贷方金额(支出)", "贷方发生额(支出)", "贷(支出)"],
  ],
  amount: [
    ...["发生额", "交易金额", "发生金额", "交易额", "收支金额", "收付金额", "金额", "交易发生额", "账务金额"],
    ...["入/出账金额", "人民币金额", "收/支金额", "收入/支出金额", "收入/支出"],
  ],
  flag: [
    ...["借贷标志", "借/贷", "借贷", "借贷方向", "借贷标识", "借贷标记", "借/贷标志", "收支标志", "收/支", "收支"],
    ...["收支类型", "收付标志", "收支方向", "来往账标志", "来往标志", "来往账", "交易方向", "资金方向", "收/付"],
    ...["收付方向", "账务类型", "收支标识", "收/支类型", "收入/支出标志", "资金流向", "交易类型"],
  ],
  status: ["交易状态", "当前状态", "状态", "处理状态", "交易结果"],
  refunded: ["成功退款", "成功退款金额", "退款金额", "已退款金额"],
  balance: [
    ...["余额", "账户余额", "本次余额", "交易后余额", "当前余额", "联机余额", "账面余额", "账户结余", "结余"],
    ...["可用余额", "交易余额", "账户当前余额", "本次账户余额"],
  ],
  counterpartyName: [
    ...["对方户名", "对方单位名称", "对方单位", "对方名称", "对方账户名称", "对方账户名", "对方账号名称", "对方"],
    ...["收(付)方名称", "收/付方名称", "收付方名称", "收(付)方户名", "收付方户名", "收付款人名称", "收/付款人名称"],
    ...["收(付)款人名称", "收款人/付款人名称", "收(付)款方名称", "对方公司名称", "对方账户户名", "对方客户名称"],
    ...["对手户名", "对手名称", "对手方户名", "对手方名称", "对手账户名称", "交易对手名称", "交易对手户名"],
    ...["交易对手", "交易对手信息", "交易对方", "交易对方名称", "往来单位", "往来户名", "商户名称"],
  ],
  counterpartyAccount: [
    ...["对方账号", "对方账户", "对方账户账号", "对方账户号", "对方银行账号", "收(付)方账号", "收/付方账号"],
    ...["收付方账号", "收付款人账号", "收(付)款人账号", "收(付)款方账号", "对方卡号", "对方账号/卡号", "对手账号"],
    ...["对手账户", "对手方账号", "交易对手账号", "交易对手账户", "交易对方账号", "往来账号"],
  ],
  payerName: [
    ...["付款人名称", "付款人户名", "付款人", "付款方名称", "付款方户名", "付款方", "付款单位", "付款单位名称"],
    ...["付款户名"],
  ],
  payerAccount: ["付款人账号", "付款人账户", "付款方账号", "付款方账户", "付款账号", "付款账户"],
  payeeName: [
    ...["收款人名称", "收款人户名", "收款人", "收款方名称", "收款方户名", "收款方", "收款单位", "收款单位名称"],
    ...["收款户名"],
  ],
  payeeAccount: ["收款人账号", "收款人账户", "收款方账号", "收款方账户", "收款账号", "收款账户"],
  memo: [
    ...["摘要", "交易摘要", "摘要说明", "用途", "交易用途", "附言", "交易附言", "备注", "附言(用途)", "资金用途"],
    ...["商品说明", "商品名称", "商品", "交易说明", "业务名称", "业务摘要", "用途/摘要", "摘要/用途", "客户附言"],
  ],
  serial: [
    ...["交易流水号", "账户明细编号-交易流水号", "流水号", "业务流水号", "核心流水号", "银行流水号", "交易流水"],
    ...["交易序号", "账务流水号", "资金流水单号", "微信支付业务单号", "交易订单号", "交易单号", "交易号", "交易编号"],
    ...["流水单号"],
  ],
  account: ["本方账号", "账号", "查询账号", "我方账号", "本方账户", "账户账号"],
  accountName: ["本方户名", "账户名称", "账号名称", "户名", "本方账户名称", "我方户名", "本方名称", "我方账户名称"],
  currency: ["币种", "交易货币", "货币", "交易币种", "货币种类", "账户币种"],
};

/** A statement has a date and says what came in or went out, as two columns or as one amount; and something beside them. */
export function isStatementHeader(columns: Header<StatementRole>["columns"]): boolean {
  const both = columns.in !== undefined && columns.out !== undefined;
  const bankish = [columns.balance, columns.counterpartyName, columns.flag, columns.payerName, columns.serial];
  const hasAmount = both || (columns.amount !== undefined && bankish.some((column) => column !== undefined));
  return columns.bookedOn !== undefined && hasAmount && Object.keys(columns).length >= 3;
}
