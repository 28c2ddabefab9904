import { z } from "zod";
import { money, signedMoney, text } from "../model/fields.ts";
import { method } from "./method.ts";

const reading = z.strictObject({
  /** What is measured, and how it is read. */
  title: text,
  /** Null while a settlement does not state it. */
  have: signedMoney.nullable(),
  need: money,
  /** Null unless it is short. */
  missing: money.nullable(),
  standing: z.enum(["reached", "short", "unknown", "on-the-line"]),
});

/** A threshold under one reading of what the text leaves open. */
export type ThresholdReading = z.infer<typeof reading>;

const threshold = z.strictObject({
  /** The rule and the work. */
  id: text,
  subjectName: text,
  ruleTitle: text,
  article: text,
  quote: text,
  type: z.enum(["entitlement", "ceiling", "unquantified"]),
  /** The suggested first; one where it is confirmed which revenue counts. */
  readings: z.array(reading).readonly(),
  /** What is still open about which revenue counts, as questions with their ids. */
  open: z.array(z.strictObject({ id: text, question: text })).readonly(),
  unlocks: z.strictObject({
    amount: money.nullable(),
    base: money.nullable(),
    rate: z.string().nullable(),
    limit: money.nullable(),
  }),
  /** Whether what it unlocks rests on suggestions that nobody has confirmed. */
  assumed: z.boolean(),
  /** The other conditions that do not hold yet. */
  lacking: z.array(z.strictObject({ title: text, isRuledOut: z.boolean() })).readonly(),
});

/** A threshold of revenue as one work stands to it. */
export type ThresholdView = z.infer<typeof threshold>;

const view = z.strictObject({ thresholds: z.array(threshold).readonly() });

/** The thresholds of revenue. */
export type ThresholdsView = z.infer<typeof view>;

/** How far every work with a settlement is from the thresholds of revenue: the nearest first, what is reached last. */
export const listThresholds = method(z.strictObject({}), view);

/** The call about thresholds of revenue. */
export const thresholdMethods = { "thresholds.list": listThresholds } as const;
