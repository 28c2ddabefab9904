import { type PDFCheckBox, PDFName, PDFRadioGroup } from "pdf-lib";
import type { Fill, WrittenValue } from "../../../shared/forms/fill.ts";
import { type FieldAction, nothing, refused } from "./field-action.ts";
import { fillFinding } from "./fill-finding.ts";
import { optionOf } from "./inspect-pdf.ts";

/** A box or a group of buttons: the one whose option is named is set; one that is not to be ticked stays as the blank has it. */
export function planButton(field: PDFCheckBox | PDFRadioGroup, fill: Fill, { on, text }: WrittenValue): FieldAction {
  const named = fill.target.kind === "field" ? fill.target.option : null;
  const widgets = field.acroField.getWidgets();
  const options = widgets.map((widget) => optionOf(field, widget));
  const wanted = named ?? (field instanceof PDFRadioGroup ? text : null);
  if (wanted !== null && !options.includes(wanted)) {
    const known = options.filter((option) => option !== null).join("、");
    return refused(fillFinding("form-option-unknown", fill, { option: wanted, options: known }));
  }
  if (on === false) return wanted === null ? { findings: [], apply: () => setButtons(field, () => false) } : nothing;
  return {
    findings: [],
    apply: () => setButtons(field, (index) => wanted === null || options[index] === wanted),
  };
}

function setButtons(field: PDFCheckBox | PDFRadioGroup, isOn: (index: number) => boolean): void {
  const off = PDFName.of("Off");
  if (field.needsAppearancesUpdate()) field.defaultUpdateAppearances();
  const states = field.acroField.getWidgets().map((widget, index) => {
    const state = isOn(index) ? (widget.getOnValue() ?? PDFName.of("Yes")) : off;
    widget.setAppearanceState(state);
    return state;
  });
  field.acroField.dict.set(PDFName.of("V"), states.find((state) => state !== off) ?? off);
}
