import { backUpNoted } from "../../../electron/services/back-up-noted.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";

// A program that backs up the workspace named on its command line and says how far it is, until it is killed.
const [dir = "", file = ""] = process.argv.slice(2);
const opened = openWorkspace(dir, { program: "另一个程序" });
if (!opened.ok) throw new Error(opened.error.kind);
await backUpNoted(opened.value, file, {
  onProgress: ({ step, percent }) => void process.stdout.write(`${step} ${percent}\n`),
});
