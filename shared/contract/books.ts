import { z } from "zod";
import { method } from "./method.ts";

/** What a change of the books came to: said to the person, with what the next undo takes back. */
export const booksDone = z.strictObject({ sentence: z.string(), undoable: z.string().nullable() });

/** What a change of the books came to. */
export type BooksDone = z.infer<typeof booksDone>;

/** Takes back the last change of the books in this session, whatever it was. */
export const undoBooks = method(z.strictObject({}), booksDone);
