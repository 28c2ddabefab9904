import { z } from "zod";
import { decisionSchema } from "../model/decision.ts";
import { money, text } from "../model/fields.ts";
import { grantSchema } from "../model/grant.ts";
import { subjectKeySchema } from "../model/subject.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const grantRow = grantSchema.extend({
  subjectName: text,
  /** The rule of this policy in words; empty for support by another one. */
  ruleTitle: text,
});

/** Support already granted, as it is listed. */
export type GrantRow = z.infer<typeof grantRow>;

const decisionRow = decisionSchema.extend({ subjectName: text, factTitle: text, isMoney: z.boolean() });

/** A fact as an authority decided it, as it is listed. */
export type DecisionRow = z.infer<typeof decisionRow>;

const grantedCap = z.strictObject({
  ...{ id: text, title: text, scope: text },
  ...{ limit: money, granted: money, left: money, certain: money },
});

/** A cap with what was already granted under it. */
export type GrantedCap = z.infer<typeof grantedCap>;

const view = z.strictObject({
  grants: z.array(grantRow).readonly(),
  decisions: z.array(decisionRow).readonly(),
  caps: z.array(grantedCap).readonly(),
  /** Grants of this policy whose year of counting is not recorded: they stand under no yearly cap. */
  undated: z.int(),
  subjects: z.array(z.strictObject({ key: subjectKeySchema, name: text })).readonly(),
  rules: z.array(z.strictObject({ id: text, title: text })).readonly(),
  /** What an authority can decide of each subject. */
  facts: z
    .array(
      z.strictObject({
        id: text,
        title: text,
        type: z.enum(["money", "count", "enum", "date"]),
        subjects: z.array(subjectKeySchema).readonly(),
      }),
    )
    .readonly(),
  undoable: z.string().nullable(),
});

/** What authorities decided and granted, and what it leaves of the caps. */
export type ResultsView = z.infer<typeof view>;

const enteredGrant = grantSchema.omit({ id: true });

/** A grant as a person enters it. */
export type EnteredGrant = z.infer<typeof enteredGrant>;

const enteredDecision = decisionSchema.omit({ id: true });

/** A decision as a person enters it; its value as typed. */
export type EnteredDecision = z.infer<typeof enteredDecision>;

const one = z.strictObject({ id: z.string() });

/** Everything decided and granted. */
export const listResults = method(z.strictObject({}), view);

/** Adds a grant (`id` null) or changes one, of which the form had shown `was`; refused where it is another one by now. */
export const saveGrant = method(
  z.strictObject({ id: z.string().nullable(), was: enteredGrant.nullable(), entered: enteredGrant }),
  booksDone,
);

/** Removes a grant. */
export const removeGrant = method(one, booksDone);

/** Adds a decision (`id` null) or changes one, as with grants; a value that is not of its kind is refused with a sentence. */
export const saveDecision = method(
  z.strictObject({ id: z.string().nullable(), was: enteredDecision.nullable(), entered: enteredDecision }),
  booksDone,
);

/** Removes a decision. */
export const removeDecision = method(one, booksDone);

/** The calls about decisions and grants. */
export const resultMethods = {
  "results.list": listResults,
  "results.save-grant": saveGrant,
  "results.remove-grant": removeGrant,
  "results.save-decision": saveDecision,
  "results.remove-decision": removeDecision,
} as const;
