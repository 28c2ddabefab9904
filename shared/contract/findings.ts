import { z } from "zod";
import { answerSchema } from "../model/answer.ts";
import { date, money, text } from "../model/fields.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const { verdict } = answerSchema.shape;

const answer = z.strictObject({
  id: z.string(),
  verdict,
  note: text,
  /** The proof's number and title; empty without one. */
  evidence: text,
  evidenceId: z.string().nullable(),
  answeredBy: text,
  answeredOn: date.nullable(),
});

/** What a person said to a finding. */
export type FindingAnswer = z.infer<typeof answer>;

const finding = z.strictObject({
  id: z.string(),
  code: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  sentence: text,
  /** How much of the eligible cost an audit could disallow for it. */
  exposed: money,
  standing: z.enum(["open", "answered", "answer-outdated"]),
  answer: answer.nullable(),
});

/** Something an auditor would ask, with what was said to it. */
export type FindingView = z.infer<typeof finding>;

const findings = z.strictObject({
  findings: z.array(finding).readonly(),
  /** Answers whose finding is no longer there. */
  settled: z.array(answer).readonly(),
  /** Proofs to point at. */
  evidence: z.array(z.strictObject({ id: z.string(), title: text })).readonly(),
  undoable: z.string().nullable(),
});

/** What an auditor would ask. */
export type FindingsView = z.infer<typeof findings>;

const given = z.strictObject({
  ids: z.array(z.string()).min(1).readonly(),
  verdict,
  note: text.max(2000),
  evidence: z.string().nullable(),
});

/** An answer as it is given, to one finding or to several at once. */
export type GivenAnswer = z.infer<typeof given>;

/** All findings. */
export const listFindings = method(z.strictObject({}), findings);

/** Answers findings; all or none. */
export const answerFindings = method(given, booksDone);

/** Takes answers back; all or none. */
export const withdrawAnswers = method(z.strictObject({ ids: z.array(z.string()).min(1).readonly() }), booksDone);
