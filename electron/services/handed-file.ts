import { basename, join } from "node:path";
import type { Failure } from "../../shared/contract/reply.ts";
import { ok, type Result } from "../../shared/result.ts";
import { listFiles } from "./import/list-files.ts";
import { readFiles } from "./read-files.ts";
import { refusal } from "./refusal.ts";

/** A file that a page handed over, looked at but not stored. */
export interface HandedOver {
  readonly path: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
}

const noFile = "没有收到文件。请重新选择一个文件。";
const several = "一次只能附一个文件。请把合同或验收材料合成一个文件，或分别登记。";
const unreadable = "这个文件读不出来，没有收下。请确认它能正常打开，再选一次。";

/** A file as a page names it: the tray that it was sent to, and its path where pages name paths. */
export interface Handed {
  readonly tray: string;
  readonly paths: readonly string[];
}

/** Where the one handed file stands; `uploads` is where a host collects files, null in the desktop. */
export async function handedPath(uploads: string | null, { tray, paths }: Handed): Promise<Result<string, Failure>> {
  const [first, ...others] = await listFiles(uploads === null ? paths : [join(uploads, tray)]);
  if (first === undefined) return refusal(noFile);
  return others.length > 0 ? refusal(several) : ok(first);
}

/** The one handed file, looked at as an import would; throws where that is stopped. */
export async function handedFile(
  uploads: string | null,
  handed: Handed,
  signal?: AbortSignal,
): Promise<Result<HandedOver, Failure>> {
  const path = await handedPath(uploads, handed);
  if (!path.ok) return path;
  const [first, ...others] = await readFiles([path.value], { ...(signal !== undefined && { signal }) });
  if (first === undefined) return refusal(noFile);
  if (others.length > 0) return refusal(several);
  const { sha256, mediaType } = first;
  if (sha256 === null) return refusal(unreadable);
  return ok({ path: path.value, sha256, mediaType, fileName: basename(path.value) });
}
