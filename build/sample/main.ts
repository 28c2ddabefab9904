import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleFiles } from "./sample-files.ts";

const target = fileURLToPath(new URL("../../resources/sample/studio", import.meta.url));

// Begins anew, so that a file that is no longer made does not stay behind.
await rm(target, { recursive: true, force: true });
const files = await sampleFiles();
for (const [path, bytes] of files) {
  await mkdir(dirname(join(target, path)), { recursive: true });
  await writeFile(join(target, path), bytes);
}
const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
console.log(`${files.size} files, ${size} bytes`);
