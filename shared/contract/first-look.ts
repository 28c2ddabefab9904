import { z } from "zod";
import { date, money, text } from "../model/fields.ts";
import { subjectKeySchema } from "../model/subject.ts";
import { workDetailSchema } from "../model/work.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const answers = z.strictObject({
  filed: z.enum(["yes", "no", "unknown"]),
  class: workDetailSchema.shape.class,
  medium: workDetailSchema.shape.medium,
  shown: z.enum(["not-yet", "platform", "cctv", "satellite", "unknown"]),
  firstProducer: z.enum(["own", "other", "unknown"]),
  /** Rough figures; null where not said. Gross is before the platform's share, net what the producer got. */
  cost: money.nullable(),
  gross: money.nullable(),
  net: money.nullable(),
});

/** What the five questions about one drama were answered. */
export type FirstAnswersForm = z.infer<typeof answers>;

const lack = z.strictObject({
  condition: z.string(),
  title: text,
  note: text,
  why: z.enum(["ruled-out", "short", "unanswered", "unasked", "paper", "authority", "fact"]),
  keep: text,
  /** How much a figure is short of, in yuan or units. */
  missing: text.nullable(),
});

/** Something that stands between the drama and a rule. */
export type FirstLackView = z.infer<typeof lack>;

const rule = z.strictObject({
  id: z.string(),
  article: text,
  title: text,
  type: z.enum(["entitlement", "ceiling", "unquantified"]),
  verdict: z.enum(["open", "shut", "undecided"]),
  most: money.nullable(),
  lacks: z.array(lack).readonly(),
  quote: text,
});

/** What one rule would give the drama. */
export type FirstRuleView = z.infer<typeof rule>;

const look = z.strictObject({
  asOf: date,
  province: text,
  rules: z.array(rule).readonly(),
  /** What to keep from today on; `authority` is who gives it where the studio cannot make it itself. */
  keep: z.array(z.strictObject({ id: z.string(), title: text, keep: text, authority: text.nullable() })).readonly(),
  /** Open points of the text that were read as suggested. */
  assumed: z.int(),
  /** Rules for other subjects. */
  others: z.int(),
});

/** What the answers come to; nothing of it is recorded. */
export type FirstLookView = z.infer<typeof look>;

/** Puts the answers to the policy in force today; records nothing. */
export const askFirstLook = method(answers, look);

/** Records the drama as far as the answers go; rough figures go into its note and count for nothing. */
export const keepFirstLook = method(
  z.strictObject({ name: text, answers }),
  booksDone.extend({ key: subjectKeySchema }),
);

/** The calls about whether a drama can be applied for at all. */
export const firstLookMethods = {
  "first-look.ask": askFirstLook,
  "first-look.keep": keepFirstLook,
} as const;
