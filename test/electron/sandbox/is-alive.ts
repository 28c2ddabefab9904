import { readFileSync } from "node:fs";

/** Whether a process runs. One that has ended and that nobody has asked about yet (as in a container without an init) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  if (process.platform !== "linux") return true;
  try {
    // "PID (name) STATE …"; the name may hold anything.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
