import { existsSync } from "node:fs";
import type { Original } from "../../shared/model/original.ts";
import { checkedChunks } from "./originals.ts";
import { removedPath } from "./removed-files.ts";
import { StoreRefusal } from "./store-refusal.ts";
import { originalPath } from "./write-original.ts";

/**
 * Whose bytes a file of records carries along. It is decided once: an original that disappears afterwards is refused when its turn comes,
 * never silently left out.
 */
export interface CarriedOriginals {
  /** Those whose files are not there, so that no file can carry their bytes. */
  readonly missing: readonly Original[];
  /** The bytes, checked against the hash; null where they do not go along. Throws a refusal when they are missing or changed by now. A chunk is only valid until the next is asked for. */
  readonly chunksOf: (original: Original) => Iterable<Uint8Array> | null;
}

/** For a file that names the originals only. */
export const noneCarried: CarriedOriginals = { missing: [], chunksOf: () => null };

/** Carries all originals whose files stand in a folder, also those that are removed while it is written. */
export function allCarried(folder: string, originals: readonly Original[]): CarriedOriginals {
  const missing = originals.filter(({ sha256 }) => !placesOf(folder, sha256).some((place) => existsSync(place)));
  const gone = new Set(missing.map(({ sha256 }) => sha256));
  return {
    missing,
    chunksOf: ({ sha256 }) => (gone.has(sha256) ? null : standingChunks(folder, sha256)),
  };
}

// A removed file is put aside until the workspace is let go. The first place comes again, since it can be brought back meanwhile.
const placesOf = (folder: string, sha256: string): readonly string[] => {
  const place = originalPath(folder, sha256);
  return [place, removedPath(folder, sha256), place];
};

function* standingChunks(folder: string, sha256: string): Generator<Uint8Array> {
  for (const place of placesOf(folder, sha256)) {
    const chunks = checkedChunks(place, sha256);
    const first = unlessGone(() => chunks.next());
    if (first === null) continue;
    if (first.done !== true) yield first.value;
    yield* chunks;
    return;
  }
  throw new StoreRefusal({ kind: "original-missing", sha256 });
}

function unlessGone<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof StoreRefusal && error.problem.kind === "original-missing") return null;
    throw error;
  }
}
