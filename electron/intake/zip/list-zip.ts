import { type UnzipFileInfo, unzipSync } from "fflate";

/** What a ZIP's directory says of an entry, before anything is unpacked. */
export type ZipEntry = Pick<UnzipFileInfo, "name" | "size" | "originalSize">;

/** The entries that a ZIP declares; null when it has no readable directory. */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries.push({ name, size, originalSize });
        return false;
      },
    });
    return entries;
  } catch {
    // fflate throws only on a directory that it cannot follow; the caller says so to the user.
    return null;
  }
}
