import { z } from "zod";
import { count, sha256, text } from "./fields.ts";

/** A file as the studio had it, kept byte for byte under its SHA-256. */
export const originalSchema = z.strictObject({ sha256, fileName: text, mediaType: text, size: count });
export type Original = z.output<typeof originalSchema>;
