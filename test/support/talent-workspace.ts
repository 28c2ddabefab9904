import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkspace } from "../../electron/store/create-workspace.ts";
import type { Evidence } from "../../shared/model/evidence.ts";
import type { Subject } from "../../shared/model/subject.ts";
import { ok } from "../../shared/result.ts";

/** A workspace on disk under the shipped policy: one person whose talent plan is proven, and one who is known to have none. */
export interface TalentWorkspace {
  readonly dir: string;
  readonly remove: () => void;
}

const person = (id: string, name: string): Subject => ({
  ...{ kind: "person", id, name, claimYear: 2026, costFrom: null, costTo: null, note: "", title: "编剧" },
});

const notice = { fileName: "入选通知.txt", mediaType: "text/plain" };

const talentPlan = (number: number, subject: `person/${string}`, sha256: string | null): Evidence => ({
  ...{ id: `e${number}`, number, kind: "talent_plan", subject, state: sha256 === null ? "absent" : "on-file" },
  ...{ title: "入选通知", documentNumber: "", pages: "", issuedOn: null, sha256, ...notice, note: "" },
});

/** Makes one in a folder of its own; the caller removes it. */
export function talentWorkspace(): TalentWorkspace {
  const folder = mkdtempSync(join(tmpdir(), "shenbao-talent-"));
  const dir = join(folder, "studio");
  const policy = { pack: "cn-liaoning-microdrama", issuedOn: null, issuedOnSource: "" };
  const created = createWorkspace(dir, { program: "测试程序", policy });
  if (!created.ok) throw new Error(created.error.kind);
  const workspace = created.value;
  const saved = workspace.transaction(() => {
    workspace.subjects.saveAll([person("p1", "甲某"), person("p2", "乙某")]);
    const { sha256 } = workspace.originals.store({ ...notice, bytes: Buffer.from("甲某入选") });
    workspace.evidence.saveAll([talentPlan(1, "person/p1", sha256), talentPlan(2, "person/p2", null)]);
    return ok(null);
  });
  workspace.close();
  if (!saved.ok) throw new Error(saved.error.kind);
  return { dir, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
