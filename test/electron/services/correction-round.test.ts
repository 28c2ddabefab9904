import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { correctionsOf, removeCorrection, saveCorrection } from "../../../electron/services/corrections.ts";
import { type ExportedPackage, exportPackage } from "../../../electron/services/export-package.ts";
import { loadFonts } from "../../../electron/services/load-fonts.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { resourcesFolder } from "../../../electron/services/resources-folder.ts";
import { sayExportProblem } from "../../../electron/services/say-export-problem.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { CorrectionForm } from "../../../shared/contract/corrections.ts";
import { localDate } from "../../../shared/dates.ts";
import { ok } from "../../../shared/result.ts";
import { type SampleWorkspace, sampleWorkspace } from "../../support/sample-workspace.ts";

let sample: SampleWorkspace;
let workspace: Workspace;

const point: CorrectionForm = {
  ...{ number: 1, notice: "辽微剧补〔2026〕3号", package: null, asked: "请补充取景地时码表。" },
  ...{
    receivedOn: localDate("2026-11-02"),
    dueOn: localDate("2026-11-04"),
    answer: "已补充，见所附材料。",
    evidence: [],
  },
};

beforeAll(() => {
  sample = sampleWorkspace();
  const opened = openWorkspace(sample.dir, { program: "测试程序" });
  if (!opened.ok) throw new Error("no sample");
  workspace = opened.value;
});

afterAll(() => {
  workspace.close();
  sample.remove();
});

async function tryExport(name: string, asOf: string, follows?: string) {
  const pack = await findPack("cn-liaoning-microdrama");
  if (!pack.ok) throw new Error("no pack");
  return exportPackage(workspace, {
    pack: pack.value,
    fonts: await loadFonts(join(resourcesFolder(), "fonts")),
    out: join(sample.folder, name),
    asOf: localDate(asOf),
    softwareAgent: "Shenbao test",
    now: `${asOf}T09:00:00.000Z`,
    ...(follows !== undefined && { follows: join(sample.folder, follows) }),
  });
}

async function exported(name: string, asOf: string, follows?: string): Promise<ExportedPackage> {
  const result = await tryExport(name, asOf, follows);
  if (!result.ok) throw new Error(sayExportProblem(result.error));
  return result.value;
}

const evidence = () => workspace.evidence.list().filter(({ state, sha256 }) => state === "on-file" && sha256 !== null);

function change(work: () => void): void {
  const done = workspace.transaction(() => ok(work()));
  if (!done.ok) throw new Error("not changed");
}

describe("a round of corrections", () => {
  it("names what is new, replaced and withdrawn since the package before, and moves no evidence number", async () => {
    await exported("first.zip", "2026-11-01");
    const [replaced, withdrawn, other] = evidence();
    if (!replaced || !withdrawn || !other) throw new Error("the sample has too few proofs");
    const inserted = {
      ...{ ...other, id: "late", title: "补充的时码表" },
      number: 0,
    };
    change(() => {
      workspace.evidence.save({ ...replaced, sha256: other.sha256, fileName: "重拍的扫描件.pdf" });
      workspace.evidence.remove(withdrawn.id);
      workspace.evidence.save({ ...inserted, number: workspace.evidence.takeNumber() });
    });
    const { dossier, documents } = await exported("second.zip", "2026-11-03", "first.zip");
    const late = evidence().find(({ id }) => id === "late");
    expect(dossier.round?.number).toBe(2);
    expect(dossier.round?.evidence).toEqual([
      {
        ...{ change: "replaced", number: replaced.number, title: replaced.title },
        ...{ before: replaced.fileName, after: "重拍的扫描件.pdf" },
      },
      {
        ...{ change: "withdrawn", number: withdrawn.number, title: withdrawn.title },
        ...{ before: withdrawn.fileName, after: null },
      },
      {
        ...{ change: "new", number: late?.number, title: "补充的时码表" },
        ...{ before: null, after: other.fileName },
      },
    ]);
    expect(late?.number).toBeGreaterThan(Math.max(replaced.number, withdrawn.number, other.number));
    expect(documents.map(({ id }) => id).slice(-2)).toEqual(["round-answer", "round-report"]);
  });

  it("says which claims stand otherwise", async () => {
    await exported("third.zip", "2026-11-04");
    const unchanged = await exported("unchanged.zip", "2026-11-05", "third.zip");
    change(() => {
      for (const { id } of workspace.allocations.list()) workspace.allocations.remove(id);
    });
    const { dossier } = await exported("fourth.zip", "2026-11-05", "third.zip");
    expect(unchanged.dossier.round?.claims).toEqual([]);
    const certain = dossier.round?.claims.filter(({ before: was, after }) => was?.amount !== after?.amount) ?? [];
    expect(certain.length).toBeGreaterThan(0);
    expect(certain.every(({ subjectName, ruleTitle }) => subjectName !== "" && ruleTitle !== "")).toBe(true);
  });

  it("counts on from the package before, and gives the same bytes for the same records, day and package before", async () => {
    await exported("a.zip", "2026-11-06");
    await exported("b.zip", "2026-11-06", "a.zip");
    const once = await exported("once.zip", "2026-11-06", "b.zip");
    const again = await exported("again.zip", "2026-11-06", "b.zip");
    expect(once.dossier.round?.number).toBe(3);
    expect(again.written.seal).toBe(once.written.seal);
  });

  it("follows no package that was changed, and none that is not ours", async () => {
    await exported("sound.zip", "2026-11-07");
    const bytes = readFileSync(join(sample.folder, "sound.zip"));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(join(sample.folder, "changed.zip"), bytes);
    writeFileSync(join(sample.folder, "other.zip"), "no package");
    for (const name of ["changed.zip", "other.zip", "nowhere.zip"]) {
      const refused = await tryExport("fifth.zip", "2026-11-07", name);
      expect(refused.ok ? "written" : refused.error.kind).toBe("package");
    }
  });
});

describe("the authority's points", () => {
  beforeAll(() => exported("base.zip", "2026-11-08"));

  const list = () => {
    const view = correctionsOf(workspace);
    if (!view.ok) throw new Error(view.error.message);
    return view.value.corrections;
  };

  it("are kept with their answers by notice and number, and stand in the letter of the next round", async () => {
    const [proof] = evidence();
    const number = proof?.number ?? 0;
    saveCorrection(workspace, { ...point, number: 2, asked: "第二点", answer: "" });
    saveCorrection(workspace, { ...point, evidence: [number] });
    saveCorrection(workspace, { ...point, answer: "改过的答复", evidence: [number] });
    expect(list().map((one) => [one.number, one.answer, one.evidence])).toEqual([
      [1, "改过的答复", [number]],
      [2, "", []],
    ]);
    const { dossier } = await exported("sixth.zip", "2026-11-08", "base.zip");
    expect(dossier.round?.corrections.map((one) => [one.number, one.answer])).toEqual([
      [1, "改过的答复"],
      [2, ""],
    ]);
    const open = dossier.missing.filter(({ ruleTitle }) => ruleTitle === "补正意见");
    expect(open.map(({ what, blocks }) => [what, blocks])).toEqual([[`意见2（${point.notice}）还没有答复`, true]]);
    removeCorrection(workspace, { notice: point.notice, number: 2 });
    expect(list()).toHaveLength(1);
  });

  it("are left out of a round that follows another package than the one they are about", async () => {
    saveCorrection(workspace, point);
    saveCorrection(workspace, { ...point, number: 3, package: "0".repeat(64) });
    const { dossier } = await exported("seventh.zip", "2026-11-09", "base.zip");
    expect(dossier.round?.corrections.map(({ number }) => number)).toEqual([1]);
  });

  it("are refused without a text, or with a proof that is not there", () => {
    const refused = [
      saveCorrection(workspace, { ...point, asked: " " }),
      saveCorrection(workspace, { ...point, evidence: [999] }),
    ];
    expect(refused.map((one) => (one.ok ? "" : one.error.message))).toEqual([
      expect.stringContaining("意见内容是空的"),
      expect.stringContaining("E999"),
    ]);
  });
});
