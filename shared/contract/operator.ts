import { z } from "zod";
import { method } from "./method.ts";

const operator = z.strictObject({ name: z.string().max(100) });

/** Who works in this workspace now, as they named themselves; empty until someone does. */
export type Operator = z.infer<typeof operator>;

/** Who works now. */
export const showOperator = method(z.strictObject({}), operator);

/** Says who works from now on; changes and acceptances carry the name. */
export const saveOperator = method(operator, operator);
