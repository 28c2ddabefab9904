import { z } from "zod";
import { date, money, signedMoney, text } from "../model/fields.ts";
import { cap } from "./assessment.ts";
import { method } from "./method.ts";

const missingItem = z.strictObject({
  article: text,
  ruleTitle: text,
  subjectName: text,
  what: text,
  action: text,
  mendedIn: z.enum(["readings", "materials", "expenses", "records"]),
  blocks: z.boolean(),
});

/** Every fen of recorded cost once: eligible, ineligible and undecided add up to recorded. */
const ledger = z.strictObject({
  recorded: signedMoney,
  eligible: signedMoney,
  ineligible: signedMoney,
  undecided: signedMoney,
});

const overviewView = z.strictObject({
  asOf: date,
  /** Whether nothing has been recorded yet: no subject, no invoice, no proof. */
  empty: z.boolean(),
  /** Figures that stand beside each other and are never added up; `lacking` counts all of what is missing. */
  figures: z.strictObject({ certain: money, provenCeiling: money, lacking: z.int() }),
  caps: z.array(cap).readonly(),
  /** What is most worth mending, what blocks first; the first few. */
  missing: z.array(missingItem).readonly(),
  ledger,
  /** The latest packages, newest first. */
  exports: z
    .array(z.strictObject({ exportedAt: z.iso.datetime({ offset: true }), profileTitle: text, path: text }))
    .readonly(),
});

/** Where the studio stands: what can be claimed, what is missing, how far the caps and the books are. */
export type OverviewView = z.infer<typeof overviewView>;

/** The overview of the open workspace on a day; null is today. */
export const showOverview = method(z.strictObject({ asOf: date.nullable() }), overviewView);
