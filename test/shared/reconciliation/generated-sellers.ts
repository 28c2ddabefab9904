import type { Noise } from "./noise.ts";

/** A made-up seller, as its invoices write it. */
export interface Seller {
  readonly name: string;
  readonly account: string;
  readonly isPerson: boolean;
}

const hanOf = (index: number): string =>
  [index % 89, Math.floor(index / 89) % 89].map((at) => String.fromCodePoint(0x4e30 + at)).join("");

const trades = ["影视技术服务", "影像器材租赁", "场景搭建工程", "服装道具", "餐饮管理", "文化传媒"];

/** So many sellers: companies, some of them branches whose names begin as their companies' do, and persons. */
export function generatedSellers(count: number, { below, happens }: Noise): readonly Seller[] {
  const sellers: Seller[] = [];
  for (let index = 0; index < count; index += 1) {
    const account = String(6_222_000_000_000_000n + BigInt(index));
    const parent = happens(0.06) ? sellers[below(Math.max(1, index))] : undefined;
    const trade = trades[below(trades.length)] ?? "";
    const company = `沈阳${hanOf(index)}${trade}有限公司`;
    const isPerson = happens(0.05);
    if (isPerson) sellers.push({ name: `赵${hanOf(index)}`, account, isPerson });
    else if (parent === undefined || parent.isPerson || parent.name.includes("分公司"))
      sellers.push({ name: company, account, isPerson });
    else sellers.push({ name: `${parent.name}大连第${index}分公司`, account, isPerson });
  }
  return sellers;
}
