import { z } from "zod";

/** Why a call came to nothing: a code for the program, and a sentence for the person that says what to do. */
export const failure = z.strictObject({
  code: z.enum([
    "unknown-method",
    "bad-input",
    "refused",
    "defect",
    "backend-gone",
    "no-session",
    "no-workspace",
    "cancelled",
  ]),
  message: z.string().min(1),
});

/** Why a call came to nothing. */
export type Failure = z.infer<typeof failure>;

/** What every call is answered with; nothing is thrown across a process or a wire. `value` is still encoded. */
export const reply = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: failure }),
]);

/** What every call is answered with. */
export type Reply = z.infer<typeof reply>;

/** A reply that refuses. */
export const refuse = (code: Failure["code"], message: string): Reply => ({ ok: false, error: { code, message } });
