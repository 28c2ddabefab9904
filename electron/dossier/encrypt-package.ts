import { type FileHandle, open } from "node:fs/promises";
import { ZipWriter } from "@zip.js/zip.js";
import { parseLocalDate } from "../../shared/dates.ts";
import type { Result } from "../../shared/result.ts";
import { type PackageProblem, sayPackageProblem } from "../../shared/wording/package-problems.ts";
import { readBag } from "./bag.ts";
import { bagInfoValue } from "./bag-info.ts";
import { openContainer } from "./open-container.ts";
import type { PackageContainer } from "./package-container.ts";
import { PackageFailure, settle, stopIfCancelled } from "./package-failure.ts";
import { choosePlace, clearPlace, movePackage } from "./package-place.ts";
import { createMeter, type PackageWatch } from "./package-progress.ts";
import { topFolderOf } from "./top-folder.ts";
import { verifyPackage } from "./verify-package.ts";

/** Which package to encrypt, where to, and with what; the password never leaves the memory. */
export interface EncryptRequest extends PackageWatch {
  readonly package: string;
  /** A path that ends in `.zip`; its parent must exist. */
  readonly out: string;
  readonly password: string;
  readonly replace?: boolean;
}

/** An encrypted copy that was read back, and the seal of what is in it: that of the package it was made from. */
export interface EncryptedPackage {
  readonly path: string;
  readonly bytes: number;
  readonly seal: string;
}

const shortestPassword = 8;

/**
 * Writes a copy of a sound package as a ZIP encrypted with AES-256 (WinZip AE-2), which 7-Zip, WinRAR, WinZip and the like open with the
 * password. It is read back and verified before it gets its name. Names and sizes of the entries are not hidden; the bytes differ each time.
 */
export function encryptPackage(request: EncryptRequest): Promise<Result<EncryptedPackage, PackageProblem>> {
  return settle(request.out, "writing", async () => {
    if (request.password.length < shortestPassword) throw new PackageFailure("password-short", request.out);
    if (!request.out.toLowerCase().endsWith(".zip")) throw new PackageFailure("encrypted-not-zip", request.out);
    const seal = await soundSeal(request.package, request);
    const place = await choosePlace(request.out, request.replace ?? false);
    try {
      const bytes = await writeEncrypted(place.temporary, request);
      await readBack(place.temporary, seal, request);
      await movePackage(place);
      return { path: place.out, bytes, seal };
    } finally {
      await clearPlace(place);
    }
  });
}

/** The seal of a package that verifies; what is damaged is not carried on. */
async function soundSeal(path: string, { signal, onProgress }: PackageWatch): Promise<string> {
  const report = await verifyPackage(path, { signal, onProgress });
  const [first] = report.problems;
  if (first !== undefined) throw new PackageFailure(first.code, first.path, first.detail);
  if (report.seal === null) throw new PackageFailure("no-manifest", path);
  return report.seal;
}

async function readBack(path: string, seal: string, { password, signal, onProgress }: EncryptRequest): Promise<void> {
  const report = await verifyPackage(path, { password, signal, onProgress });
  const [first] = report.problems;
  if (first?.code === "cancelled") throw new PackageFailure("cancelled");
  if (first === undefined && report.seal === seal) return;
  throw new PackageFailure("written-badly", path, { finding: first === undefined ? "—" : sayPackageProblem(first) });
}

async function writeEncrypted(file: string, request: EncryptRequest): Promise<number> {
  const container = await openContainer(request.package);
  const handle = await open(file, "wx");
  try {
    const zip = new ZipWriter(writableOf(handle), form);
    await addAll(zip, container, request);
    await zip.close();
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
    await container.close();
  }
}

const form = {
  encryptionStrength: 3,
  level: 0,
  useWebWorkers: false,
  extendedTimestamp: false,
  keepOrder: true,
} as const;

// A file handle writes on from where it stands.
const writableOf = (handle: FileHandle): WritableStream<Uint8Array> =>
  new WritableStream({ write: (chunk) => handle.writeFile(chunk) });

async function addAll(zip: ZipWriter<unknown>, container: PackageContainer, watch: EncryptRequest): Promise<void> {
  const top = await topFolder(container);
  const total = [...container.files.values()].reduce((sum, size) => sum + size, 0);
  const meter = createMeter("writing", total, watch);
  for (const [path, size] of container.files) {
    stopIfCancelled(watch.signal);
    const readable = ReadableStream.from(metered(container.chunks(path), (bytes) => meter(path, bytes)));
    // 7-Zip takes an encrypted entry of no bytes for a broken one.
    const key = size === 0 ? {} : { password: watch.password };
    await zip.add(`${top}/${path}`, { readable, size } as never, key); // a reader is any object with a stream and its size
  }
}

async function* metered(chunks: AsyncIterable<Uint8Array>, seen: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    seen(chunk.length);
    yield Uint8Array.from(chunk); // the container's chunk is only valid until the next one
  }
}

/** The folder at the top, as in the package's own ZIP; `package` for a bag of another maker that states no date. */
async function topFolder(container: PackageContainer): Promise<string> {
  const date = parseLocalDate(bagInfoValue((await readBag(container)).info, "Bagging-Date") ?? "");
  return date === null ? "package" : topFolderOf(date);
}
