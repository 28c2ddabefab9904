import { z } from "zod";
import { formKindSchema, formTargetSchema } from "../model/form.ts";

const box = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

/** A place that a blank offers to be filled in: where, what it seems to be called, what may stand there. */
const offeredSchema = z.strictObject({
  target: formTargetSchema,
  label: z.string(),
  kind: z.enum(["text", "multiline", "comb", "check", "radio", "choice"]),
  /** On a PDF page, from 1; null elsewhere. */
  page: z.int().nullable(),
  /** Points from the upper left corner of the page; null elsewhere. */
  box: box.nullable(),
  /** What a choice or a radio group can be set to. */
  options: z.array(z.string()).readonly(),
  /** How many characters it takes; null without a limit. */
  longest: z.int().nullable(),
  /** What stands there in the blank. */
  value: z.string(),
});
export type Offered = z.output<typeof offeredSchema>;

const gridCell = z.strictObject({
  cell: z.string(),
  text: z.string(),
  /** How many rows and columns it covers. */
  rows: z.int(),
  columns: z.int(),
  isFormula: z.boolean(),
});

const gridSheet = z.strictObject({
  name: z.string(),
  rows: z.int(),
  columns: z.int(),
  cells: z.array(gridCell).readonly(),
  /** Whether rows or columns beyond what is shown are left out. */
  isCut: z.boolean(),
});
export type GridSheet = z.output<typeof gridSheet>;

const paragraphBlock = z.strictObject({ kind: z.literal("paragraph"), text: z.string() });
const tableBlock = z.strictObject({
  kind: z.literal("table"),
  table: z.int(),
  rows: z.array(z.array(z.strictObject({ text: z.string(), span: z.int() })).readonly()).readonly(),
});

const blockSchema = z.discriminatedUnion("kind", [paragraphBlock, tableBlock]);
export type BlankBlock = z.output<typeof blockSchema>;

/** Words printed together on a page, from `x` to `right`, their foot at `y`: points from the upper left corner. */
const printedWords = z.strictObject({
  ...{ page: z.int(), text: z.string(), x: z.number(), right: z.number(), y: z.number() },
});
export type PrintedWords = z.output<typeof printedWords>;

/** An authority's blank as far as filling it needs: its pages, sheets or paragraphs, and every place that it offers. */
export const blankSchema = z.strictObject({
  kind: formKindSchema,
  /** Sizes of a PDF's pages as they are seen, in points. */
  pages: z.array(z.strictObject({ width: z.number(), height: z.number() })).readonly(),
  sheets: z.array(gridSheet).readonly(),
  blocks: z.array(blockSchema).readonly(),
  offered: z.array(offeredSchema).readonly(),
  /** What is printed on a PDF's pages: by it drawn boxes are found again on a later form. */
  printed: z.array(printedWords).readonly(),
  /** Codes of what a person should know of the file: scripts that are taken out, a signature that a filled copy loses. */
  remarks: z.array(z.enum(["form-had-scripts", "form-had-signature", "form-had-xfa"])).readonly(),
});
export type Blank = z.output<typeof blankSchema>;
