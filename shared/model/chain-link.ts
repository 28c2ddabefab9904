import { z } from "zod";
import { id, money, text } from "./fields.ts";

/**
 * That one paper stands for another, and for how much of it (链条): budget line – contract – invoice – acceptance, settlement – invoice
 * to the platform. Exactly two ends are named; many to many.
 */
export const chainLinkSchema = z.strictObject({
  id,
  budgetLine: id.nullable(),
  contract: id.nullable(),
  invoice: id.nullable(),
  acceptance: id.nullable(),
  revenue: id.nullable(),
  amount: money.nullable().describe("对应的含税金额（元）；空为全部；结算与发票之间为 0 表示“不是开给这笔结算的”"),
  note: text,
});
export type ChainLink = z.output<typeof chainLinkSchema>;

/** Whether a person said that a sale invoice does not stand for a settlement: it names both, and nothing of the invoice. */
export const isRefusedSale = ({ revenue, invoice, amount }: ChainLink): boolean =>
  revenue !== null && invoice !== null && amount === 0n;

/** The ends that a link can have. */
export const chainEnds = ["budgetLine", "contract", "invoice", "acceptance", "revenue"] as const;
export type ChainEnd = (typeof chainEnds)[number];
