import { expect, it } from "vitest";
import { fitsForm } from "../../../../renderer/components/draft-view.ts";
import { fieldOfTyped, typedField } from "../../../../renderer/features/forms/form-drafts.ts";
import { boxAt, type DraftField } from "../../../../renderer/features/forms/forms-view.ts";

const empty: DraftField = {
  ...{ id: "1", label: "", target: boxAt(1, { x: 1, y: 1, width: 100, height: 20 }), source: null },
  ...{ format: "text", when: null, isKept: false },
};

it("keeps a field of a form whatever it is filled with, and gives it back the same", () => {
  const filled: readonly DraftField[] = [
    empty,
    { ...empty, label: "联系人", source: { text: "" } },
    { ...empty, source: { data: "applicant.name" }, format: "check", when: "是" },
  ];
  for (const field of filled) {
    expect(fitsForm(typedField(empty), typedField(field))).toBe(true);
    expect(fieldOfTyped(empty, typedField(field))).toEqual(field);
  }
});
