import { z } from "zod";
import { signedMoney, text } from "../model/fields.ts";
import { revenueSchema } from "../model/revenue.ts";
import { subjectKeySchema } from "../model/subject.ts";
import { booksDone, mostRowsAtOnce, rowsDone } from "./books.ts";
import { method } from "./method.ts";

const row = revenueSchema.extend({
  subjectName: text,
  /** What a person should mend in it, as sentences. */
  remarks: z.array(text).readonly(),
});

/** A platform's settlement with what is doubtful in it. */
export type RevenueItem = z.infer<typeof row>;

const sum = z.strictObject({
  subject: subjectKeySchema,
  subjectName: text,
  /** In fen; null while a settlement does not state it. */
  gross: signedMoney.nullable(),
  net: signedMoney.nullable(),
});

/** What a work's settlements come to. */
export type RevenueSum = z.infer<typeof sum>;

const view = z.strictObject({
  rows: z.array(row).readonly(),
  sums: z.array(sum).readonly(),
  subjects: z.array(z.strictObject({ key: subjectKeySchema, name: text })).readonly(),
  undoable: z.string().nullable(),
});

/** All settlements, and what each work's come to. */
export type RevenuesView = z.infer<typeof view>;

const entered = revenueSchema.pick({
  ...({ subject: true, platform: true, from: true, to: true } as const),
  ...({ gross: true, platformShare: true, net: true, note: true } as const),
});

/** A settlement as a person enters it. */
export type EnteredRevenue = z.infer<typeof entered>;

/** All settlements, and what each work's come to. */
export const listRevenues = method(z.strictObject({}), view);

/** Adds a settlement (`id` null) or changes one, of which the form had shown `was`; refused where it is another one by now. Where it came from stays. */
export const saveRevenue = method(
  z.strictObject({ id: z.string().nullable(), was: entered.nullable(), entered }),
  booksDone,
);

/** Adds settlements by one step; a row that cannot be taken is named and hinders no other. */
export const saveRevenues = method(
  z.strictObject({ rows: z.array(entered).min(1).max(mostRowsAtOnce).readonly() }),
  rowsDone,
);

/** Removes a settlement. */
export const removeRevenue = method(z.strictObject({ id: z.string() }), booksDone);

/** The calls about platforms' settlements. */
export const revenueMethods = {
  "revenues.list": listRevenues,
  "revenues.save": saveRevenue,
  "revenues.save-many": saveRevenues,
  "revenues.remove": removeRevenue,
} as const;
