import { toPlainCode } from "../half-width.ts";
import { invoiceKindSchema } from "../model/invoice.ts";
import type { CategoryClue } from "./category-clue.ts";
import type { Pack } from "./pack.ts";
import type { PackProblem } from "./pack-problem.ts";
import { repeated } from "./repeated.ts";

const kinds: readonly string[] = invoiceKindSchema.options;

/** What makes a clue useless, as a sentence; null when nothing does. */
function faultOf({ field, how, text, also, unless, title }: CategoryClue): string | null {
  const own = toPlainCode(text);
  if (own === "") return "文字不能是空白";
  if (field === "kind" && (!kinds.includes(text) || how !== "equals")) return `没有票种 ${text}`;
  if (field === "classificationCode" && (!/^\d{3,19}$/.test(own) || how === "contains"))
    return "税收分类编码应为 3 到 19 位数字，比较用 equals 或 starts-with";
  if ((field === "kind" || field === "classificationCode") && title === undefined) return "编码和票种须写明名称";
  const idle = [...(also ?? []), ...(unless ?? [])].find((word) => own.includes(toPlainCode(word)));
  return idle === undefined ? null : `“${idle}”已包含在“${text}”里，这个条件不起作用`;
}

/** The same words twice speak for two categories, or idly for one. */
const saidOf = ({ field, how, text, also, unless }: CategoryClue): string =>
  JSON.stringify([field, how, toPlainCode(text), also, unless]);

/** Clues of categories that can never help: empty, unknown, or said twice. */
export function checkClues({ categories }: Pack): readonly PackProblem[] {
  const clues = categories.flatMap(({ suggestedBy = [] }, index) =>
    suggestedBy.map((clue, place) => ({ clue, path: `categories/${index}/suggestedBy/${place}` })),
  );
  const twice = new Set(repeated(clues.map(({ clue }) => saidOf(clue))));
  return clues.flatMap(({ clue, path }) => {
    const fault = faultOf(clue) ?? (twice.has(saidOf(clue)) ? `“${clue.text}”写了两次` : null);
    return fault === null ? [] : [{ path, message: fault }];
  });
}
