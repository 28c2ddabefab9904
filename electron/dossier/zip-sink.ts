import { type FileHandle, open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import type { LocalDate } from "../../shared/dates.ts";
import type { PackageSink } from "./package-sink.ts";
import { centralHeader, endRecords, localHeader, localHeaderSize, type ZipFile, type ZipLimits } from "./zip-layout.ts";

/** What makes our ZIP of some files the only one: every header follows from these and the files. */
export interface ZipForm {
  /** The one folder at the top, which RFC 8493 (section 4) asks of a serialized bag. */
  readonly topFolder: string;
  readonly date: LocalDate;
  readonly limits: ZipLimits;
}

/**
 * Writes a package as a canonical ZIP, in a file that must not exist yet; that it reaches the disk is up to who asked for it. Everything is stored: deflating evidence gains two in a
 * hundred, and the bytes that deflate gives change with the version of zlib, so a package could not be rebuilt years later.
 */
export async function createZipSink(file: string, form: ZipForm): Promise<PackageSink> {
  const handle = await open(file, "wx");
  const written: { readonly file: ZipFile; readonly offset: number }[] = [];
  let position = 0;
  return {
    add: async (path, size, chunks) => {
      const name = `${form.topFolder}/${path}`;
      const start = position + localHeaderSize(name, size, form.limits);
      const crc = await writeData(handle, start, chunks);
      const zipFile = { name, size, crc };
      await writeAt(handle, localHeader(zipFile, form.date, form.limits), position);
      written.push({ file: zipFile, offset: position });
      position = start + size;
    },
    finish: async () => {
      const headers = written.map((one) => centralHeader(one.file, one.offset, form.date, form.limits));
      const directory = Buffer.concat(headers);
      const end = endRecords(written.length, position, directory.length, form.limits);
      await writeAt(handle, Buffer.concat([directory, end]), position);
      await handle.close();
    },
    abandon: () => handle.close(),
  };
}

/** Writes the chunks from `start` on, one while the next is read and hashed; returns their CRC-32. */
async function writeData(handle: FileHandle, start: number, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let position = start;
  let crc = 0;
  let pending: Promise<void> = Promise.resolve();
  try {
    for await (const chunk of chunks) {
      crc = crc32(chunk, crc);
      await pending;
      // The chunk is only valid until the next one is asked for.
      pending = writeAt(handle, Buffer.from(chunk), position);
      // It is awaited in the next round; until then a full disk must not end the program unheard.
      pending.catch(() => null);
      position += chunk.length;
    }
  } finally {
    await pending;
  }
  return crc;
}

async function writeAt(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  }
}
