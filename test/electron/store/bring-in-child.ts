import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";

// A second process for the tests: brings the files of a folder, named by their hashes, into a workspace, and says when it is at it.
const [dir = "", folder = ""] = process.argv.slice(2);
const opened = openWorkspace(dir, { program: "另一个程序" });
if (!opened.ok) throw new Error(opened.error.kind);
const files = readdirSync(folder).map((name) => ({ path: join(folder, name), sha256: name }));
let told = 0;
await opened.value.originals.bring(files, {
  onProgress: () => {
    told += 1;
    if (told === 2) process.stdout.write("bringing\n");
  },
});
process.stdout.write("brought\n");
setInterval(() => undefined, 1000);
