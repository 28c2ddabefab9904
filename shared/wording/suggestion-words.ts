import type { CategoryGround } from "../ledger/suggest-category.ts";

type Rule = Extract<CategoryGround, { readonly by: "rule" }>["rule"];
type Condition = Pick<Rule, "how" | "text"> & {
  readonly field: Rule["field"] | "kind";
  readonly title?: string | undefined;
};

/** What of a receipt a rule looks at. */
export const ruleFieldNames: Readonly<Record<Rule["field"], string>> = {
  ...{ sellerName: "销售方", item: "项目名称", classificationCode: "税收分类编码" },
};

/** How a rule compares. */
export const ruleHowNames: Readonly<Record<Rule["how"], string>> = {
  ...{ equals: "正好是", contains: "含", "starts-with": "开头是" },
};

/** When a rule speaks: `项目名称含“场地租赁”`; the tax authority's group between stars is called by its name. */
export function sayCondition({ field, how, text, title }: Condition): string {
  if (field === "kind") return `是${title ?? text}`;
  const group = /^\*([^*]+)\*$/.exec(text)?.[1];
  if (field === "item" && how === "starts-with" && group !== undefined) return `项目大类是“${group}”`;
  if (field === "classificationCode" && how === "starts-with")
    return `税收分类编码 ${text}…${title === undefined ? "" : ` ${title}`}`;
  return `${ruleFieldNames[field]}${ruleHowNames[how]}“${text}”${title === undefined ? "" : `（${title}）`}`;
}

/** A rule that ships, with what it also wants and what it leaves alone. */
export function sayClue(clue: Extract<CategoryGround, { readonly by: "clue" }>["clue"]): string {
  const also = clue.also === undefined ? "" : `，并含${clue.also.map((word) => `“${word}”`).join("或")}`;
  const unless = clue.unless === undefined ? "" : `，不含${clue.unless.map((word) => `“${word}”`).join("、")}`;
  return `${sayCondition(clue)}${also}${unless}`;
}

/** Whose words a decision was about, for the sentence. */
export interface SaidOf {
  readonly seller: string;
  readonly item: string;
}

function whatWasAlike(
  alike: Extract<CategoryGround, { readonly by: "decided" }>["alike"],
  { seller, item }: SaidOf,
): string {
  if (alike === "item") return `项目“${item}”`;
  return alike === "seller" ? `销售方“${seller}”` : `销售方“${seller}”的“${item}”`;
}

/** Why a category is suggested, for a person to check: `销售方“…”以前 6 张都归到 服化道`. */
export function sayGround(ground: CategoryGround, of: SaidOf, titleOf: (category: string) => string): string {
  const title = titleOf(ground.category);
  switch (ground.by) {
    case "rule":
      return `${sayCondition(ground.rule)}，归到 ${title}（您定的规则）`;
    case "decided":
      return `${whatWasAlike(ground.alike, of)}以前 ${ground.invoices} 张都归到 ${title}`;
    case "clue":
      return `${sayCondition(ground.clue)}，多为 ${title}（内置规则）`;
  }
}
