import { unzipSync, zipSync } from "fflate";
import { err, ok, type Result } from "../../../shared/result.ts";
import { listZip } from "./list-zip.ts";

/** Why a ZIP is not opened. */
export type ZipProblem = "zip-damaged" | "zip-bomb";

const maximumEntries = 2_000;
const maximumBytes = 150_000_000;

/**
 * The same entries without compression, for libraries that unpack without limits. Declared sizes are checked first, and no entry
 * yields more than it declares, so that what the library opens can be no larger than 150 MB.
 */
export function repackZip(bytes: Uint8Array): Result<Uint8Array, ZipProblem> {
  const entries = listZip(bytes);
  if (entries === null) return err("zip-damaged");
  const declared = entries.reduce((total, entry) => total + entry.originalSize, 0);
  if (entries.length > maximumEntries || declared > maximumBytes) return err("zip-bomb");
  try {
    // fflate unpacks into a buffer of the declared size, which does not grow.
    return ok(zipSync(unzipSync(bytes), { level: 0 }));
  } catch {
    // Whatever it throws here is about the bytes of an entry.
    return err("zip-damaged");
  }
}
