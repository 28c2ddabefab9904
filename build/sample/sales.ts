import { addDays, type LocalDate } from "../../shared/dates.ts";
import { type Fen, fen, subtractFen } from "../../shared/money.ts";
import { applicant, type Company, type PlatformKey, platforms } from "./companies.ts";
import type { EinvoiceSpec } from "./einvoice-xml.ts";
import { chanceOf } from "./fingerprint.ts";
import { overseasPlatform, payouts } from "./settlements.ts";

/** An invoice that the studio issued to a platform for a month's settlement. */
export interface Sale {
  readonly platform: PlatformKey;
  readonly month: string;
  readonly number: string;
  readonly on: LocalDate;
  readonly buyer: Company;
  readonly amount: Fen;
}

/** The invoices issued to platforms: one for each payout, five days before it. */
export const sales: readonly Sale[] = payouts.map(({ platform, month, on, amount }) => ({
  ...{ platform, month, amount, on: addDays(on, -5), buyer: platforms[platform].payer },
  number: `26212000000${String(chanceOf(`sale ${platform} ${month}`, 1_000_000_000)).padStart(9, "0")}`,
}));

/** The invoice as the studio states it: the tax of 6 % is within the payout. */
export function einvoiceOfSale({ number, on, buyer, amount }: Sale): EinvoiceSpec {
  const amountExTax = fen((amount * 200n + 106n) / 212n);
  const line = { name: "*无形资产*微短剧信息网络传播权使用费", amountExTax, taxRate: "6" };
  return {
    ...{ number, issuedOn: `${on} 10:15:00`, kind: "special", seller: applicant, buyer, drawer: "示例开票员" },
    lines: [{ ...line, taxAmount: subtractFen(amount, amountExTax) }],
  };
}

/** The contract with a platform, made up. */
export interface PlatformContract {
  readonly number: string;
  /** Null for the overseas platform, which takes no invoices. */
  readonly platform: PlatformKey | null;
  readonly party: string;
  readonly signedOn: string;
}

/** The contracts with platforms; none of them agrees a sum. */
export const platformContracts: readonly PlatformContract[] = [
  { number: "HY-FX-2026-01", platform: "orange", party: platforms.orange.payer.name, signedOn: "2026-02-26" },
  { number: "HY-FX-2026-02", platform: "river", party: platforms.river.payer.name, signedOn: "2026-03-12" },
  { number: "HY-FX-2026-03", platform: "stage", party: platforms.stage.payer.name, signedOn: "2026-06-08" },
  { number: "HY-FX-2026-04", platform: null, party: overseasPlatform, signedOn: "2026-03-18" },
];

/** The paper in which the contracts with platforms stand. */
export const platformContractFile = "平台授权合同汇编.pdf";
