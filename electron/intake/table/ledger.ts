import { findHeader, type Synonyms } from "./header.ts";
import type { Table } from "./table.ts";

type LedgerRole = "account" | "voucher" | "debit" | "credit" | "side" | "other";

const ledgerColumns: Synonyms<LedgerRole> = {
  account: [
    ...["科目", "科目名称", "会计科目", "科目编码", "科目代码", "科目编号", "一级科目", "总账科目", "明细科目"],
    ...["对方科目", "对方科目名称", "科目全称"],
  ],
  voucher: ["凭证号", "凭证字号", "凭证字", "凭证编号", "凭证号码", "凭证号数", "记账凭证号"],
  debit: ["借方", "借方金额", "借方发生额", "本期借方", "借方本币", "本期发生借方", "本期发生额借方", "期初余额借方"],
  credit: ["贷方", "贷方金额", "贷方发生额", "本期贷方", "贷方本币", "本期发生贷方", "本期发生额贷方", "期初余额贷方"],
  side: ["方向", "余额方向", "借或贷"],
  other: [
    "对方账号",
    "对方户名",
    "对方单位",
    "对方单位名称",
    "对方账户",
    "对方名称",
    "本方账号",
    "收(付)方名称",
    "交易流水号",
  ],
};

const named = /明细账|明细分类账|序时账|总账|总分类账|日记账|辅助账|凭证汇总|科目余额表|科目汇总|试算平衡/;

/**
 * Whether the table is of a company's own books (明细账, 序时账, 科目余额表): debit and credit by account or voucher. In such books debit
 * of a bank account is money in, the reverse of what a bank writes.
 */
export function isLedger(table: Table): boolean {
  const header = findHeader(table, ledgerColumns, ({ debit, credit }) => debit !== undefined && credit !== undefined);
  if (header === null) return false;
  const { account, voucher, side, other } = header.columns;
  if (other !== undefined) return false;
  if (account !== undefined || (voucher !== undefined && side !== undefined)) return true;
  const heading = [table.sheet ?? "", ...header.preamble.flatMap(({ cells }) => cells)];
  return heading.some((text) => named.test(text.replace(/\s/g, "").replaceAll("帐", "账")));
}
