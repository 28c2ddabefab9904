import { createHash, hash } from "node:crypto";
import { createReadStream, lstatSync, readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Finding } from "../../shared/finding.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { intakeFinding } from "./intake-finding.ts";
import { sniffLength } from "./sniff.ts";

/** The largest file whose content is read, in bytes. */
export const largestRead = 20_000_000;

/** The largest file that is taken at all, in bytes. */
export const largestKept = 200_000_000;

/** A file's bytes, or of a file too large to be read only its beginning. */
export interface FileContent {
  readonly size: number;
  readonly sha256: string;
  readonly head: Uint8Array;
  /** Null when the file is larger than `largestRead`. */
  readonly bytes: Uint8Array | null;
}

/** A file without content: what is known of it, and why. */
export interface NoContent {
  readonly size: number;
  readonly finding: Finding;
}

/** The content of bytes in memory. */
export function contentOfBytes(bytes: Uint8Array): FileContent {
  const head = bytes.subarray(0, sniffLength);
  return { size: bytes.length, sha256: hash("sha256", bytes, "hex"), head, bytes };
}

/** Opens a regular file once its kind and size are known: pipes and devices would never end. */
export async function contentOfFile(path: string): Promise<Result<FileContent, NoContent>> {
  try {
    // Synchronous: this runs in a process of its own, where thousands of small files are read one after another.
    const found = lstatSync(path); // a link may lead to what nobody meant to submit
    const refuse = (finding: Finding) => err({ size: found.isFile() ? found.size : 0, finding });
    if (!found.isFile()) return refuse(intakeFinding("not-a-file", "error", null));
    if (found.size > largestKept) {
      return refuse(intakeFinding("file-too-large", "error", null, { limit: String(largestKept / 1_000_000) }));
    }
    if (found.size <= largestRead) return ok(contentOfBytes(readFileSync(path)));
    return ok({ size: found.size, sha256: await hashFile(path), head: await readHead(path), bytes: null });
  } catch (error) {
    return err({ size: 0, finding: openingProblem(error) });
  }
}

function openingProblem(error: unknown): Finding {
  if (!(error instanceof Error) || !("code" in error)) throw error;
  const { code } = error;
  if (code === "ENOENT" || code === "ENOTDIR") return intakeFinding("file-missing", "error", null);
  return intakeFinding("file-unreadable", "error", null, { reason: String(code) });
}

async function hashFile(path: string): Promise<string> {
  const sum = createHash("sha256");
  for await (const chunk of createReadStream(path)) sum.update(chunk);
  return sum.digest("hex");
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffLength), 0, sniffLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
