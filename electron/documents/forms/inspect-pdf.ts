import {
  AnnotationFlags,
  PDFCheckBox,
  PDFDropdown,
  type PDFField,
  PDFHexString,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFString,
  PDFTextField,
} from "pdf-lib";
import type { Blank, Offered } from "../../../shared/forms/blank.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import { readableName } from "./field-names.ts";
import { type BlankPdfProblem, openBlankPdf } from "./open-blank-pdf.ts";
import { seenBox, viewOf } from "./page-view.ts";
import { type PlacedWidget, placedWidgets } from "./page-widgets.ts";
import { remarksOn } from "./strip-actions.ts";

/** A PDF as a blank: its pages as they are seen, and its fields. A flat PDF offers none: boxes are drawn on its pages. */
export async function inspectPdf(bytes: Uint8Array): Promise<Result<Blank, BlankPdfProblem | "form-xfa-only">> {
  const opened = await openBlankPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  const widgets = placedWidgets(pdf);
  if (pdf.getForm().hasXFA() && widgets.length === 0) return err("form-xfa-only");
  const seen = new Set<string>();
  return ok({
    kind: "pdf",
    pages: pdf.getPages().map((page) => {
      const { width, height } = viewOf(page);
      return { width, height };
    }),
    sheets: [],
    blocks: [],
    offered: widgets.flatMap((placed) => offeredBy(placed, seen)),
    ...{ printed: [], remarks: remarksOn(pdf) },
  });
}

/** The field's own prompt, or its name. */
function labelOf(field: PDFField): string {
  const prompt = field.acroField.dict.lookup(PDFName.of("TU"));
  const isText = prompt instanceof PDFString || prompt instanceof PDFHexString;
  const label = isText ? prompt.decodeText().trim() : "";
  return label === "" ? readableName(field.getName()) : label;
}

/** What a widget offers. A field that shows in several places is offered once, the buttons of a group each. */
function offeredBy({ field, widget, page, number }: PlacedWidget, seen: Set<string>): readonly Offered[] {
  const described = describe(field);
  if (described === null || field.isReadOnly() || widget.hasFlag(AnnotationFlags.Hidden)) return [];
  const option = described.isButton ? optionOf(field, widget) : null;
  const key = `${field.getName()} ${option ?? ""}`;
  if (seen.has(key)) return [];
  seen.add(key);
  const { isButton: _isButton, ...rest } = described;
  const box = seenBox(viewOf(page), widget.getRectangle());
  const label = field instanceof PDFRadioGroup ? `${labelOf(field)}：${option ?? ""}` : labelOf(field);
  return [{ target: { kind: "field", name: field.getName(), option }, label, page: number, box, ...rest }];
}

type Described = Pick<Offered, "kind" | "options" | "longest" | "value"> & { readonly isButton: boolean };

const optionsOf = (field: PDFDropdown | PDFOptionList): readonly string[] => field.getOptions();

/** What kind of field it is; null for buttons that act, signatures and passwords. */
function describe(field: PDFField): Described | null {
  const none = { options: [], longest: null, value: "", isButton: false };
  if (field instanceof PDFTextField) {
    if (field.isPassword() || field.isFileSelector()) return null;
    const longest = field.getMaxLength() ?? null;
    const running = field.isMultiline() ? "multiline" : "text";
    return { ...none, kind: field.isCombed() && longest !== null ? "comb" : running, longest, value: textOf(field) };
  }
  if (field instanceof PDFCheckBox)
    return { ...none, kind: "check", isButton: field.acroField.getWidgets().length > 1 };
  if (field instanceof PDFRadioGroup) return { ...none, kind: "radio", options: field.getOptions(), isButton: true };
  if (field instanceof PDFDropdown || field instanceof PDFOptionList)
    return { ...none, kind: "choice", options: optionsOf(field), value: field.getSelected().join("、") };
  return null;
}

/** What a text field reads, plain; rich text is read without its look. */
export function textOf(field: PDFTextField): string {
  const value = field.acroField.dict.lookup(PDFName.of("V")) ?? field.acroField.getValue();
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : "";
}

/** The value that a button of a group stands for. */
export function optionOf(field: PDFField, widget: PlacedWidget["widget"]): string | null {
  const state = widget.getOnValue();
  if (state === undefined) return null;
  if (!(field instanceof PDFRadioGroup)) return state.decodeText();
  const exported = field.acroField.getExportValues();
  const index = field.acroField.getWidgets().findIndex(({ dict }) => dict === widget.dict);
  return exported?.[index]?.decodeText() ?? state.decodeText();
}
