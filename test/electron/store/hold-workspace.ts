import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import { ok } from "../../../shared/result.ts";

// A second process for the tests: opens the workspace named on its command line, says how that went, and keeps it until it is ended.
// With "mid-write" it stops in the middle of a transaction that has already written more than SQLite keeps in memory.
const [dir = "", mode] = process.argv.slice(2);
const opened = openWorkspace(dir, { program: "另一个程序" });
process.stdout.write(`${opened.ok ? "held" : opened.error.kind}\n`);
if (opened.ok && mode === "mid-write") {
  opened.value.transaction(() => {
    const note = "x".repeat(100_000);
    const base = { category: null, subject: "person/p", head: "", amount: 1n as never, note };
    for (let index = 0; index < 400; index++) opened.value.budget.save({ ...base, id: `b${index}` });
    opened.value.originals.store({ bytes: Buffer.from("half"), fileName: "half.txt", mediaType: "text/plain" });
    process.stdout.write("writing\n");
    waitToBeKilled();
    return ok(null);
  });
}
setInterval(() => undefined, 1000);

function waitToBeKilled(): void {
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}
