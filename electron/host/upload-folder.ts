import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Reply, refuse } from "../../shared/contract/reply.ts";
import { makeProcessFolder } from "./process-folder.ts";
import { uploadName } from "./upload-name.ts";

/** How much a page may send. */
export interface UploadLimits {
  readonly bytesPerFile: number;
  readonly bytes: number;
  readonly files: number;
}

// A file as large as intake takes, and as much as the originals of a busy year.
const usualLimits: UploadLimits = { bytesPerFile: 200_000_000, bytes: 4_000_000_000, files: 20_000 };

/** Where a host collects the files that a page sends, tray by tray, until the backend has done with them. */
export interface UploadFolder {
  readonly dir: string;
  /** Takes the body of a request into a tray that the backend has opened. What is refused leaves nothing behind. */
  readonly receive: (request: IncomingMessage) => Promise<Reply>;
  /** Empties it: whoever opened the trays is gone. */
  readonly clear: () => Promise<void>;
  /** Removes everything. */
  readonly close: () => Promise<void>;
}

const prefix = "shenbao-uploads-";

/** Makes a folder of this process alone, readable by this user alone, in the system's temporary folder. */
export async function makeUploadFolder(limits = usualLimits, parent = tmpdir()): Promise<UploadFolder> {
  const dir = await makeProcessFolder(parent, prefix);
  const clear = async (): Promise<void> => {
    for (const name of await readdir(dir)) await rm(join(dir, name), { recursive: true, force: true });
  };
  return { dir, receive: receiver(dir, limits), clear, close: () => rm(dir, { recursive: true, force: true }) };
}

const megabytes = (bytes: number): string => String(bytes / 1_000_000);
const badName = refuse("bad-input", "文件名无法使用。请把文件改名后再选一次。");
const noTray = refuse("refused", "这次导入已经结束。请重新选择文件。");

class TooLarge extends Error {}

function receiver(dir: string, limits: UploadLimits): UploadFolder["receive"] {
  const used = { bytes: 0, files: 0 };
  return async (request) => {
    const tray = String(request.headers["x-shenbao-tray"]);
    const name = uploadName(String(request.headers["x-shenbao-name"]));
    if (name === null || !/^[0-9a-f-]{36}$/.test(tray)) return badName;
    if (used.files >= limits.files) return tooMuch(limits);
    used.files += 1;
    const room = Math.min(limits.bytesPerFile, limits.bytes - used.bytes);
    const place = join(dir, tray, String(used.files).padStart(6, "0"));
    const meter = meterOf(room);
    try {
      // The tray itself is the backend's to make: what it has not opened, or has removed, takes nothing.
      await mkdir(place);
      await mkdir(dirname(join(place, name)), { recursive: true });
      await pipeline(request, meter.stream, createWriteStream(join(place, name), { flags: "wx", mode: 0o600 }));
      used.bytes += meter.bytes();
      return { ok: true, value: null };
    } catch (error) {
      await rm(place, { recursive: true, force: true });
      return refusalOf(error, limits);
    }
  };
}

/** Counts what passes, and ends with a `TooLarge` past the room there is. */
function meterOf(room: number): { readonly stream: Transform; readonly bytes: () => number } {
  let bytes = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      done(bytes > room ? new TooLarge("the upload is larger than there is room for") : null, chunk);
    },
  });
  return { stream, bytes: () => bytes };
}

const tooMuch = ({ bytesPerFile, bytes, files }: UploadLimits): Reply =>
  refuse(
    "refused",
    `文件太大或太多：每个文件最多 ${megabytes(bytesPerFile)} MB，一次打开期间合计最多 ${megabytes(bytes)} MB、${files} 个。请分批导入，或重新打开窗口后再试。`,
  );

function refusalOf(error: unknown, limits: UploadLimits): Reply {
  if (error instanceof TooLarge) return tooMuch(limits);
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return noTray;
  if (code === "ENOSPC") return refuse("refused", "磁盘空间不够，文件没有收下。请清理磁盘后再选一次。");
  if (code === "ENAMETOOLONG" || code === "EINVAL") return badName;
  throw error;
}
