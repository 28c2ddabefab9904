import type { CategoryRules, CategoryRuleView, StatedRule } from "../../../shared/contract/categories.ts";
import type { ColumnMapping } from "../../../shared/model/column-mapping.ts";
import { roleName } from "../../../shared/wording/column-roles.ts";
import { ruleFieldNames, ruleHowNames } from "../../../shared/wording/suggestion-words.ts";

/** What a rule looks at, and how it compares, as choices. */
export const ruleChoices = { fields: ruleFieldNames, hows: ruleHowNames } as const;

/** A rule to begin with. */
export const newRule = ({ categories }: CategoryRules): StatedRule => ({
  ...{ id: null, field: "sellerName", how: "contains", text: "", note: "" },
  category: categories[0]?.id ?? "",
});

/** A rule that is kept, as it is entered. */
export const enteredRule = ({ rule }: CategoryRuleView): StatedRule => {
  const { statedBy: _by, statedOn: _on, ...entered } = rule;
  return entered;
};

/** The categories as choices; one that the pack no longer has stays in sight until another is chosen. */
export const categoryChoices = ({ categories }: CategoryRules, chosen: string): Readonly<Record<string, string>> => ({
  ...(categories.some(({ id }) => id === chosen) ? {} : { [chosen]: "（政策包里已没有的类别）" }),
  ...Object.fromEntries(categories.map(({ id, title }) => [id, title])),
});

/** Who stated something and when, with the reason. */
export const statedNote = (
  stated: { readonly statedBy: string; readonly statedOn: string | null },
  note: string,
): string =>
  [note, [stated.statedBy, stated.statedOn ?? ""].filter((word) => word !== "").join(" ")]
    .filter((part) => part !== "")
    .join(" · ");

/** What each column of a kept table means, as words. */
export const namedColumns = ({ kind, columns }: ColumnMapping): string =>
  Object.entries(columns)
    .map(([role, title]) => `${roleName(kind, role)}＝${title}`)
    .join("，");
