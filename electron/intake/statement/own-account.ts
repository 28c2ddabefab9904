import type { Finding } from "../../../shared/finding.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { StatementRecord } from "../reading.ts";
import { cellOf, type Header } from "../table/header.ts";
import { statedValue } from "../table/stated-value.ts";
import { readAccount } from "./account-text.ts";
import type { StatementRole } from "./statement-columns.ts";
import { walletOf } from "./wallet.ts";

/** Whose account a statement is of. */
export interface OwnAccount {
  readonly fields: Pick<StatementRecord, "account" | "accountName" | "bank">;
  readonly findings: readonly Finding[];
}

const accountNames = ["账号", "账户账号", "查询账号", "本方账号", "客户账号", "账户", "卡号"];

/** The place in the body from which on the bookings are another account's, by a line that names it; null where there is none. */
export function placeOfOtherAccount({ preamble, body }: Header<StatementRole>): number | null {
  const { account } = readAccount(statedValue(preamble, accountNames));
  const place = body.findIndex((row) => {
    const other = readAccount(statedValue([row], accountNames)).account;
    return account !== null && other !== null && /^\d{8,}$/.test(other) && other !== account;
  });
  return place < 0 ? null : place;
}

/** The account as the lines above the table state it, else as a column does that is the same in every row. */
export function ownAccount(header: Header<StatementRole>): OwnAccount {
  const column = (role: StatementRole): string | null => {
    const values = new Set(header.body.map((row) => cellOf(header, role, row)).filter((value) => value !== ""));
    return values.size === 1 ? ([...values][0] ?? null) : null;
  };
  const stated = (names: readonly string[]) => statedValue(header.preamble, names);
  const accountText = stated(accountNames) ?? column("account");
  const { account, lost } = readAccount(accountText);
  const wallet = walletOf(header.preamble);
  const fields = {
    account: wallet?.account ?? account,
    accountName:
      wallet?.accountName ??
      stated(["户名", "账户名称", "账户名", "账号名称", "单位名称", "客户名称", "公司名称", "本方户名"]) ??
      column("accountName"),
    bank:
      wallet?.name ??
      stated(["开户行", "开户银行", "开户机构", "开户行名称", "开户网点", "开户支行", "所属银行", "银行名称"]),
  };
  const finding =
    lost && wallet === null
      ? [intakeFinding("account-digits-lost", "warning", "account", { value: accountText ?? "" })]
      : [];
  return { fields, findings: finding };
}
