import type { ProcessOrder } from "./child-link.ts";

// It may write no file and start no program; a thread watches its memory. Electron's utility process knows none of these
// flags (its start never reads them): there `closeDoors` is what holds.
const rights = ["--permission", "--allow-fs-read=*", "--allow-worker"];
// What one file leaves behind is cleared before the next ones pile up on it. Less than this makes thousands of small files a tenth slower.
const thrift = ["--max-semi-space-size=8"];

const residentWord = "--resident-megabytes=";

/** The terms on which a sandboxed process is started, however it is started. */
export interface ProcessTerms {
  readonly execArgv: readonly string[];
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The flags, arguments and environment of a sandboxed process. It gets no environment to read secrets from. */
export const processTerms = ({ megabytes, residentMegabytes }: ProcessOrder): ProcessTerms => ({
  execArgv: [...rights, ...thrift, `--max-old-space-size=${megabytes}`],
  args: [`${residentWord}${residentMegabytes}`],
  // Windows needs it to start anything.
  env: { SystemRoot: process.env["SystemRoot"] ?? "" },
});

/** The megabytes that this process may hold, from the arguments that it was started with; null when it was not started on these terms. */
export function residentLimit(): number | null {
  // Electron does not say at which place its arguments begin.
  const stated = process.argv.find((word) => word.startsWith(residentWord))?.slice(residentWord.length);
  return stated === undefined ? null : Number(stated);
}
