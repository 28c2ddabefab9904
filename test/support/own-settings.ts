import { join } from "node:path";

// What a program remembers of its user (recent workspaces, the window's place) goes with the run, and never into this machine's own.

const kept = process.env["SHENBAO_RUN_KEPT"];
if (kept === undefined) throw new Error("kept-for-the-run.ts is no global setup of this run");
process.env["SHENBAO_SETTINGS"] ??= join(kept, "settings");
