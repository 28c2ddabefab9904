import { z } from "zod";
import { date, money, signedMoney, text } from "../model/fields.ts";
import { submissionSchema } from "../model/submission.ts";
import { cap } from "./assessment.ts";
import { mendedIn } from "./mended-in.ts";
import { method } from "./method.ts";

const missingItem = z.strictObject({
  article: text,
  ruleTitle: text,
  subjectName: text,
  what: text,
  action: text,
  mendedIn,
  blocks: z.boolean(),
  /** How many missing things it stands for: open interpretations are told as one. */
  count: z.int().min(1),
});

/** Every fen of recorded cost once: eligible, ineligible and undecided add up to recorded. */
const ledger = z.strictObject({
  recorded: signedMoney,
  eligible: signedMoney,
  ineligible: signedMoney,
  undecided: signedMoney,
});

const deadline = z.strictObject({
  kind: z.enum(["correction", "licence", "policy", "entered"]),
  /** Of one that a person wrote down. */
  id: text,
  name: text,
  /** How many points of a notice have no answer yet. */
  open: z.int().min(0),
  note: text,
  on: date,
  /** Days from today, negative once it is past; working days are null beyond the published arrangements of holidays. */
  days: z.int(),
  workdays: z.int().nullable(),
});

/** A day to be kept in mind. */
export type DeadlineView = z.infer<typeof deadline>;

const recentChange = z.strictObject({
  sequence: z.int(),
  at: z.iso.datetime(),
  by: text,
  /** Whether there was more of it than was counted. */
  isCut: z.boolean(),
  /** The kinds of records that were changed, most first; each with its first record. */
  parts: z
    .array(
      z.strictObject({
        kind: z.enum(["added", "changed", "removed"]),
        noun: z.string(),
        key: z.string(),
        title: text,
        count: z.int().min(1),
      }),
    )
    .readonly(),
});

/** What one step did. */
export type RecentChange = z.infer<typeof recentChange>;

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
  /** The latest packages and all that were handed in, newest first. */
  exports: z
    .array(
      z.strictObject({
        ...{ exportedAt: z.iso.datetime({ offset: true }), profileTitle: text, path: text },
        /** When and to whom it was handed in; empty for one that is not marked so. */
        submissions: z
          .array(submissionSchema.pick({ submittedOn: true, handedTo: true, receiptNumber: true }))
          .readonly(),
      }),
    )
    .readonly(),
  /** The nearest first. */
  deadlines: z.array(deadline).readonly(),
  /** What of the deadlines is not known: the authority's note where no window is published, and whether the policy's day of issue is missing. */
  unknownDays: z.strictObject({ noWindow: text.nullable(), noIssueDate: z.boolean(), holidaysThrough: date }),
  /** Newest first. */
  changes: z.array(recentChange).readonly(),
});

/** Where the studio stands: what can be claimed, what is missing, how far the caps and the books are. */
export type OverviewView = z.infer<typeof overviewView>;

/** The overview of the open workspace on a day; null is today. */
export const showOverview = method(z.strictObject({ asOf: date.nullable() }), overviewView);

const progress = z.strictObject({
  /** The day before which nothing is counted. */
  since: date,
  /** How many invoices came in. */
  invoices: z.int().min(0),
  /** By how much each figure is more now, in fen; negative where it is less. */
  ...{ eligible: signedMoney, undecided: signedMoney, certain: signedMoney, provenCeiling: signedMoney },
  /** What was missing and is not any more, the first few, and how many in all. */
  mended: z.array(text).readonly(),
  mendedCount: z.int().min(0),
  /** What is missing now and was not, likewise. */
  arisen: z.array(text).readonly(),
  arisenCount: z.int().min(0),
});

/** What the last week changed. */
export type ProgressView = z.infer<typeof progress>;

/** What the last seven days changed for the better and what they brought up; null where nothing was changed. */
export const showProgress = method(z.strictObject({}), z.strictObject({ progress: progress.nullable() }));
