import type { z } from "zod";

/** A call between a face and the backend: what goes in and what comes back, as schemas for both directions. */
export interface Method<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly input: Input;
  readonly output: Output;
}

/** Declares a call; the types of both ends follow from the schemas. */
export const method = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Method<Input, Output> => ({ input, output });
