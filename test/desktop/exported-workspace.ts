import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkspace } from "../../electron/store/open-workspace.ts";
import { ok } from "../../shared/result.ts";
import { type TalentWorkspace, talentWorkspace } from "../support/talent-workspace.ts";

/** A workspace with two packages in its history: the newer one stands where it was put, the other is gone. */
export function exportedWorkspace(): TalentWorkspace {
  const talent = talentWorkspace();
  const [exported, gone] = ["申报包.zip", "旧的申报包.zip"].map((name) => join(talent.dir, "..", name));
  writeFileSync(exported ?? "", "zip");
  const opened = openWorkspace(talent.dir, { program: "测试程序" });
  if (!opened.ok) throw new Error(opened.error.kind);
  const hash = "0".repeat(64);
  const recorded = opened.value.transaction(() => {
    for (const [path, day] of [
      [gone, "2026-10-30"],
      [exported, "2026-10-31"],
    ] as const)
      opened.value.exports.add({
        ...{ exportedAt: `${day}T08:00:00.000Z`, profile: "liaoning-default", path: path ?? "" },
        ...{ tagManifestSha256: hash, factsSha256: hash },
      });
    return ok(null);
  });
  opened.value.close();
  if (!recorded.ok) throw new Error(recorded.error.kind);
  return talent;
}
