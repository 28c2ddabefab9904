import { toPlainCode } from "../half-width.ts";
import type { CategoryRule } from "../model/category-rule.ts";
import type { Invoice } from "../model/invoice.ts";
import type { CategoryClue } from "../policy/category-clue.ts";

/** What a line of a receipt says of what was bought, as rules compare it; empty where it says nothing. */
export interface ReceiptWords {
  readonly sellerName: string;
  /** With the tax authority's group between its stars: `*住宿服务*房费`. */
  readonly item: string;
  readonly classificationCode: string;
  readonly kind: Invoice["kind"];
}

/** A text as rules compare it: half width, capitals, no blanks. */
export const ruleText = toPlainCode;

/** What the line says; line 0, what the total holds beyond the lines, says only who sold it. */
export function receiptWords({ sellerName, kind, lines }: Invoice, line: number): ReceiptWords {
  const bought = lines[line - 1];
  return {
    sellerName: ruleText(sellerName ?? ""),
    item: ruleText(bought?.name ?? ""),
    classificationCode: ruleText(bought?.classificationCode ?? ""),
    kind,
  };
}

function compares(value: string, how: CategoryRule["how"], text: string): boolean {
  if (value === "" || text === "") return false;
  if (how === "equals") return value === text;
  return how === "contains" ? value.includes(text) : value.startsWith(text);
}

/** Whether a person's rule speaks of the words. */
export const ruleSpeaksOf = ({ field, how, text }: CategoryRule, words: ReceiptWords): boolean =>
  compares(words[field], how, ruleText(text));

/** Whether a clue of the policy pack speaks of the words. */
export function clueSpeaksOf({ field, how, text, also, unless }: CategoryClue, words: ReceiptWords): boolean {
  if (field === "kind") return words.kind === text;
  const value = words[field];
  if (!compares(value, how, ruleText(text))) return false;
  const holds = (word: string): boolean => value.includes(ruleText(word));
  return (also?.some(holds) ?? true) && !(unless?.some(holds) ?? false);
}
