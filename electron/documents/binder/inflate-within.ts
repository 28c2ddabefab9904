import { inflateRawSync, inflateSync } from "node:zlib";
import { Refusal } from "./part.ts";

/** How much memory the streams of one file may still unfold to, in bytes. */
export interface Budget {
  left: number;
}

/** Unfolds deflated bytes. Refuses the file when they are damaged, or would unfold to more than is left. */
export function inflateWithin(bytes: Uint8Array, budget: Budget): Uint8Array {
  const unfolded = inflate(bytes, budget.left);
  budget.left -= unfolded.length;
  return unfolded;
}

function inflate(bytes: Uint8Array, most: number): Uint8Array {
  const options = { maxOutputLength: Math.max(1, most) };
  try {
    return inflateSync(bytes, options);
  } catch (error) {
    refuseExcess(error);
    if (codeOf(error) !== "Z_BUF_ERROR") throw new Refusal("damaged");
    return inflateUnsigned(bytes, options);
  }
}

/** Some makers lose the checksum at the end; the data before it is whole all the same. One that is there and wrong is damage. */
function inflateUnsigned(bytes: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array {
  try {
    return inflateRawSync(bytes.subarray(2), options);
  } catch (error) {
    refuseExcess(error);
    throw new Refusal("damaged");
  }
}

function refuseExcess(error: unknown): void {
  if (codeOf(error) === "ERR_BUFFER_TOO_LARGE") throw new Refusal("oversized");
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : null);
