import { z } from "zod";
import { date, money, text } from "../model/fields.ts";
import { settlementSchema } from "../model/settlement.ts";
import { method } from "./method.ts";

/** Which part of the matching is listed. */
export const matchingViews = ["proposals", "questions", "demands", "payments", "accepted", "refused", "aside"] as const;

/** Which part of the matching is listed. */
export type MatchingView = (typeof matchingViews)[number];

const view = z.enum(matchingViews);

const item = z.strictObject({
  id: z.string(),
  /** The other side, as the papers write it. */
  party: text,
  /** Numbers of invoices, or the period of a settlement. */
  numbers: text,
  /** The bank's own words, for searching. */
  memo: text,
  /** What is to be paid or received; null for a row that nothing asks for. */
  asked: money.nullable(),
  /** What the bank moved; null for what has no bank row. */
  paid: money.nullable(),
  on: date.nullable(),
  bookedOn: date.nullable(),
  direction: z.enum(["in", "out"]),
  /** A proposal's kind, a question's reason, an accepted way. */
  kind: z.string(),
  /** From 0 to 100; null where nothing was scored. */
  score: z.int().nullable(),
  /** Whether it is sure enough to be accepted with others at once. */
  isSure: z.boolean(),
});

/** A line of one of the lists of matching. */
export type MatchItem = z.infer<typeof item>;

const counts = z.strictObject({
  proposals: z.int(),
  sure: z.int(),
  questions: z.int(),
  demands: z.int(),
  payments: z.int(),
  accepted: z.int(),
  refused: z.int(),
  aside: z.int(),
});

/** How many lines each list has. */
export type MatchCounts = z.infer<typeof counts>;

const list = z.strictObject({
  /** Changes with every change of the books: what follows on another revision must be asked for anew. */
  revision: z.int(),
  items: z.array(item).readonly(),
  counts,
  undoable: z.string().nullable(),
});

/** One list of the matching. */
export type MatchList = z.infer<typeof list>;

const change = z.strictObject({
  /** What was done, for the person. */
  sentence: z.string(),
  undoable: z.string().nullable(),
  counts,
  /** The list as it stood at `from` becomes that of `to` when `gone` is taken out and `placed` is put in. */
  from: z.int(),
  to: z.int(),
  gone: z.array(z.string()).readonly(),
  placed: z.array(item).readonly(),
});

/** What a change of the matching came to, told for the list that is on the screen. */
export type MatchChange = z.infer<typeof change>;

const demandRef = z.strictObject({ kind: z.enum(["invoice", "revenue"]), id: z.string() });

const demandSide = z.strictObject({
  id: z.string(),
  record: demandRef,
  kind: z.enum(["invoice", "refund", "sale", "revenue"]),
  number: text,
  party: text,
  about: text,
  subjects: text,
  on: date.nullable(),
  amount: money,
  /** What accepted settlements have left of it. */
  open: money,
  isVerified: z.boolean().nullable(),
});

/** What is to be paid or received, as it is shown beside the bank's rows. */
export type DemandSide = z.infer<typeof demandSide>;

const paymentSide = z.strictObject({
  id: z.string(),
  direction: z.enum(["in", "out"]),
  bookedOn: date,
  amount: money,
  open: money,
  name: text,
  account: text,
  memo: text,
  serial: text,
  /** The statement's file and the row in it. */
  statement: text,
});

/** A bank row as it is shown. */
export type PaymentSide = z.infer<typeof paymentSide>;

const settled = z.strictObject({
  id: z.string(),
  amount: money,
  /** Only of what has no bank row: a row has its own day. */
  on: date.nullable(),
  note: text,
  /** The bank row that settles it; null without one. */
  payment: z.string().nullable(),
  acceptedBy: text,
  acceptedOn: date.nullable(),
});

/** An accepted settlement, as it can be changed in its place. */
export type SettledLine = z.infer<typeof settled>;

const detail = z.strictObject({
  id: z.string(),
  demands: z.array(demandSide).readonly(),
  payments: z.array(paymentSide).readonly(),
  parts: z.array(z.strictObject({ demand: z.string(), payment: z.string(), amount: money })).readonly(),
  kind: z.string(),
  score: z.int().nullable(),
  reasons: z.array(z.strictObject({ code: z.string(), points: z.int() })).readonly(),
  /** What was accepted, where a single accepted line is shown; null otherwise. */
  settled: settled.nullable(),
});

/** Both sides of a match, with its reasons. */
export type MatchDetail = z.infer<typeof detail>;

const part = z.strictObject({
  demand: demandRef,
  /** Null where no bank row stands for it: withheld, deducted, offset, or paid in cash. */
  payment: z.string().nullable(),
  way: settlementSchema.shape.way,
  amount: money,
  on: date.nullable(),
  note: text,
});

/** How a part of an invoice or settlement was settled, as typed by a person. */
export type SettledPart = z.infer<typeof part>;

/** One list of the matching. */
export const listMatching = method(z.strictObject({ view }), list);

/** Both sides of one line of a list; several demands and rows together, for settling by hand. */
export const showMatch = method(z.strictObject({ ids: z.array(z.string()).min(1).max(200).readonly() }), detail);

/** Where a bank row is listed: the list and its line there. Null where it is in none. */
export const findInMatching = method(
  z.strictObject({ payment: z.string() }),
  z.strictObject({ view, id: z.string() }).nullable(),
);

/** Accepts proposals as they stand; all or none. */
export const acceptMatches = method(z.strictObject({ view, ids: z.array(z.string()).min(1).readonly() }), change);

/** Says that the rows of a proposal are not for its invoices (不是这笔): they are never proposed together again. */
export const refuseMatch = method(z.strictObject({ view, id: z.string(), note: text }), change);

/** Settles by hand, in parts; all or none. */
export const settleByHand = method(z.strictObject({ view, parts: z.array(part).min(1).max(200).readonly() }), change);

const changed = settled.pick({ id: true, amount: true, on: true, note: true });

/** Changes the amount, the day or the note of an accepted settlement; what it settles stays, and who changes it stands for it. */
export const changeSettlement = method(changed.extend({ view }), change);

/** Takes accepted settlements back; all or none. */
export const takeBackSettlements = method(z.strictObject({ view, ids: z.array(z.string()).min(1).readonly() }), change);

/** Takes back that rows are not for an invoice. */
export const takeBackRefusals = method(z.strictObject({ view, ids: z.array(z.string()).min(1).readonly() }), change);

/** Takes back the last change of the books in this session. */
export const undoMatching = method(z.strictObject({ view }), change);
