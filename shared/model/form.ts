import { z } from "zod";
import { count, id, sha256, text } from "./fields.ts";
import { subjectKeySchema } from "./subject.ts";

/** What a blank is as a file. A PDF may offer fields, or nothing but its pages. */
export const formKinds = ["pdf", "xlsx", "docx"] as const;
export const formKindSchema = z.enum(formKinds);
export type FormKind = z.output<typeof formKindSchema>;

/** Points of a page, from its upper left corner as it is seen. */
const points = z.number().min(0).max(20_000);

/** How often a target repeats for the rows of a list; null where it stands once. */
const repeats = (what: string) => z.int().min(1).max(5_000).nullable().describe(what);

/** A named field of a PDF; `{n}` in the name stands for the row of a list, from 1. `option` is the button of a radio group or the box of several. */
const fieldTarget = z.strictObject({ kind: z.literal("field"), name: text.min(1), option: text.nullable() });

/** A box on a PDF page that text is put into. */
const boxTarget = z.strictObject({
  kind: z.literal("box"),
  page: z.int().min(1).describe("第几页，从 1 起"),
  x: points,
  y: points,
  width: points,
  height: points,
  size: z.number().min(4).max(72).nullable().describe("字号（磅）；空为自动，9 至 12 磅"),
  align: z.enum(["left", "center", "right"]),
  multiline: z.boolean(),
  comb: z.int().min(2).max(100).nullable().describe("一字一格时的格数"),
  rows: repeats("列表最多几行"),
  pitch: points.describe("列表每行的间距"),
});

/** A cell of a sheet; a list runs down from it, at most `rows` rows. */
const cellTarget = z.strictObject({
  kind: z.literal("cell"),
  sheet: text.min(1),
  cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/, "应为单元格，如 B5"),
  rows: repeats("列表最多几行"),
});

/** `{{name}}` in a DOCX. In a table row that holds a list's placeholder the row is repeated. */
const placeholderTarget = z.strictObject({ kind: z.literal("placeholder"), name: text.min(1) });

/** A content control of a DOCX, by its tag or, without one, its title. */
const controlTarget = z.strictObject({ kind: z.literal("control"), tag: text.min(1) });

/** A cell of a DOCX table, counted from 1 as the file has them; a list repeats its row. */
const tableCellTarget = z.strictObject({
  kind: z.literal("table-cell"),
  table: z.int().min(1),
  row: z.int().min(1),
  column: z.int().min(1),
});

/** Where a value goes in a blank. */
export const formTargetSchema = z.discriminatedUnion("kind", [
  fieldTarget,
  boxTarget,
  cellTarget,
  placeholderTarget,
  controlTarget,
  tableCellTarget,
]);
export type FormTarget = z.output<typeof formTargetSchema>;
export type BoxTarget = z.output<typeof boxTarget>;

/** How a value is written. */
export const formFormats = ["text", "yuan", "digits", "wan", "capital", "date", "iso-date", "check"] as const;
export const formFormatSchema = z.enum(formFormats);
export type FormFormat = z.output<typeof formFormatSchema>;

/** One field of a mapping: where, from what, written how. */
export const formFieldSchema = z.strictObject({
  id,
  label: text.describe("表上怎么称呼这一栏"),
  target: formTargetSchema,
  source: z.union([z.strictObject({ data: text.min(1) }), z.strictObject({ text })]).describe("工具的数据，或固定文字"),
  format: formFormatSchema,
  when: text.nullable().describe("勾选项：值等于它时打勾；空为“是”时打勾"),
});
export type FormField = z.output<typeof formFieldSchema>;

/** An authority's blank (空白表) kept as an original, and how its fields are filled. */
export const formSchema = z.strictObject({
  id,
  title: text,
  kind: formKindSchema,
  sha256,
  fileName: text,
  size: count,
  flatten: z.boolean().describe("填好后不再可改（仅 PDF）"),
  inPackage: z.boolean().describe("随申报包一起导出"),
  subject: subjectKeySchema.nullable().describe("表是为哪个对象填的；空为单位整体"),
  fields: z.array(formFieldSchema).readonly(),
});
export type Form = z.output<typeof formSchema>;

/** The mapping of a blank as a file that can be shared: what `Form` says apart from this workspace's own. */
export const formMappingSchema = z.strictObject({
  format: z.literal("shenbao.form-mapping"),
  version: z.literal(1),
  title: text,
  kind: formKindSchema,
  blank: z.strictObject({ sha256, fileName: text }),
  flatten: z.boolean(),
  fields: z.array(formFieldSchema).readonly(),
});
export type FormMapping = z.output<typeof formMappingSchema>;
