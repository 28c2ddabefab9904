import { z } from "zod";
import { money, signedMoney, text } from "../model/fields.ts";
import { method } from "./method.ts";

const sums = { recorded: signedMoney, eligible: signedMoney, ineligible: signedMoney, undecided: signedMoney };

const share = z.strictObject({ id: z.string(), title: text, ...sums });

/** A work's, category's, month's or supplier's part of the books. */
export type LedgerShare = z.infer<typeof share>;

const head = z.strictObject({
  /** Every fen once: eligible, ineligible and undecided add up to recorded. */
  ledger: z.strictObject(sums),
  shares: z.strictObject({
    subject: z.array(share).readonly(),
    category: z.array(share).readonly(),
    month: z.array(share).readonly(),
    supplier: z.array(share).readonly(),
  }),
  proposals: z.int(),
  questions: z.int(),
  findings: z.strictObject({ open: z.int(), answered: z.int(), outdated: z.int() }),
  risk: z.strictObject({
    claimed: signedMoney,
    atRisk: money,
    /** Percent with two decimals; null where nothing is claimed. */
    percent: text.nullable(),
    isOverLine: z.boolean(),
    /** By what is not yet explained or given up. */
    openPercent: text.nullable(),
  }),
  /** Ledgers of subjects: how many have cost, how many of them stand closed, and how many were opened again by a change. */
  signOffs: z.strictObject({ ledgers: z.int(), closed: z.int(), reopened: z.int() }),
});

/** Where the books stand. */
export type ReconciliationHead = z.infer<typeof head>;

/** Where the books stand now. */
export const showReconciliation = method(z.strictObject({}), head);
