import { type FileHandle, open } from "node:fs/promises";
import { type Entry, ERR_INVALID_PASSWORD, type FileEntry, Reader, ZipReader } from "@zip.js/zip.js";
import { isUnsafePath } from "./entry-path.ts";
import type { PackageContainer } from "./package-container.ts";
import { PackageFailure, packageProblem } from "./package-failure.ts";
import { bagFolder, reader } from "./zip-container.ts";
import type { ReadAt } from "./zip-end.ts";

const mostEntries = 200_000;

/** Opens a ZIP encrypted as this tool does it (AES-256, stored); a wrong password and anything made otherwise is a `PackageFailure`. */
export async function openEncryptedContainer(path: string, password: string): Promise<PackageContainer> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const zip = new ZipReader(new HandleReader(handle, size), { password, useWebWorkers: false, ...checked });
    return encryptedContainer(path, await readEntries(zip, path), () => handle.close());
  } catch (error) {
    await handle.close();
    throw error;
  }
}

// Every byte is authenticated before it counts; what an archive says twice must agree.
const checked = { checkAuthenticationCode: true, checkOverlappingEntry: true, strictness: "strict" } as const;

/** An open file as zip.js reads it. */
class HandleReader extends Reader<FileHandle> {
  readonly #readAt: ReadAt;
  constructor(handle: FileHandle, size: number) {
    super(handle);
    this.#readAt = reader(handle);
    this.size = size;
  }
  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.#readAt(index, Math.min(length, this.size - index));
  }
}

async function readEntries(zip: ZipReader<FileHandle>, path: string): Promise<readonly FileEntry[]> {
  const entries = await zip.getEntries().catch((error: unknown) => {
    throw asUnreadable(error, path);
  });
  if (entries.length > mostEntries) throw new PackageFailure("too-many-files", path, { count: String(entries.length) });
  return entries.map(checkEntry).filter((entry) => entry !== null);
}

/** The entry if it is a file as this tool encrypts them; null for a folder. */
function checkEntry(entry: Entry): FileEntry | null {
  const { filename } = entry;
  if (isUnsafePath(filename.endsWith("/") ? filename.slice(0, -1) : filename))
    throw new PackageFailure("unsafe-path", filename);
  if (entry.directory) return null;
  // Only what is stored: nothing can grow while it is unpacked.
  if (entry.compressionMethod !== 0) throw new PackageFailure("zip-method", filename);
  return entry;
}

function asUnreadable(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  return error.message === ERR_INVALID_PASSWORD
    ? new PackageFailure("password-wrong", path)
    : new PackageFailure("zip-unreadable", path);
}

function encryptedContainer(
  archive: string,
  entries: readonly FileEntry[],
  close: () => Promise<void>,
): PackageContainer {
  const base = bagFolder(entries.map(({ filename }) => filename));
  const inside = new Map<string, FileEntry>();
  for (const entry of entries.filter(({ filename }) => filename.startsWith(base))) {
    const path = entry.filename.slice(base.length);
    if (inside.has(path)) throw new PackageFailure("duplicate-path", entry.filename);
    inside.set(path, entry);
  }
  const outside = entries.filter(({ filename }) => !filename.startsWith(base));
  return {
    form: "zip",
    files: new Map([...inside].map(([path, { uncompressedSize }]) => [path, uncompressedSize])),
    folders: [],
    problems: outside.map(({ filename }) => packageProblem("outside-bag", filename)),
    chunks: (path) => decrypted(archive, inside.get(path), path),
    zip: null,
    close,
  };
}

/** A pipe that can be broken from outside. */
function breakablePipe() {
  const end = Promise.withResolvers<(error: unknown) => void>();
  const pipe = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => end.resolve((error) => controller.error(error)),
  });
  return { pipe, breakOff: async (error: unknown) => (await end.promise)(error) };
}

async function* decrypted(archive: string, entry: FileEntry | undefined, path: string): AsyncGenerator<Uint8Array> {
  if (entry === undefined) throw new Error(`no such entry: ${path}`);
  const { pipe, breakOff } = breakablePipe();
  // A failure before the first byte would leave the reading below waiting for ever.
  const done = entry.getData(pipe.writable).then(() => null, breakOff);
  try {
    for await (const chunk of pipe.readable) yield chunk;
  } catch (error) {
    throw asDamaged(error, archive, entry.filename);
  }
  await done;
}

function asDamaged(error: unknown, archive: string, name: string): unknown {
  const failure = asUnreadable(error, archive);
  const isDamaged = failure instanceof PackageFailure && failure.problem.code === "zip-unreadable";
  return isDamaged ? new PackageFailure("zip-crc", name) : failure;
}
