import { findHeader, type Header, type Synonyms } from "../table/header.ts";
import { statedValue } from "../table/stated-value.ts";
import type { Table } from "../table/table.ts";
import { type LedgerRole, ledgerColumns } from "./ledger-columns.ts";

type Role = "account" | "counterAccount" | "voucher" | "debit" | "credit" | "amount" | "side" | "other";

const { account, accountCode, topAccount, subAccount, counterAccount, number, word, amount, side } = ledgerColumns;

const tellingColumns: Synonyms<Role> = {
  account: [...account, ...accountCode, ...topAccount, ...subAccount].filter((title) => title !== "账户名称"),
  counterAccount,
  voucher: [...number, ...word].filter((title) => title.startsWith("凭证") || title.startsWith("记账凭证")),
  debit: [...ledgerColumns.debit, "期初余额借方", "期末余额借方"],
  credit: [...ledgerColumns.credit, "期初余额贷方", "期末余额贷方"],
  amount,
  side,
  other: [
    ...["对方账号", "对方户名", "对方单位", "对方单位名称", "对方账户", "对方名称", "本方账号"],
    ...["收(付)方名称", "交易流水号"],
  ],
};

const named =
  /明细账|明细分类账|分类明细账|序时账|序时簿|总账|总分类账|日记账|辅助账|凭证汇总|凭证列表|凭证查询|科目余额表|科目汇总|试算平衡/;

/** Where a ledger names the account that all of it is of. */
export const accountNames: readonly string[] = ["科目", "科目名称", "会计科目", "明细科目", "总账科目", "一级科目"];

/**
 * Whether the table is of a company's own books (明细账, 序时账, 科目余额表): debit and credit by account or voucher. In such books debit
 * of a bank account is money in, the reverse of what a bank writes.
 */
export function isLedger(table: Table): boolean {
  const header = findHeader(table, tellingColumns, hasBothSides);
  if (header === null || header.columns.other !== undefined) return false;
  const { account, counterAccount, voucher, side } = header.columns;
  if (account !== undefined || counterAccount !== undefined || (voucher !== undefined && side !== undefined))
    return true;
  const heading = [table.sheet ?? "", ...header.preamble.flatMap(({ cells }) => cells)];
  const isNamed = heading.some((text) => named.test(text.replace(/\s/g, "").replaceAll("帐", "账")));
  return isNamed || statedValue(header.preamble, accountNames) !== null;
}

/** Two columns, or one amount with its side: the latter a bank has too, so an account and a voucher have to stand beside it. */
function hasBothSides({ account, voucher, debit, credit, amount, side }: Header<Role>["columns"]): boolean {
  if (debit !== undefined && credit !== undefined) return true;
  return amount !== undefined && side !== undefined && account !== undefined && voucher !== undefined;
}

/** Which of the columns name the account of a booking. */
export const accountRoles = ["account", "topAccount", "subAccount"] as const satisfies readonly LedgerRole[];
