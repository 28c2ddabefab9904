import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Exports, exportsOf } from "../../../electron/services/exports.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { ExportProgress } from "../../../shared/contract/exports.ts";
import { localDate } from "../../../shared/dates.ts";
import { type SampleWorkspace, sampleWorkspace } from "../../support/sample-workspace.ts";
import { isThorough } from "../../support/thorough.ts";

let sample: SampleWorkspace;
let workspace: Workspace;
let exports: Exports;
let home: string;

beforeAll(async () => {
  sample = sampleWorkspace();
  home = join(sample.folder, "home");
  mkdirSync(join(home, "Documents"), { recursive: true });
  const opened = openWorkspace(sample.dir, { program: "测试程序" });
  const found = await findPack("cn-liaoning-microdrama");
  if (!opened.ok || !found.ok) throw new Error("no sample");
  workspace = opened.value;
  exports = exportsOf(workspace, found.value, {
    today: () => localDate("2026-11-01"),
    now: () => "2026-11-01T09:30:00.000Z",
    home,
    softwareAgent: "Shenbao test",
  });
});

afterAll(() => {
  workspace.close();
  sample.remove();
});

const watched = () => {
  const stop = new AbortController();
  const told: ExportProgress[] = [];
  return {
    stop,
    told,
    watch: { signal: stop.signal, onProgress: (progress: ExportProgress) => void told.push(progress) },
  };
};

const shown = (profile: string | null = null) => {
  const view = exports.show(profile);
  if (!view.ok) throw new Error(view.error.message);
  return view.value;
};

const steps = [
  ...(["computing", "laying-out", "rendering", "binding", "tabulating"] as const),
  ...(["writing", "checking", "recomputing"] as const),
] as const;

describe("exports", () => {
  it("say first what is missing, and suggest a free name in the documents folder", () => {
    const { suggestedPath, blocking, optional, summary, history, profile } = shown();
    expect(suggestedPath).toMatch(/home\/Documents\/申报包-.+-2026-11-01\.zip$/);
    expect(summary).toEqual({
      certain: 30519936n,
      provenCeiling: 118000000n,
      lacking: blocking.length + optional.length,
    });
    expect([...blocking, ...optional].every(({ action }) => action !== "")).toBe(true);
    expect(history).toEqual([]);
    expect(exports.show("gone")).toMatchObject({ ok: false, error: { code: "refused" } });
    expect(profile).not.toBe("");
  });

  it("write a package that verifies, tell how far they are in whole percent, and remember it", async () => {
    const { suggestedPath: out, profile } = shown();
    const { watch, told } = watched();
    const written = await exports.write({ out, profile, replace: false, follows: null }, watch);
    if (!written.ok) throw new Error(written.error.message);
    expect(written.value).toMatchObject({ path: out, summary: { certain: 30519936n } });
    expect([...new Set(told.map(({ step }) => step))]).toEqual([...steps]);
    expect(new Set(told.map(({ step, percent }) => `${step} ${percent}`)).size).toBe(told.length);
    for (const step of steps) {
      const percents = told.filter((one) => one.step === step).map(({ percent }) => percent);
      expect(percents).toEqual(percents.toSorted((a, b) => a - b));
    }
    const { history, suggestedPath } = shown();
    expect(history).toMatchObject([{ path: out, seal: written.value.seal, exportedAt: "2026-11-01T09:30:00.000Z" }]);
    expect(suggestedPath).toMatch(/-2026-11-01-2\.zip$/);
    const verified = await exports.verify(out, null, watched().watch);
    expect(verified).toMatchObject({ ok: true, value: { valid: true, recorded: true, seal: written.value.seal } });
  });

  it.skipIf(!isThorough)("find out a package that was altered since (thorough runs)", async () => {
    const out = join(sample.folder, "altered");
    const written = await exports.write(
      { out, profile: shown().profile, replace: false, follows: null },
      watched().watch,
    );
    expect(written.ok).toBe(true);
    const facts = join(out, "data/machine/facts.json");
    writeFileSync(facts, readFileSync(facts, "utf8").replace("1", "2"));
    const verified = await exports.verify(out, null, watched().watch);
    expect(verified).toMatchObject({
      ok: true,
      value: { valid: false, problems: [expect.stringContaining("facts.json")] },
    });
  });

  it.each(isThorough ? steps : (["rendering"] as const))(
    "leave nothing behind when they are stopped while %s",
    async (stage) => {
      const { watch, stop } = watched();
      const before = shown().history.length;
      const onProgress = ({ step }: ExportProgress): void => {
        if (step === stage) stop.abort();
      };
      const folder = join(sample.folder, `stopped ${stage}`);
      mkdirSync(folder);
      const wanted = { out: join(folder, "a.zip"), profile: shown().profile, replace: false, follows: null };
      expect(await exports.write(wanted, { ...watch, onProgress })).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining("停止") },
      });
      expect(readdirSync(folder)).toEqual([]);
      expect(shown().history).toHaveLength(before);
    },
  );

  it("show the documents and the bound proofs as an export would hold them, and answer others meanwhile", async () => {
    const { profile } = shown();
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 5);
    const turnsAt = new Map<ExportProgress["step"], number>();
    const onProgress = ({ step }: ExportProgress): void => void turnsAt.set(step, turnsAt.get(step) ?? turns);
    const { watch } = watched();
    const documents = await exports.preview({ profile, proofs: false }, { ...watch, onProgress });
    clearInterval(turning);
    const proofs = await exports.preview({ profile, proofs: true }, watch);
    if (!documents.ok || !proofs.ok) throw new Error("no preview");
    expect(documents.value.documents.map(({ title }) => title)).toContain("申报表");
    expect(proofs.value.documents.map(({ title }) => title)).toEqual([expect.stringContaining("合订本")]);
    const pages = [...documents.value.documents, ...proofs.value.documents].map(({ base64 }) =>
      Buffer.from(base64 ?? "", "base64")
        .subarray(0, 5)
        .toString("latin1"),
    );
    expect(new Set(pages)).toEqual(new Set(["%PDF-"]));
    // Pages are laid out and painted in one go: done in this thread, none of its turns would come meanwhile.
    expect(turns - (turnsAt.get("laying-out") ?? turns)).toBeGreaterThan(10);
  });

  it("show nothing once a preview is stopped", async () => {
    const { watch, stop } = watched();
    const preview = exports.preview(
      { profile: shown().profile, proofs: false },
      { ...watch, onProgress: () => stop.abort() },
    );
    expect(await preview).toMatchObject({ ok: false, error: { code: "cancelled" } });
  });

  it("refuse a place that says not from where, one that is taken, and one that is not there", async () => {
    const { profile } = shown();
    const taken = join(sample.folder, "taken.zip");
    writeFileSync(taken, "no package");
    const refusals = ["包.zip", taken, join(sample.folder, "nowhere", "a.zip")].map((out) =>
      exports.write({ out, profile, replace: false, follows: null }, watched().watch),
    );
    const sentences = (await Promise.all(refusals)).map((refused) => (refused.ok ? "" : refused.error.message));
    expect(sentences[0]).toContain("完整路径");
    expect(sentences[1]).toContain("已经存在");
    expect(sentences[2]).toContain("找不到要存放的文件夹");
    expect(existsSync("包.zip")).toBe(false);
  });
});
