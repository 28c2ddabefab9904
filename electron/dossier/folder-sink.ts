import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { foldersOf } from "./entry-path.ts";
import type { PackageSink } from "./package-sink.ts";
import { syncFile, syncFolder } from "./sync-folder.ts";

// Many small files reach the disk in one go when they are synced side by side instead of one after the other.
const syncedAtOnce = 16;

/** Writes a package as a plain folder, which must not exist yet. */
export async function createFolderSink(root: string): Promise<PackageSink> {
  await mkdir(root);
  const folders = new Set<string>();
  const files: string[] = [];
  return {
    add: async (path, _size, chunks) => {
      const file = join(root, ...path.split("/"));
      for (const folder of foldersOf(path)) folders.add(join(root, ...folder.split("/")));
      await mkdir(dirname(file), { recursive: true });
      await writeFileOf(file, chunks);
      files.push(file);
    },
    finish: async () => {
      for (let from = 0; from < files.length; from += syncedAtOnce) {
        await Promise.all(files.slice(from, from + syncedAtOnce).map(syncFile));
      }
      for (const folder of [...folders].reverse()) await syncFolder(folder);
      await syncFolder(root);
    },
    abandon: async () => undefined,
  };
}

async function writeFileOf(file: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, "wx");
  try {
    for await (const chunk of chunks) await writeAll(handle, chunk);
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: Awaited<ReturnType<typeof open>>, chunk: Uint8Array): Promise<void> {
  let done = 0;
  while (done < chunk.length) done += (await handle.write(chunk, done)).bytesWritten;
}
