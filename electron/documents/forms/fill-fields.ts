import {
  type PDFAcroField,
  PDFBool,
  PDFCheckBox,
  type PDFDocument,
  PDFDropdown,
  type PDFField,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFTextField,
  type PDFWidgetAnnotation,
} from "pdf-lib";
import type { Fill, WrittenValue } from "../../../shared/forms/fill.ts";
import type { Face } from "../pdf/fonts.ts";
import { drawField, type FieldLook, hasAppearance, lookOf, roomOf, setInWidget } from "./draw-field.ts";
import { type FieldAction, nothing, refused } from "./field-action.ts";
import { planButton } from "./fill-buttons.ts";
import { fillFinding } from "./fill-finding.ts";
import { textOf } from "./inspect-pdf.ts";
import { placedWidgets } from "./page-widgets.ts";
import type { SetRoom } from "./set-box.ts";
import { characterProblem, roomProblem } from "./text-problem.ts";

/** Plans a fill of named fields; a list goes into the fields whose name has the row's number where `{n}` stands. */
export function planField(pdf: PDFDocument, fill: Fill, face: Face): FieldAction {
  const { target } = fill;
  if (target.kind !== "field") return nothing;
  const actions = fill.values.map((value, index) => {
    const name = fill.isList ? target.name.replaceAll("{n}", String(index + 1)) : target.name;
    const field = pdf.getForm().getFieldMaybe(name);
    if (field !== undefined) return value === null ? nothing : planValue(field, fill, value, face);
    if (index === 0) return refused(fillFinding("form-place-missing", fill));
    return refused(fillFinding("form-rows-missing", fill, { rows: String(fill.values.length), room: String(index) }));
  });
  const firstMissing = actions.findIndex(({ findings }) => findings.some(({ code }) => code === "form-rows-missing"));
  const told = firstMissing === -1 ? actions : actions.slice(0, firstMissing + 1);
  return {
    findings: told.flatMap(({ findings }) => findings),
    apply: (font) => {
      for (const action of actions) action.apply(font);
    },
  };
}

function planValue(field: PDFField, fill: Fill, value: WrittenValue, face: Face): FieldAction {
  if (field instanceof PDFTextField) return planText(field, fill, value, face);
  if (field instanceof PDFCheckBox || field instanceof PDFRadioGroup) return planButton(field, fill, value);
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) return planChoice(field, fill, value, face);
  return refused(fillFinding("form-place-missing", fill));
}

const ticked = ({ on, text }: WrittenValue): string => {
  if (on === null) return text;
  return on === true ? "√" : "";
};

function planText(field: PDFTextField, fill: Fill, value: WrittenValue, face: Face): FieldAction {
  const text = ticked(value);
  const [longest, length] = [field.getMaxLength(), [...text].length];
  if (longest !== undefined && length > longest) {
    const code = field.isCombed() ? "form-comb-overflow" : "form-too-long";
    return refused(fillFinding(code, fill, { room: String(longest), length: String(length) }));
  }
  return planShown(field, fill, text, face, () => {
    field.disableRichFormatting();
    field.acroField.dict.delete(PDFName.of("RV"));
    field.acroField.setValue(PDFHexString.fromText(text));
  });
}

type ShownField = PDFTextField | PDFDropdown | PDFOptionList;

/** Draws a text in all widgets of a field, if all have room for it. */
function planShown(field: ShownField, fill: Fill, text: string, face: Face, setValue: () => void): FieldAction {
  const missing = characterProblem(fill, text, face);
  if (missing !== null) return refused(missing);
  const drawings = drawingsOf(field, text, face);
  const tooSmall = drawings.find(({ set }) => set === null);
  if (tooSmall !== undefined) return refused(roomProblem(fill, text, roomOf(tooSmall.widget, tooSmall.look)));
  return {
    findings: [],
    apply: (font) => {
      setValue();
      for (const { widget, set, look } of drawings) if (set !== null) drawField(field.doc, widget, set, look, font);
    },
  };
}

interface Drawing {
  readonly widget: PDFWidgetAnnotation;
  readonly look: FieldLook;
  readonly set: SetRoom | null;
}

const drawingsOf = (field: ShownField, text: string, face: Face): readonly Drawing[] =>
  field.acroField.getWidgets().map((widget) => {
    const look = lookFor(field, widget);
    return { widget, look, set: setInWidget(widget, text, look, face) };
  });

const alignments = ["left", "center", "right"] as const;

function lookFor(field: ShownField, widget: PDFWidgetAnnotation): FieldLook {
  const appearance = widget.getDefaultAppearance() ?? defaultAppearance(field.acroField);
  const isText = field instanceof PDFTextField;
  return {
    ...lookOf(appearance),
    align: alignments[isText ? field.getAlignment() : 0] ?? "left",
    multiline: isText && field.isMultiline(),
    comb: isText && field.isCombed() ? (field.getMaxLength() ?? null) : null,
  };
}

const defaultAppearance = (field: PDFAcroField): string => field.getDefaultAppearance() ?? "";

function planChoice(field: PDFDropdown | PDFOptionList, fill: Fill, { text }: WrittenValue, face: Face): FieldAction {
  const options = field.acroField.getOptions();
  const option = options.find(({ value, display }) => [display.decodeText(), value.decodeText()].includes(text));
  const isFree = field instanceof PDFDropdown && field.isEditable();
  if (option === undefined && !isFree)
    return refused(fillFinding("form-option-unknown", fill, { option: text, options: field.getOptions().join("、") }));
  const shown = option?.display.decodeText() ?? text;
  return planShown(field, fill, shown, face, () => {
    field.acroField.dict.set(PDFName.of("V"), option?.value ?? PDFHexString.fromText(text));
    field.acroField.dict.delete(PDFName.of("I"));
  });
}

/**
 * Draws fields that hold a text of the blank's own and show none, or whose looks the blank leaves to the reader: without, they would
 * be empty where no reader makes them up.
 */
export function drawKnownTexts(pdf: PDFDocument, face: Face, font: PDFFont, done: ReadonlySet<string>): void {
  const leaves = pdf.catalog.getAcroForm()?.dict.lookup(PDFName.of("NeedAppearances")) === PDFBool.True;
  for (const { field, widget } of placedWidgets(pdf)) {
    if (!(field instanceof PDFTextField) || done.has(field.getName())) continue;
    const text = textOf(field);
    if (text === "" || (hasAppearance(widget) && !leaves)) continue;
    const look = lookFor(field, widget);
    const isDrawable = [...text].every((character) => face.has(character.codePointAt(0) as number));
    const set = isDrawable ? setInWidget(widget, text, look, face) : null;
    if (set !== null) drawField(pdf, widget, set, look, font);
  }
}
