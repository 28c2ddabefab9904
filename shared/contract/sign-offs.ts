import { z } from "zod";
import { date, signedMoney, text } from "../model/fields.ts";
import { subjectKeySchema } from "../model/subject.ts";
import { booksDone } from "./books.ts";
import { changeView } from "./changes.ts";
import { method } from "./method.ts";

const reopening = z.strictObject({
  how: z.enum(["added", "removed", "changed"]),
  noun: z.string(),
  title: text,
  /** The last change that made it differ; null where the policy or the tool judges otherwise now. */
  because: changeView.nullable(),
});

/** Something signed that is no longer as it was signed. */
export type ReopeningView = z.infer<typeof reopening>;

const state = z.strictObject({
  subject: subjectKeySchema,
  name: text,
  recorded: signedMoney,
  eligible: signedMoney,
  ineligible: signedMoney,
  undecided: signedMoney,
  signOff: z.strictObject({ signedBy: text, role: text, signedOn: date, note: text }).nullable(),
  reopened: z.array(reopening).readonly(),
  /** What stands in the way of closing it now, as sentences. */
  obstacles: z.array(text).readonly(),
});

/** How the ledger of a subject stands. */
export type ClosingView = z.infer<typeof state>;

const list = z.strictObject({ states: z.array(state).readonly(), undoable: z.string().nullable() });

/** How all ledgers stand. */
export type SignOffsView = z.infer<typeof list>;

const wish = z.strictObject({
  subject: subjectKeySchema,
  signedBy: text.trim().min(1, "请写明签认人").max(100),
  role: text.max(100),
  note: text.max(2000),
});

/** Who closes which ledger. */
export type SignOffWish = z.infer<typeof wish>;

/** How all ledgers stand. */
export const listSignOffs = method(z.strictObject({}), list);

/** Closes the ledger of a subject in a person's name. */
export const signOffSubject = method(wish, booksDone);
