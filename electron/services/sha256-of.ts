import { createHash } from "node:crypto";

/** The lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export const sha256Of = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
