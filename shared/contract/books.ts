import { z } from "zod";
import { method } from "./method.ts";

/** What a change of the books came to: said to the person, with what the next undo takes back. */
export const booksDone = z.strictObject({ sentence: z.string(), undoable: z.string().nullable() });

/** What a change of the books came to. */
export type BooksDone = z.infer<typeof booksDone>;

/** A row of several that was not taken: its place among those that were sent, and why, with what to do about it. */
const refusedRow = z.strictObject({ row: z.int().min(0), why: z.string() });

/** A row of several that was not taken. */
export type RefusedRow = z.infer<typeof refusedRow>;

/** What a change by several rows came to: those that were not refused are in the books, by one step. */
export const rowsDone = booksDone.extend({ refused: z.array(refusedRow).readonly() });

/** What a change by several rows came to. */
export type RowsDone = z.infer<typeof rowsDone>;

/** How many rows one step takes. */
export const mostRowsAtOnce = 2000;

/** Takes back the last change of the books in this session, whatever it was. */
export const undoBooks = method(z.strictObject({}), booksDone);
