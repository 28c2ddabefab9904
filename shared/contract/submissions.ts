import { z } from "zod";
import { submissionSchema } from "../model/submission.ts";
import { booksDone } from "./books.ts";
import { method } from "./method.ts";

const entered = submissionSchema.omit({ id: true });

/** That a package was handed in, as a person enters it. */
export type EnteredSubmission = z.infer<typeof entered>;

/** The calls about packages that were handed in; they are listed with the history of exports. */
export const submissionMethods = {
  /** Marks a package of the history as handed in. */
  "submissions.add": method(entered, booksDone),
  "submissions.remove": method(z.strictObject({ id: z.string() }), booksDone),
} as const;
