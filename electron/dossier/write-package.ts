import { createHash } from "node:crypto";
import { ok, type Result } from "../../shared/result.ts";
import { type PackageProblem, sayPackageProblem } from "../../shared/wording/package-problems.ts";
import { bagDeclaration } from "./bag-declaration.ts";
import { bagInfoFields, type PackageInfo, renderBagInfo } from "./bag-info.ts";
import { createFolderSink } from "./folder-sink.ts";
import { type ManifestLine, renderManifest } from "./manifest.ts";
import { entryChunks, type PackageEntry } from "./package-entry.ts";
import { PackageFailure, settle } from "./package-failure.ts";
import { choosePlace, clearPlace, movePackage, type PackagePlace } from "./package-place.ts";
import { type PackagePlan, type PlannedEntry, planPackage } from "./package-plan.ts";
import { createMeter, type PackageWatch } from "./package-progress.ts";
import type { PackageSink } from "./package-sink.ts";
import { syncFile } from "./sync-folder.ts";
import { topFolderOf } from "./top-folder.ts";
import { verifyPackage } from "./verify-package.ts";
import { standardZipLimits, type ZipLimits } from "./zip-layout.ts";
import { createZipSink } from "./zip-sink.ts";

/** What to write where. */
export interface PackageRequest extends PackageWatch {
  /** A path that ends in `.zip`, or that of a folder; its parent must exist. */
  readonly out: string;
  readonly entries: AsyncIterable<PackageEntry> | Iterable<PackageEntry>;
  readonly info: PackageInfo;
  /** Whether an older package may give way once the new one is verified. */
  readonly replace?: boolean;
  /** Looks at the package once it is read back and before it has its name, which it does not get where this throws. */
  readonly proof?: (unfinished: string) => Promise<void>;
  /** Only tests lower these. */
  readonly zipLimits?: ZipLimits;
}

/** A payload file as it was written. */
export interface WrittenFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** A package that stands under its final name and was read back without a fault. */
export interface PackageWritten {
  readonly path: string;
  readonly form: "folder" | "zip";
  /** The payload, in the order of the manifest. */
  readonly files: readonly WrittenFile[];
  readonly bytes: number;
  /** SHA-256 of tagmanifest-sha256.txt: one number that stands for every byte of the package, the same for folder and ZIP. */
  readonly seal: string;
}

/**
 * Writes a package beside its final name, reads all of it back, and only then gives it that name. The same entries, information and
 * date give the same bytes. Whatever goes wrong, nothing is left behind and what stood under the name before stands there still.
 */
export function writePackage(request: PackageRequest): Promise<Result<PackageWritten, PackageProblem>> {
  return settle(request.out, "writing", async () => {
    const place = await choosePlace(request.out, request.replace ?? false);
    const plan = await planPackage(request.entries);
    try {
      const written = await writeAt(place, plan, request);
      await checkAndKeep(place, written.seal, request);
      await request.proof?.(place.temporary);
      if (request.signal?.aborted === true) throw new PackageFailure("cancelled");
      await movePackage(place);
      return written;
    } finally {
      await clearPlace(place);
    }
  });
}

/** Whether a package can be written at a place, before any work is done for it. */
export async function checkPlace(out: string, replace: boolean): Promise<Result<null, PackageProblem>> {
  const chosen = await settle(out, "writing", () => choosePlace(out, replace));
  return chosen.ok ? ok(null) : chosen;
}

async function writeAt(place: PackagePlace, plan: PackagePlan, request: PackageRequest): Promise<PackageWritten> {
  const { info, zipLimits: limits = standardZipLimits } = request;
  const form = { topFolder: topFolderOf(info.baggingDate), date: info.baggingDate, limits };
  const sink =
    place.form === "zip" ? await createZipSink(place.temporary, form) : await createFolderSink(place.temporary);
  try {
    const { files, seal } = await writeBag(sink, plan, request);
    await sink.finish();
    return { path: place.out, form: place.form, files, bytes: plan.bytes, seal };
  } finally {
    await sink.abandon();
  }
}

// The names of the tag files surround "data/" in the order of ASCII, so that one pass writes all files in that order.
async function writeBag(
  sink: PackageSink,
  plan: PackagePlan,
  request: PackageRequest,
): Promise<{ readonly files: readonly WrittenFile[]; readonly seal: string }> {
  const oxum = `${plan.bytes}.${plan.entries.length}`;
  const tags: ManifestLine[] = [];
  const addTag = async (path: string, text: string): Promise<string> => {
    const bytes = Buffer.from(text, "utf8");
    await sink.add(path, bytes.length, entryChunks({ path, source: { bytes } }));
    const checksum = createHash("sha256").update(bytes).digest("hex");
    tags.push({ checksum, path });
    return checksum;
  };
  await addTag("bag-info.txt", renderBagInfo(bagInfoFields(request.info, oxum)));
  await addTag("bagit.txt", bagDeclaration);
  const files = await writePayload(sink, plan, request);
  await addTag("manifest-sha256.txt", renderManifest(files.map(({ path, sha256 }) => ({ checksum: sha256, path }))));
  const seal = await addTag("tagmanifest-sha256.txt", renderManifest(tags));
  return { files, seal };
}

async function writePayload(sink: PackageSink, plan: PackagePlan, watch: PackageWatch): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  const meter = createMeter("writing", plan.bytes, watch);
  for (const planned of plan.entries) files.push(await writeEntry(sink, planned, meter));
  return files;
}

async function writeEntry(
  sink: PackageSink,
  { entry, size }: PlannedEntry,
  meter: (path: string, bytes: number) => void,
): Promise<WrittenFile> {
  const hash = createHash("sha256");
  let sum = "";
  async function* checked(): AsyncGenerator<Uint8Array> {
    let seen = 0;
    meter(entry.path, 0);
    for await (const chunk of entryChunks(entry)) {
      hash.update(chunk);
      seen += chunk.length;
      meter(entry.path, chunk.length);
      if (seen > size) throw sourceChanged(entry);
      yield chunk;
    }
    sum = hash.digest("hex");
    if (seen !== size || !hasExpectedSum(entry, sum)) throw sourceChanged(entry);
  }
  await sink.add(entry.path, size, checked());
  return { path: entry.path, size, sha256: sum };
}

function hasExpectedSum({ source }: PackageEntry, sum: string): boolean {
  return !("file" in source) || source.sha256 === undefined || source.sha256.toLowerCase() === sum;
}

function sourceChanged({ path, source }: PackageEntry): PackageFailure {
  return new PackageFailure("source-changed", path, { file: "file" in source ? source.file : "" });
}

/** Reads the package back while the disk takes it; only when both are done may it get its name. */
async function checkAndKeep(place: PackagePlace, seal: string, request: PackageRequest): Promise<void> {
  const done = await Promise.allSettled([readBack(place, seal, request), syncPackage(place)]);
  const failed = done.find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}

// The files of a folder were synced one by one.
const syncPackage = async ({ form, temporary }: PackagePlace): Promise<void> =>
  form === "zip" ? syncFile(temporary) : undefined;

async function readBack(place: PackagePlace, seal: string, request: PackageRequest): Promise<void> {
  const { signal, onProgress, zipLimits } = request;
  const report = await verifyPackage(place.temporary, { signal, onProgress, zipLimits });
  const first = report.problems[0];
  if (first?.code === "cancelled") throw new PackageFailure("cancelled");
  if (first === undefined && report.kind === "ours" && report.seal === seal) return;
  const finding = first === undefined ? "—" : sayPackageProblem(first);
  throw new PackageFailure("written-badly", place.out, { finding });
}
