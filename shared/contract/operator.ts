import { z } from "zod";
import { method } from "./method.ts";

const name = z.string().max(100);
const operator = z.strictObject({ name, own: name });

/**
 * Who works in this workspace now, as they named themselves; empty until someone does. `own` is the name that was last given on this
 * machine, in whichever workspace; empty until one was: a copy of a workspace brings the name of whoever handed it on.
 */
export type Operator = z.infer<typeof operator>;

/** Who works now. */
export const showOperator = method(z.strictObject({}), operator);

/** Says who works from now on; changes and acceptances carry the name. */
export const saveOperator = method(z.strictObject({ name }), operator);
