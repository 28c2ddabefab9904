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
    for (const { paragraphs, rules, measures } of view.parts)
      for (const { id, quote } of [...rules, ...measures]) expect(flat(paragraphs.join("")), id).toContain(flat(quote));
  });

  it("says that the day of issue is not known while nobody has entered it", () => {
    expect(view.issuedOn).toBeNull();
  });
});
