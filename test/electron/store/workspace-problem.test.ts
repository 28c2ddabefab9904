import { describe, expect, it } from "vitest";
import { type WorkspaceProblem, workspaceProblemSentence } from "../../../electron/store/workspace-problem.ts";

const path = "/申报/工作室";
const sha256 = "a".repeat(64);
const holder = { pid: 42, host: "财务电脑", since: "2026-10-01T08:00:00.000Z", program: "桌面程序" };

// One of every kind, so that a new kind does not compile without its sentence being read here.
const problems: { readonly [Kind in WorkspaceProblem["kind"]]: Extract<WorkspaceProblem, { readonly kind: Kind }> } = {
  "not-a-workspace": { kind: "not-a-workspace", path },
  "already-exists": { kind: "already-exists", path },
  "not-a-folder": { kind: "not-a-folder", path },
  "folder-not-empty": { kind: "folder-not-empty", path },
  "held-by-another-process": { kind: "held-by-another-process", path, holder },
  "newer-version": { kind: "newer-version", path, version: 9, known: 1 },
  "unknown-migration": { kind: "unknown-migration", path, migration: "0001-x.sql" },
  damaged: { kind: "damaged", path, detail: "x" },
  "no-space": { kind: "no-space", path },
  "not-writable": { kind: "not-writable", path },
  "folder-gone": { kind: "folder-gone", path },
  "disk-failing": { kind: "disk-failing", path, detail: "x" },
  "file-missing": { kind: "file-missing", path },
  "file-unreadable": { kind: "file-unreadable", path },
  "points-to-missing": {
    ...{ kind: "points-to-missing", noun: "allocations", key: "a1" },
    ...{ missingNoun: "invoices", missingKey: "-1" },
  },
  "key-taken": { kind: "key-taken", noun: "invoices", key: "-1" },
  "still-in-use": { kind: "still-in-use", noun: "subjects", key: "work/w1", by: [{ noun: "budget_lines", count: 3 }] },
  "original-missing": { kind: "original-missing", sha256 },
  "original-changed": { kind: "original-changed", sha256 },
  "not-a-document": { kind: "not-a-document", path, detail: "x" },
  "newer-document": { kind: "newer-document", path, version: "2" },
  "document-wrong": { kind: "document-wrong", path, at: "subjects[0]", detail: "x" },
  "backup-differs": { kind: "backup-differs", path, detail: "x" },
};

describe("the sentence of a problem", () => {
  it.each(Object.values(problems))("of $kind says in Chinese what to do next", (problem) => {
    const sentence = workspaceProblemSentence(problem);
    expect(sentence).toMatch(/。(请.+。)$|，?请.+。$/);
    expect(sentence).not.toMatch(/undefined|null|\[object|_/);
  });

  it("names who holds the workspace, and does without when that is unknown", () => {
    const held = problems["held-by-another-process"];
    const sentence = workspaceProblemSentence(held);
    for (const part of ["财务电脑", "桌面程序", "42", "2026-10-01"]) expect(sentence).toContain(part);
    expect(workspaceProblemSentence({ ...held, holder: null })).toContain("另一个程序");
  });

  it("names records by their Chinese nouns", () => {
    expect(workspaceProblemSentence(problems["still-in-use"])).toContain("作品或项目“work/w1”还在使用（预算 3 条）");
  });
});
