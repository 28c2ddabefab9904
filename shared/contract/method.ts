import { z } from "zod";

/** A call between a face and the backend: what goes in, what comes back, and what long work tells meanwhile, as schemas. */
export interface Method<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Progress extends z.ZodType = z.ZodType,
> {
  readonly input: Input;
  readonly output: Output;
  readonly progress: Progress;
}

/** Declares a call; the types of both ends follow from the schemas. Without `progress` it tells nothing until it answers. */
export function method<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Method<Input, Output, z.ZodNever>;
export function method<Input extends z.ZodType, Output extends z.ZodType, Progress extends z.ZodType>(
  input: Input,
  output: Output,
  progress: Progress,
): Method<Input, Output, Progress>;
export function method(input: z.ZodType, output: z.ZodType, progress: z.ZodType = z.never()): Method {
  return { input, output, progress };
}
