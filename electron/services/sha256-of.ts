import { hash } from "node:crypto";

/** The lower-case hexadecimal SHA-256 of bytes, or of a text's UTF-8 bytes. */
export const sha256Of = (content: string | Uint8Array): string => hash("sha256", content);
