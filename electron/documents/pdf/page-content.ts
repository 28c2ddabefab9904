import type { Field, Ink, LaidPage, Rule, TextRun } from "./drawing.ts";
import type { Weight } from "./fonts.ts";
import { joinRules } from "./join-rules.ts";

/** Writes a text in the codes of an embedded font, as the digits of a hexadecimal string. */
export type Encode = (text: string) => string;

/** An embedded weight: the name that pages use it under, and its codes. */
export interface PageFont {
  readonly name: string;
  readonly encode: Encode;
}

const inks: Readonly<Record<Ink, string>> = { black: "0 g", grey: "0.38 g", red: "0.72 0.11 0.11 rg" };
const fieldInk = "0.94 g";
const ruleInk = "0.25 G";

/** The marks of a page as a PDF content stream: fields, then lines, then text, so that nothing lies on a text. */
export function pageContent({ drawings, height }: LaidPage, fonts: ReadonlyMap<Weight, PageFont>): string {
  const fields = drawings.filter((drawing) => drawing.kind === "field");
  const rules = drawings.filter((drawing) => drawing.kind === "rule");
  const texts = drawings.filter((drawing) => drawing.kind === "text");
  return [...fieldLines(fields, height), ...ruleLines(rules, height), ...textLines(texts, height, fonts)].join("\n");
}

function fieldLines(fields: readonly Field[], height: number): readonly string[] {
  if (fields.length === 0) return [];
  const rectangles = fields.map(
    (field) =>
      `${tidy(field.x)} ${tidy(height - field.y - field.height)} ${tidy(field.width)} ${tidy(field.height)} re`,
  );
  return [fieldInk, ...rectangles, "f"];
}

function ruleLines(rules: readonly Rule[], height: number): readonly string[] {
  if (rules.length === 0) return [];
  const strokes = [...Map.groupBy(joinRules(rules), ({ thickness }) => thickness)].flatMap(([thickness, each]) => [
    `${thickness} w`,
    ...each.map(
      ({ fromX, fromY, toX, toY }) => `${tidy(fromX)} ${tidy(height - fromY)} m ${tidy(toX)} ${tidy(height - toY)} l`,
    ),
    "S",
  ]);
  return [ruleInk, ...strokes];
}

/** Texts in one text object; face, size, ink and place are only said where they change. */
function textLines(texts: readonly TextRun[], height: number, fonts: ReadonlyMap<Weight, PageFont>): readonly string[] {
  if (texts.length === 0) return [];
  let [face, ink, x, y] = ["", "", 0, 0];
  const lines = texts.map((run) => {
    const font = fonts.get(run.weight);
    if (font === undefined) throw new Error(`the ${run.weight} weight is not embedded`);
    const [nextFace, nextInk] = [`/${font.name} ${run.size} Tf `, inks[run.ink]];
    const [nextX, nextY] = [hundredths(run.x), hundredths(height - run.baseline)];
    const change = `${nextFace === face ? "" : nextFace}${nextInk === ink ? "" : `${nextInk} `}`;
    const move = `${inPoints(nextX - x)} ${inPoints(nextY - y)} Td`;
    [face, ink, x, y] = [nextFace, nextInk, nextX, nextY];
    return `${change}${move} <${font.encode(run.text)}> Tj`;
  });
  return ["BT", ...lines, "ET"];
}

// A hundredth of a point is finer than any printer, and keeps rounding dust out of the file.
const hundredths = (length: number): number => Math.floor(length * 100 + 0.5);

/** Hundredths of a point as points, exactly. */
function inPoints(count: number): string {
  const [sign, digits] = count < 0 ? ["-", -count] : ["", count];
  const rest = digits % 100;
  const whole = `${sign}${(digits - rest) / 100}`;
  if (rest === 0) return whole;
  return rest % 10 === 0 ? `${whole}.${rest / 10}` : `${whole}.${rest < 10 ? "0" : ""}${rest}`;
}

const tidy = (length: number): string => inPoints(hundredths(length));
