import { execFileSync } from "node:child_process";
import { readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExportedPackage, exportPackage } from "../../../../electron/services/export-package.ts";
import { loadFonts } from "../../../../electron/services/load-fonts.ts";
import { findPack } from "../../../../electron/services/policy-packs.ts";
import { openWorkspace } from "../../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../../electron/store/workspace.ts";
import { localDate } from "../../../../shared/dates.ts";
import type { Pack } from "../../../../shared/policy/pack.ts";
import { type SampleWorkspace, sampleWorkspace } from "../../../support/sample-workspace.ts";
import { hasTool } from "../../documents/tools.ts";

let sample: SampleWorkspace;
let workspace: Workspace;
let pack: Pack;

beforeAll(async () => {
  sample = sampleWorkspace();
  const opened = openWorkspace(sample.dir, { program: "测试程序" });
  const found = await findPack("cn-liaoning-microdrama");
  if (!opened.ok || !found.ok) throw new Error("no sample");
  [workspace, pack] = [opened.value, found.value];
});

afterAll(() => {
  workspace.close();
  sample.remove();
});

const exportAs = async (name: string) =>
  exportPackage(workspace, {
    pack,
    fonts: await loadFonts(fileURLToPath(new URL("../../../../resources/fonts", import.meta.url))),
    out: join(sample.folder, name),
    asOf: localDate("2026-11-01"),
    softwareAgent: "Shenbao test",
    now: "2026-11-01T09:30:00.000Z",
  });

async function exported(name: string): Promise<ExportedPackage> {
  const result = await exportAs(name);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe("the package of the sample studio", () => {
  it.skipIf(!hasTool("pdftotext"))("leads from its start page to the stamped page of every proof", async () => {
    const { dossier, binder, written } = await exported("first");
    expect(binder.findings).toEqual([]);
    expect(written.files.map(({ path }) => path)).toContain("data/evidence/binder-01.pdf");
    const page = readFileSync(join(sample.folder, "first/data/index.html"), "utf8");
    const volume = join(sample.folder, "first/data/evidence/binder-01.pdf");
    const texts = execFileSync("pdftotext", ["-layout", volume, "-"], { encoding: "utf8" }).split("\f");
    for (const { number } of dossier.evidence) {
      const label = `E${String(number).padStart(3, "0")}`;
      const row = page.slice(page.indexOf(`<tr id="${label}">`));
      const target = Number(/evidence\/binder-01\.pdf#page=(\d+)/.exec(row)?.[1]);
      expect(texts[target - 1]?.replaceAll(/\s/g, "")).toMatch(new RegExp(`${label}第${target}页$`));
    }
  });

  it("is the same to the byte when it is made again", async () => {
    const [first, second] = [await exported("again-1"), await exported("again-2.zip")];
    expect(second.written.seal).toBe(first.written.seal);
  });

  it("is not written, and says which file, when an original is gone", async () => {
    const { sha256 = "" } = workspace.snapshot().evidence.find(({ state }) => state === "on-file") ?? {};
    const file = workspace.originals.path(sha256 ?? "");
    renameSync(file, `${file}.away`);
    const result = await exportAs("without");
    renameSync(`${file}.away`, file);
    expect(result).toMatchObject({
      ok: false,
      error: { kind: "package", problem: { code: "source-missing", detail: { file } } },
    });
  });
});
