import { type FileHandle, open } from "node:fs/promises";
import { PackageFailure, systemCode } from "./package-failure.ts";

/**
 * Where an entry's bytes come from: memory; a file, which must have the given SHA-256 where one is given; or whatever makes them
 * while they are written, so many bytes in all.
 */
export type EntrySource =
  | { readonly bytes: Uint8Array }
  | { readonly file: string; readonly sha256?: string }
  | { readonly size: number; readonly chunks: () => AsyncIterable<Uint8Array> };

/** A file for the payload of a package. */
export interface PackageEntry {
  /** Portable ASCII path from the bag's root: `data/…`. */
  readonly path: string;
  readonly source: EntrySource;
}

/** The size of one read or write. */
export const chunkBytes = 1 << 20;

/** Opens a source file; a missing or unreadable one is named together with its entry. */
function openSource(path: string, file: string): Promise<FileHandle> {
  return open(file, "r").catch((error: unknown) => {
    const system = systemCode(error);
    if (system === null) throw error;
    const missing = system === "ENOENT" || system === "ENOTDIR";
    throw new PackageFailure(missing ? "source-missing" : "source-unreadable", path, { file });
  });
}

/** An entry's bytes in order. A chunk is only valid until the next one is asked for. */
export async function* entryChunks(entry: PackageEntry): AsyncGenerator<Uint8Array> {
  if ("bytes" in entry.source) yield* slices(entry.source.bytes);
  else if ("chunks" in entry.source) yield* entry.source.chunks();
  else yield* fileChunks(entry.path, entry.source.file);
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes);
}

async function* fileChunks(path: string, file: string): AsyncGenerator<Uint8Array> {
  const handle = await openSource(path, file);
  try {
    yield* handleChunks(handle, path, file);
  } finally {
    await handle.close();
  }
}

async function* handleChunks(handle: FileHandle, path: string, file: string): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(chunkBytes);
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, chunkBytes, null).catch((error: unknown) => {
      if (systemCode(error) === null) throw error;
      throw new PackageFailure("source-unreadable", path, { file });
    });
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}
