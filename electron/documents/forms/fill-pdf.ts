import type { Finding } from "../../../shared/finding.ts";
import type { Fill } from "../../../shared/forms/fill.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { Face } from "../pdf/fonts.ts";
import { embedFace } from "./embed-face.ts";
import { drawBoxes, planBox } from "./fill-boxes.ts";
import { drawKnownTexts, planField } from "./fill-fields.ts";
import { flatten } from "./flatten.ts";
import { openBlankPdf } from "./open-blank-pdf.ts";
import { stripActions } from "./strip-actions.ts";

/** How a PDF is filled. */
export interface PdfFilling {
  readonly fills: readonly Fill[];
  /** Whether fields become part of the page and can no longer be changed. */
  readonly flatten: boolean;
}

/**
 * Fills the fields of a PDF and puts text into boxes on its pages. All of it or, with every reason, nothing: no text is cut and no
 * character vanishes. The same input gives the same bytes.
 */
export async function fillPdf(
  bytes: Uint8Array,
  { fills, flatten: isFinal }: PdfFilling,
  face: Face,
): Promise<Result<Uint8Array, readonly Finding[]>> {
  const opened = await openBlankPdf(bytes);
  if (!opened.ok) return err([{ code: opened.error, severity: "error", field: null }]);
  const pdf = opened.value;
  const strange = fills.filter(({ target }) => target.kind !== "field" && target.kind !== "box");
  const fields = fills.map((fill) => planField(pdf, fill, face));
  const boxes = fills.map((fill) => planBox(pdf, fill, face));
  const findings = [
    ...strange.map(
      ({ label }) => ({ code: "form-place-missing", severity: "error", field: label, detail: { label } }) as const,
    ),
    ...[...fields, ...boxes].flatMap((plan) => plan.findings),
  ];
  if (findings.length > 0) return err(findings);
  const font = await embedFace(pdf, face);
  drawKnownTexts(pdf, face, font, namesOf(fills));
  for (const field of fields) field.apply(font);
  drawBoxes(
    pdf,
    boxes.flatMap(({ placed }) => placed),
    font,
  );
  stripActions(pdf);
  if (isFinal) flatten(pdf);
  return ok(await pdf.save({ updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY }));
}

/** The fields that the fills write into, by name. */
const namesOf = (fills: readonly Fill[]): ReadonlySet<string> =>
  new Set(
    fills.flatMap(({ target, values, isList }) => {
      if (target.kind !== "field") return [];
      return isList ? values.map((_, index) => target.name.replaceAll("{n}", String(index + 1))) : [target.name];
    }),
  );
