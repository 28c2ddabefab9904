import { statedValue } from "../table/stated-value.ts";
import type { TableRow } from "../table/table.ts";

/** Whose wallet a statement is of. */
export interface Wallet {
  readonly name: string;
  /** The account as the wallet calls it, the wallet's own name where none is stated. */
  readonly account: string;
  readonly accountName: string | null;
}

const wallets = [
  {
    name: "支付宝",
    telling: /支付宝/,
    account: ["支付宝账户", "支付宝账号", "账号", "账户"],
    holder: ["姓名", "用户"],
  },
  { name: "微信支付", telling: /微信支付|微信昵称/, account: ["微信号", "商户号"], holder: ["微信昵称"] },
  { name: "京东", telling: /京东账号名|京东交易/, account: ["京东账号名", "京东账号"], holder: [] },
] as const;

/** The wallet that the rows above a table name; null when it is a bank's. */
export function walletOf(preamble: readonly TableRow[]): Wallet | null {
  const heading = preamble.flatMap(({ cells }) => cells).join(" ");
  const found = wallets.find(({ telling }) => telling.test(heading));
  if (found === undefined || /开户行|开户银行/.test(heading)) return null;
  const { name, account, holder } = found;
  return { name, account: statedValue(preamble, account) ?? name, accountName: statedValue(preamble, holder) };
}
