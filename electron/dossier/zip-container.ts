import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import type { PackageProblem } from "../../shared/wording/package-problems.ts";
import type { PackageContainer } from "./package-container.ts";
import { chunkBytes } from "./package-entry.ts";
import { PackageFailure, packageProblem } from "./package-failure.ts";
import { readZipDirectory, type ZipDirectory, type ZipEntry } from "./zip-directory.ts";
import type { ReadAt } from "./zip-end.ts";

/** Opens a ZIP as a package; nothing is ever unpacked to the disk. */
export async function openZipContainer(path: string): Promise<PackageContainer> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    return zipContainer(await readZipDirectory(path, size, reader(handle)), () => handle.close());
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Reads at any place of an open file; fewer bytes than asked for only at its end. */
export function reader(handle: FileHandle): ReadAt {
  return async (offset, length) => {
    const buffer = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await handle.read(buffer, done, length - done, offset + done);
      if (bytesRead === 0) break;
      done += bytesRead;
    }
    return buffer.subarray(0, done);
  };
}

function zipContainer(zip: ZipDirectory, close: () => Promise<void>): PackageContainer {
  const base = bagFolder(zip.entries.map(({ name }) => name));
  const entries = new Map<string, ZipEntry>();
  const folders: string[] = [];
  const problems: PackageProblem[] = [];
  if (zip.trailing > 0) problems.push(packageProblem("zip-trailing-bytes", "", { bytes: String(zip.trailing) }));
  for (const entry of zip.entries) {
    const path = entry.name.slice(base.length);
    if (!entry.name.startsWith(base)) problems.push(packageProblem("outside-bag", entry.name));
    else if (entry.folder) folders.push(path.slice(0, -1));
    else if (entries.has(path)) throw new PackageFailure("duplicate-path", entry.name);
    else entries.set(path, entry);
  }
  const files = new Map([...entries].map(([path, { size }]) => [path, size]));
  const chunks = (path: string): AsyncIterable<Uint8Array> => entryChunks(zip, entryOf(entries, path));
  return { form: "zip", files, folders: folders.filter((folder) => folder !== ""), problems, chunks, zip, close };
}

function entryOf(entries: ReadonlyMap<string, ZipEntry>, path: string): ZipEntry {
  const entry = entries.get(path);
  if (entry === undefined) throw new Error(`no such entry: ${path}`);
  return entry;
}

/** The folder the bag lies in, with its slash: the outermost that holds a bagit.txt, empty when the archive's root does. */
export function bagFolder(names: readonly string[]): string {
  const declarations = names.filter((name) => /^([^/]+\/)?bagit\.txt$/.test(name));
  const nearest = declarations.sort((a, b) => a.length - b.length)[0] ?? "bagit.txt";
  return nearest.slice(0, -"bagit.txt".length);
}

/** An entry's own bytes; one that is not what the archive says of it ends in a `PackageFailure`. */
async function* entryChunks(zip: ZipDirectory, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let crc = 0;
  let size = 0;
  for await (const chunk of entry.deflated ? inflated(zip, entry) : packedChunks(zip, entry)) {
    size += chunk.length;
    // Declared sizes have been checked against bombs; more than declared never gets into memory.
    if (size > entry.size) throw new PackageFailure("zip-crc", entry.name);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (crc !== entry.crc || size !== entry.size) throw new PackageFailure("zip-crc", entry.name);
}

async function* packedChunks(zip: ZipDirectory, entry: ZipEntry): AsyncGenerator<Buffer> {
  for (let done = 0; done < entry.packedSize; ) {
    const chunk = await zip.readAt(entry.dataOffset + done, Math.min(chunkBytes, entry.packedSize - done));
    if (chunk.length === 0) throw new PackageFailure("zip-crc", entry.name);
    yield chunk;
    done += chunk.length;
  }
}

async function* inflated(zip: ZipDirectory, entry: ZipEntry): AsyncGenerator<Buffer> {
  const source = Readable.from(packedChunks(zip, entry), { objectMode: false });
  const inflate = createInflateRaw();
  source.on("error", (error) => inflate.destroy(error));
  try {
    for await (const chunk of source.pipe(inflate)) yield chunk as Buffer; // A zlib stream gives Buffers.
  } catch (error) {
    const zlibError = error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
    throw zlibError ? new PackageFailure("zip-crc", entry.name) : error;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}
