import { open } from "node:fs/promises";
import { join } from "node:path";
import { writePackage } from "../../../electron/dossier/write-package.ts";
import { localDate } from "../../../shared/dates.ts";

// Run as a process of its own: writes a package whose one file has the given size, and prints how that ended.
// usage: node write-in-child.ts FOLDER-FOR-THE-SOURCE OUT BYTES (or `keep` for a source that is there)
const [sourceFolder = "", out = "", bytes = "0"] = process.argv.slice(2);
const file = join(sourceFolder, "source.bin");
if (bytes !== "keep") await makeSparse(file, Number(bytes));
const result = await writePackage({
  out,
  entries: [{ path: "data/big.bin", source: { file } }],
  info: {
    baggingDate: localDate("2026-11-22"),
    softwareAgent: "Shenbao 0.1.0",
    sourceOrganization: null,
    externalDescription: null,
  },
});
process.stdout.write(result.ok ? "written" : result.error.code);

async function makeSparse(path: string, size: number): Promise<void> {
  const handle = await open(path, "w");
  await handle.truncate(size);
  await handle.close();
}
