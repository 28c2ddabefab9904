import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpusFiles } from "./corpus.ts";

// Writes the files of the corpus into a folder, to look at or to read by hand: `npx node test/corpus/write-corpus.ts DIR [PART OF A NAME]`.
const [folder, part = ""] = process.argv.slice(2);
if (folder === undefined) throw new Error("write-corpus.ts DIR [PART OF A NAME]");
mkdirSync(folder, { recursive: true });
for (const file of corpusFiles.filter(({ name }) => name.includes(part)))
  writeFileSync(join(folder, file.fileName), await file.make());
