import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { correctionCalls } from "../../../electron/services/correction-calls.ts";
import { type ExportedPackage, exportPackage } from "../../../electron/services/export-package.ts";
import { loadFonts } from "../../../electron/services/load-fonts.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import { resourcesFolder } from "../../../electron/services/resources-folder.ts";
import { sayExportProblem } from "../../../electron/services/say-export-problem.ts";
import { verifyContents } from "../../../electron/services/verify-contents.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { CorrectionForm, CorrectionPoint } from "../../../shared/contract/corrections.ts";
import { localDate } from "../../../shared/dates.ts";
import { ok } from "../../../shared/result.ts";
import { type SampleWorkspace, sampleWorkspace } from "../../support/sample-workspace.ts";
import { isThorough } from "../../support/thorough.ts";

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

describe.skipIf(!isThorough)("a round of corrections (thorough runs)", () => {
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

  it("verifies to the last byte, what it tells of the package before among it", async () => {
    const pack = await findPack("cn-liaoning-microdrama");
    const terms = { packOf: async () => (pack.ok ? pack.value : null), softwareAgent: "Shenbao test", password: null };
    const report = await verifyContents(join(sample.folder, "b.zip"), terms);
    expect(report).toEqual({ problems: [], remark: null, policy: null });
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

  const calls = () => correctionCalls(workspace, { books: openBooks(workspace), today: () => localDate("2026-11-02") });
  const save = (form: CorrectionForm, was: CorrectionPoint | null = null) => calls()["corrections.save"]({ form, was });
  const shown = () => {
    const view = calls()["corrections.list"]({});
    if (!view.ok) throw new Error(view.error.message);
    return view.value;
  };
  const list = () => shown().corrections;
  const clear = (): void => {
    for (const { notice, number } of list()) calls()["corrections.remove"]({ notice, number });
  };

  it("are kept with their answers by notice and number, and stand in the letter of the next round", async () => {
    const [proof] = evidence();
    const number = proof?.number ?? 0;
    save({ ...point, number: 2, asked: "第二点", answer: "" });
    save({ ...point, evidence: [number] });
    save({ ...point, answer: "改过的答复", evidence: [number] }, point);
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
    calls()["corrections.remove"]({ notice: point.notice, number: 2 });
    expect(list()).toHaveLength(1);
    clear();
  });

  it("of an answered notice stay out of the letter of a later round", async () => {
    const { seal } = (await exported("handed-in.zip", "2026-11-08")).written;
    save({ ...point, package: seal });
    const second = await exported("answer.zip", "2026-11-09", "handed-in.zip");
    save({ ...point, notice: "辽微剧补〔2026〕12号", package: second.written.seal, asked: "第二次的意见" });
    const third = await exported("second-answer.zip", "2026-11-10", "answer.zip");
    expect(second.dossier.round?.corrections.map(({ asked }) => asked)).toEqual([point.asked]);
    expect(third.dossier.round?.corrections.map(({ asked }) => asked)).toEqual(["第二次的意见"]);
    expect(third.dossier.round?.number).toBe(3);
    clear();
  });

  it("can be given another number without being doubled, and never take the place of another", () => {
    save(point);
    save({ ...point, number: 2, asked: "第二点" });
    save({ ...point, number: 3, asked: "第二点，改了序号" }, { notice: point.notice, number: 2 });
    expect(list().map(({ number, asked }) => [number, asked])).toEqual([
      [1, point.asked],
      [3, "第二点，改了序号"],
    ]);
    const refused = [save({ ...point, asked: "又一条" }), save({ ...point, number: 3 }, point)];
    expect(refused.map((one) => (one.ok ? "" : one.error.message))).toEqual([
      expect.stringContaining("意见1（辽微剧补〔2026〕3号）已经登记过"),
      expect.stringContaining("意见3（辽微剧补〔2026〕3号）已经登记过"),
    ]);
    expect(list()[0]?.asked).toBe(point.asked);
    clear();
  });

  it("come with the working days that are left, and with the packages that they can be about", () => {
    save(point);
    expect(list()[0]?.distance).toEqual({ days: 2, workdays: 2 });
    const [newest] = shown().packages;
    expect(newest).toMatchObject({ path: join(sample.folder, "second-answer.zip"), submittedOn: null });
    clear();
  });

  it("are left out of a round that follows another package than the one they are about", async () => {
    save(point);
    save({ ...point, number: 3, package: "0".repeat(64) });
    const { dossier } = await exported("seventh.zip", "2026-11-09", "base.zip");
    expect(dossier.round?.corrections.map(({ number }) => number)).toEqual([1]);
    clear();
  });

  it("are refused without a text, or with a proof that is not there", () => {
    const refused = [save({ ...point, asked: " " }), save({ ...point, evidence: [999] })];
    expect(refused.map((one) => (one.ok ? "" : one.error.message))).toEqual([
      expect.stringContaining("意见内容是空的"),
      expect.stringContaining("E999"),
    ]);
  });
});
