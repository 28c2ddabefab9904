import { z } from "zod";

/** How far the storing of files is. */
export const storingProgress = z.strictObject({
  doneFiles: z.int(),
  totalFiles: z.int(),
  /** Of the whole work, which is mostly bytes. */
  percent: z.int().min(0).max(100),
});

/** How far the storing of files is. */
export type StoringProgress = z.infer<typeof storingProgress>;
