import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calculate } from "../../../electron/services/calculate.ts";
import { choiceEffects } from "../../../electron/services/choice-effects.ts";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import { localDate } from "../../../shared/dates.ts";
import type { Records } from "../../../shared/model/records.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { ok } from "../../../shared/result.ts";
import { type SampleWorkspace, sampleWorkspace } from "../../support/sample-workspace.ts";

const asOf = localDate("2026-11-01");
let sample: SampleWorkspace;
let records: Records;
let pack: Pack;

beforeAll(async () => {
  sample = sampleWorkspace();
  const opened = openWorkspace(sample.dir, { program: "测试程序" });
  const found = await findPack("cn-liaoning-microdrama");
  if (!opened.ok || !found.ok) throw new Error("no sample");
  const snapshot = opened.value.transaction(() => ok(opened.value.snapshot()));
  opened.value.close();
  if (!snapshot.ok) throw new Error(snapshot.error.kind);
  [records, pack] = [snapshot.value, found.value];
});

afterAll(() => sample.remove());

const withOption = (id: string, option: string): Records => ({
  ...records,
  choices: records.choices.map((choice) => (choice.id === id ? { ...choice, option } : choice)),
});

describe("the effect of readings", () => {
  it("is, for every option of every choice, what a whole calculation under it comes to", () => {
    const { figures, assumed } = choiceEffects(records, pack, asOf);
    const differing: string[] = [];
    for (const { id, options } of pack.choices) {
      for (const option of options) {
        const { certain, provenCeiling } = calculate(withOption(id, option.id), pack, asOf).assessment.totals;
        expect(figures.get(id)?.get(option.id), `${id} ${option.id}`).toEqual({ certain, provenCeiling });
        if (certain !== 30519936n || provenCeiling !== 118000000n) differing.push(`${id} ${option.id}`);
      }
    }
    expect(assumed).toBe(0);
    // Readings of the law, of what counts as spend, and of rounding all move the sample's figures.
    expect(differing).toEqual(expect.arrayContaining(["vat inc", "art3_base total", "art4_revenue single"]));
    expect(figures.get("vat")?.get("inc")?.certain).toBe(32275884n);
  });

  it("tries the suggestions for what is still open, and changes nothing of the records", () => {
    const open = { ...records, choices: [] };
    const { figures, assumed } = choiceEffects(open, pack, asOf);
    expect(assumed).toBe(pack.choices.length);
    expect(figures.get("vat")?.get("inc")?.certain).toBe(32275884n);
    expect(calculate(open, pack, asOf).assessment.totals.certain).toBe(0n);
  });

  it("calls a choice idle only where no line, cap or gap differs by a fen", () => {
    const { idle, figures } = choiceEffects(records, pack, asOf);
    for (const id of ["vat", "art3_base", "art4_revenue"]) expect(idle.has(id), id).toBe(false);
    expect(idle.has("ceiling")).toBe(true);
    for (const id of idle) expect(new Set([...(figures.get(id) ?? [])].map(([, { certain }]) => certain)).size).toBe(1);
  });

  it("takes an option that the pack no longer knows for no choice", () => {
    expect(choiceEffects(withOption("vat", "gone"), pack, asOf).assumed).toBe(1);
  });
});
