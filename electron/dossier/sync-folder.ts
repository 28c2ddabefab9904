import { open } from "node:fs/promises";
import { systemCode } from "./package-failure.ts";

// Some network and USB file systems refuse to sync a folder, and keep its names without being asked.
const notOffered: readonly (string | null)[] = ["EINVAL", "ENOTSUP", "EISDIR"];

/** Makes the names in a folder durable, where the system can do that: Windows cannot open folders, and keeps names by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!notOffered.includes(systemCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** Makes sure that a file's bytes are on the disk. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
