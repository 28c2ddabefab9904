import { findPack } from "../../electron/services/policy-packs.ts";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import { saveRecords } from "../../electron/store/save-records.ts";
import { ok } from "../../shared/result.ts";
import { largeStudio } from "./large-studio.ts";

// make-workspace-in-child.ts DIR WORKS ALLOCATIONS: a workspace of that size; an empty one where there are no allocations.

const [dir, works, allocations] = process.argv.slice(2);
if (dir === undefined) throw new Error("no folder is named");
const loaded = await findPack("cn-liaoning-microdrama");
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const pack = loaded.value;
const policy = { pack: pack.id, issuedOn: null, issuedOnSource: "" };
const created = createWorkspace(dir, { program: "bench", policy });
if (!created.ok) throw new Error(created.error.kind);
const workspace = created.value;
const records = Number(allocations) === 0 ? null : largeStudio(pack, Number(works), Number(allocations));
const saved = workspace.transaction(() => ok(records === null ? null : saveRecords(workspace, records)));
workspace.close();
if (!saved.ok) throw new Error(saved.error.kind);
