import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { policyToShow } from "../../../electron/services/show-policy.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { PolicyView } from "../../../shared/contract/policy.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { type TalentWorkspace, talentWorkspace } from "../../support/talent-workspace.ts";

let place: TalentWorkspace;
let pack: Pack;
let view: PolicyView;

beforeAll(async () => {
  place = talentWorkspace();
  const opened = openWorkspace(place.dir, { program: "测试程序" });
  const found = await findPack("cn-liaoning-microdrama");
  if (!opened.ok || !found.ok) throw new Error("no workspace");
  const shown = await policyToShow(opened.value, found.value);
  opened.value.close();
  if (!shown.ok) throw new Error(shown.error.message);
  [pack, view] = [found.value, shown.value];
});

afterAll(() => place.remove());

// The text's lines are broken where its pages were.
const flat = (text: string): string => text.replaceAll(/\s/g, "");

describe("the policy beside its rules", () => {
  it("places every rule and every measure at its article, each once", () => {
    expect(view.parts.flatMap(({ rules }) => rules.map(({ id }) => id)).toSorted()).toEqual(
      pack.rules.map(({ id }) => id).toSorted(),
    );
    expect(view.parts.flatMap(({ measures }) => measures.map(({ id }) => id)).toSorted()).toEqual(
      pack.measures.map(({ id }) => id).toSorted(),
    );
  });

  it("quotes what stands in the text beside it", () => {
    for (const { paragraphs, rules, measures, general } of view.parts)
      for (const { id, quote } of [...rules, ...measures, ...general])
        expect(flat(paragraphs.flatMap((pieces) => pieces.map(({ text }) => text)).join("")), id).toContain(
          flat(quote),
        );
  });

  it("marks each rule's sentence, whole and nothing else", () => {
    for (const { id, quote } of pack.rules) {
      const pieces = view.parts
        .flatMap(({ paragraphs }) => paragraphs.flat())
        .filter(({ marks }) => marks.includes(id));
      expect(flat(pieces.map(({ text }) => text).join("")), id).toContain(flat(quote));
    }
  });

  it("says in words what a rule gives, asks for and hangs on", () => {
    const rule = view.parts.flatMap(({ rules }) => rules).find(({ id }) => id === "a3_compute");
    expect(rule?.gives.text).toBe("基数 × 10%，最高不超过 50,000.00 元");
    expect(rule?.gives.parts.map(({ text }) => text)).toEqual(["基数看口径「算力补贴的“实际投入”指什么」"]);
    expect(rule?.limits).toContain("每家单位每年最高不超过 200,000.00 元");
    expect(rule?.conditions.map(({ text }) => text)).toContain("有「辽宁省备案立项证明」（第十八条）");
    expect(rule?.proofs.map(({ kind }) => kind)).toContain("revenue_proof");
    expect(rule?.choices.every(({ taken }) => taken === null)).toBe(true);
  });

  it("names every open point of the policy somewhere", () => {
    const named = view.parts.flatMap(({ rules, choices }) => [...rules.flatMap((rule) => rule.choices), ...choices]);
    const general = ["year", "year_by", "expense_once", "higher_mode", "ceiling"];
    expect(
      pack.choices.map(({ id }) => id).filter((id) => !named.some((one) => one.id === id) && !general.includes(id)),
    ).toEqual([]);
  });

  it("says that the day of issue is not known while nobody has entered it", () => {
    expect(view.issuedOn).toBeNull();
  });
});
