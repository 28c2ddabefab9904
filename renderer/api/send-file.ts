import { type Failure, reply } from "../../shared/contract/reply.ts";
import { err, ok, type Result } from "../../shared/result.ts";

/** A file that was handed over: as a path in the desktop, as bytes at the host elsewhere. */
export interface HandedFile {
  /** With the folders it was dropped in: `发票/一月.xml`. */
  readonly name: string;
  readonly file: File;
}

/** Hands a file to the tray: gives the path to name in `intake.preview`, or null where the host now holds its bytes. */
export type SendFile = (
  tray: string,
  handed: HandedFile,
  signal: AbortSignal,
) => Promise<Result<string | null, Failure>>;

const gone: Failure = {
  code: "backend-gone",
  message: "文件没有送到后台程序。请确认文件还在原处、后台还在运行，再选一次文件。",
};

/** Names the file's path: the desktop's backend reads it where it stands. */
export const nameByPath =
  (pathOf: (file: File) => string): SendFile =>
  async (_tray, { file }) => {
    const path = pathOf(file);
    return path === "" ? err(gone) : ok(path);
  };

/** Sends the bytes to the host that served this page. */
export const sendToHost =
  (session: () => Promise<string | null>): SendFile =>
  async (tray, { name, file }, signal) => {
    const headers = {
      "Content-Type": "application/octet-stream",
      Authorization: `Bearer ${await session()}`,
      "X-Shenbao-Tray": tray,
      "X-Shenbao-Name": encodeURIComponent(name),
    };
    const answer = await fetch("/upload", { method: "POST", headers, body: file, signal }).catch(() => null);
    if (answer === null || !answer.ok) return err(gone);
    const parsed = reply.parse(await answer.json());
    return parsed.ok ? ok(null) : parsed;
  };
