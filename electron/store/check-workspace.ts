import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Finding } from "../../shared/finding.ts";
import { type Change, changeKind } from "../../shared/model/change.ts";
import { ok } from "../../shared/result.ts";
import { findBreak } from "./changes.ts";
import { fileChunks } from "./file-bytes.ts";
import type { Workspace } from "./workspace.ts";
import { workspaceProblemSentence } from "./workspace-problem.ts";
import { digestOf, partSuffix } from "./write-original.ts";

/** Told after each original with how many are done of how many. */
export type CheckProgress = (done: number, total: number) => void;

/** The doctor's look at a workspace: the database against its own rules, the model and the trail, every original against its hash. Changes nothing. */
export function checkWorkspace(workspace: Workspace, onProgress?: CheckProgress): readonly Finding[] {
  const database = databaseFindings(workspace);
  if (database.some(({ code }) => code === "database-broken" || code === "record-unreadable")) return database;
  return [
    ...database,
    ...trailFindings(workspace),
    ...originalFindings(workspace, onProgress),
    ...unrecordedFindings(workspace),
  ];
}

/** Whether the trail is what was once written, and the records are what it says they were left as. */
function trailFindings({ trail }: Workspace): readonly Finding[] {
  const broken = findBreak(trail.after(0));
  const altered = broken === null ? [] : [brokenFinding(broken)];
  const behind = trail.differences().map(({ noun, key, before, after }) => {
    return error("record-past-trail", key, { noun, key, how: changeKind({ before, after }) });
  });
  return [...altered, ...behind];
}

function databaseFindings(workspace: Workspace): readonly Finding[] {
  const trouble = workspace.transaction(() => ok(workspace.databaseTrouble()));
  if (!trouble.ok) return [error("database-broken", null, { detail: workspaceProblemSentence(trouble.error) })];
  const { broken, dangling } = trouble.value;
  const snapshot = workspace.transaction(() => ok(workspace.snapshot()));
  const unreadable = snapshot.ok ? [] : [workspaceProblemSentence(snapshot.error)];
  return [
    ...broken.map((detail) => error("database-broken", null, { detail })),
    ...dangling.map((detail) => error("reference-dangling", null, { detail })),
    ...unreadable.map((detail) => error("record-unreadable", null, { detail })),
  ];
}

const brokenFinding = ({ sequence, at, noun, key }: Change): Finding =>
  error("trail-broken", null, { sequence: String(sequence), at, noun, key });

function originalFindings(workspace: Workspace, onProgress?: CheckProgress): readonly Finding[] {
  const originals = workspace.originals.list();
  return originals.flatMap(({ sha256, fileName, size }, index) => {
    const code = originalTrouble(workspace.originals.path(sha256), sha256, size);
    onProgress?.(index + 1, originals.length);
    return code === null ? [] : [error(code, sha256, { fileName })];
  });
}

function originalTrouble(path: string, sha256: string, size: number): string | null {
  if (!existsSync(path)) return "original-missing";
  const digest = digestOf(fileChunks(path));
  return digest.sha256 === sha256 && digest.size === size ? null : "original-changed";
}

// A file that no record knows harms nothing, but nobody will ever see it in the tool. What is half-written or put aside goes by itself.
function unrecordedFindings({ dir, originals }: Workspace): readonly Finding[] {
  const known = new Set(originals.list().map(({ sha256 }) => originals.path(sha256)));
  const files = readdirSync(join(dir, "originals"), { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !known.has(path) && !path.endsWith(partSuffix))
    .sort()
    .map((path) => ({
      code: "original-unrecorded",
      severity: "warning",
      field: null,
      detail: { path: relative(dir, path) },
    }));
}

const error = (code: string, field: string | null, detail: Readonly<Record<string, string>>): Finding => ({
  code,
  severity: "error",
  field,
  detail,
});
