import { unzipSync } from "fflate";
import { err, ok, type Result } from "../../../shared/result.ts";
import { listZip } from "./list-zip.ts";
import { isEncryptedZip } from "./zip-encryption.ts";
import { zipTrouble } from "./zip-trouble.ts";

/** Why a ZIP is not unpacked; `name` is the entry concerned, empty where it is the whole. */
export interface UnzipRefusal {
  readonly code: "zip-damaged" | "zip-encrypted" | "zip-bomb" | "zip-leads-outside" | "zip-names-twice";
  readonly name: string;
}

/** How much a ZIP may hold. */
export interface UnzipLimits {
  readonly files: number;
  readonly bytes: number;
}

/** Whether a name would lead out of the folder that it is unpacked to, on any system. */
const leadsOutside = (name: string): boolean =>
  /^(?:[/\\]|[A-Za-z]:)|\0/.test(name) || name.split(/[/\\]/).includes("..");

function refusalOf(bytes: Uint8Array, limits: UnzipLimits): UnzipRefusal | null {
  const entries = listZip(bytes);
  if (entries === null) return { code: "zip-damaged", name: "" };
  const size = entries.reduce((total, { originalSize }) => total + originalSize, 0);
  if (entries.length > limits.files || size > limits.bytes) return { code: "zip-bomb", name: "" };
  if (isEncryptedZip(bytes)) return { code: "zip-encrypted", name: "" };
  const names = entries.map(({ name }) => name);
  const outside = names.find(leadsOutside);
  if (outside !== undefined) return { code: "zip-leads-outside", name: outside };
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { code: "zip-names-twice", name: twice };
  return zipTrouble(bytes) === null ? null : { code: "zip-damaged", name: "" };
}

/** All files of a ZIP by name, within limits that its directory is held to before anything is unpacked. */
export function unzipEntries(
  bytes: Uint8Array,
  limits: UnzipLimits,
): Result<ReadonlyMap<string, Uint8Array>, UnzipRefusal> {
  const refused = refusalOf(bytes, limits);
  if (refused !== null) return err(refused);
  try {
    // fflate unpacks into a buffer of the declared size, which does not grow.
    const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
    return ok(new Map(files));
  } catch {
    // Whatever it throws here is about the bytes of an entry.
    return err({ code: "zip-damaged", name: "" });
  }
}
