import { z } from "zod";
import { date, id, money, text } from "../model/fields.ts";
import { method } from "./method.ts";

const figures = z.strictObject({ certain: money, provenCeiling: money });

const option = z.strictObject({
  id,
  title: text,
  /** The tool's suggestion; it is never taken by itself. */
  suggested: z.boolean(),
  /** What the two figures come to under it, the other readings left as they are. */
  figures,
});

const reading = z.strictObject({
  id,
  article: text,
  use: z.enum(["assessment", "gathering", "planning", "display"]),
  question: text,
  quote: text.nullable(),
  options: z.array(option).readonly(),
  taken: id.nullable(),
  confirmedBy: text,
  confirmedOn: date.nullable(),
  /** Whether all options come to the same, line by line, as the records stand; never said of what concerns the plan of later years. */
  idle: z.boolean(),
});

const readingsView = z.strictObject({
  policyTitle: text,
  /** `fixed`: the policy's own text carries the day, so it is not asked. */
  issue: z.strictObject({ date: date.nullable(), source: text, fixed: z.boolean() }),
  /** What the figures are now, with the readings confirmed so far. */
  figures,
  /** Open readings that were tried as suggested to work out the effects. */
  assumed: z.int(),
  readings: z.array(reading).readonly(),
  /** What the figures are once all open idle readings are confirmed as suggested. */
  together: figures,
  /** What the next undo takes back; null when there is nothing. */
  undoable: z.string().nullable(),
});

/** How the open points of the policy are read, and what each reading comes to. */
export type ReadingsView = z.infer<typeof readingsView>;

/** One open point. */
export type ReadingView = z.infer<typeof reading>;

/** One way to read it. */
export type ReadingOption = z.infer<typeof option>;

/** The two figures, which stand beside each other and are never added up. */
export type ReadingFigures = z.infer<typeof figures>;

/** The open points as they stand. */
export const listReadings = method(z.strictObject({}), readingsView);

/** A person takes a reading and answers for it with their name. */
export const confirmReading = method(
  z.strictObject({ id, option: id, confirmedBy: z.string().trim().min(1, "请写明确认人").max(100) }),
  readingsView,
);

/** A person takes several readings at once, all or none: only such as are open, and change no amount whichever option is taken. */
export const confirmReadings = method(
  z.strictObject({
    made: z
      .array(z.strictObject({ id, option: id }))
      .min(1)
      .readonly(),
    confirmedBy: z.string().trim().min(1, "请写明确认人").max(100),
  }),
  readingsView,
);

/** Takes a confirmation back: the point is open again. */
export const withdrawReading = method(z.strictObject({ id }), readingsView);

/** The day on which the policy was issued, where its text does not carry it, and where that is known from; null is not known. */
export const saveIssueDate = method(z.strictObject({ issuedOn: date.nullable(), source: text }), readingsView);
