import { z } from "zod";
import { sha256, text } from "../model/fields.ts";
import { method } from "./method.ts";

const shown = z.strictObject({
  fileName: text,
  mediaType: text,
  /** In bytes. */
  size: z.int(),
  /** The bytes in base64, for a picture or a PDF that the window can draw; null for anything else. */
  base64: z.string().nullable(),
});

/** An original as the window shows it. */
export type ShownOriginal = z.infer<typeof shown>;

/** An original to be looked at beside what is entered from it. */
export const showOriginal = method(z.strictObject({ sha256 }), shown);
