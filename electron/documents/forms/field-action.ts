import type { PDFFont } from "pdf-lib";
import type { Finding } from "../../../shared/finding.ts";

/** What a fill does to a field, once it is known that all of them can be done. */
export interface FieldAction {
  readonly findings: readonly Finding[];
  readonly apply: (font: PDFFont) => void;
}

/** Leaves a field as the blank has it. */
export const nothing: FieldAction = { findings: [], apply: () => undefined };

/** Why a field cannot be filled. */
export const refused = (...findings: readonly Finding[]): FieldAction => ({ findings, apply: () => undefined });
