import { drop, set } from "./edit-json.ts";
import { describeMistakes, documentPlace, type Mistake, mistake, placeOf } from "./planted.ts";

const unknownKeys: readonly Mistake[] = [
  mistake("in the pack", "", /不认识的键：notes/, set("notes", "")),
  mistake("in a rule", placeOf("a2_cost"), /不认识的键：cap/, set("rules/a2_cost/cap", "5万元")),
  mistake(
    "in an amount",
    `${placeOf("a2_cost")}/amount`,
    /不认识的键：limit/,
    set("rules/a2_cost/amount/limit", "5万元"),
  ),
  mistake("in a base", `${placeOf("a10_rd")}/amount/of`, /不认识的键：minus/, set("rules/a10_rd/amount/of/minus", "x")),
  mistake(
    "in a branch of a base",
    `${placeOf("a2_cost")}/amount/of/cases/open`,
    /不认识的键：share/,
    set("rules/a2_cost/amount/of/cases/open/share", "1%"),
  ),
  mistake(
    "in a condition",
    `${placeOf("a2_cost")}/when/0`,
    /不认识的键：optional/,
    set("rules/a2_cost/when/0/optional", true),
  ),
  mistake(
    "in a bound",
    `${placeOf("a2_scene")}/when/0/value`,
    /不认识的键：unit/,
    set("rules/a2_scene/when/0/value/unit", "处"),
  ),
  mistake(
    "deep in an OR",
    `${placeOf("a6_site")}/when/0/any/1/cases/annual/value`,
    /不认识的键：unit/,
    set("rules/a6_site/when/0/any/1/cases/annual/value/unit", "天"),
  ),
  mistake("in a choice", "choices/0", /不认识的键：default/, set("choices/0/default", "incl")),
  mistake("in an option", "choices/0/options/0", /不认识的键：note/, set("choices/0/options/0/note", "")),
  mistake("in a proof", "evidence/0", /不认识的键：required/, set("evidence/0/required", true)),
  mistake("in a category", "categories/0", /不认识的键：rate/, set("categories/0/rate", "20%")),
  mistake("in a fact", "facts/0", /不认识的键：unit/, set("facts/0/unit", "元")),
  mistake("in a fact's source", "facts/0/source", /不认识的键：from/, set("facts/0/source/from", "x")),
  mistake("in a gate", "gates/0", /不认识的键：title/, set("gates/0/title", "")),
  mistake("in a group", "groups/0", /不认识的键：year/, set("groups/0/year", 2026)),
  mistake("in an exclusion", "exclusions/0", /不认识的键：keep/, set("exclusions/0/keep", "a")),
  mistake(
    "in a document of a profile",
    documentPlace("revenue"),
    /不认识的键：wenn/,
    set(documentPlace("revenue"), { document: "revenue", when: [{ facts: "revenue" }], wenn: 1 }),
  ),
  mistake(
    "in a need that there is not",
    documentPlace("revenue"),
    /when\/0：facts：/,
    set(documentPlace("revenue"), { document: "revenue", when: [{ facts: "decision" }] }),
  ),
  mistake("in a profile", "profiles/0", /不认识的键：paper/, set("profiles/0/paper", "A4")),
  mistake(
    "in a measure's deadline",
    `${placeOf("m14_review", "measures")}/deadlines/0`,
    /不认识的键：days/,
    set("measures/m14_review/deadlines/0/days", 5),
  ),
];

const literals: readonly Mistake[] = [
  mistake("money as a number", `${placeOf("a1_script")}/amount/upTo`, /./, set("rules/a1_script/amount/upTo", 50_000)),
  mistake(
    "money without its unit",
    `${placeOf("a1_script")}/amount/upTo`,
    /应为金额/,
    set("rules/a1_script/amount/upTo", "50000"),
  ),
  mistake(
    "money with a blank",
    `${placeOf("a3_wjj")}/amount/upTo`,
    /应为金额/,
    set("rules/a3_wjj/amount/upTo", "30 万元"),
  ),
  mistake(
    "less than a fen",
    `${placeOf("a1_script")}/amount/upTo`,
    /应为金额/,
    set("rules/a1_script/amount/upTo", "0.001元"),
  ),
  mistake(
    "a rate as a fraction of one",
    `${placeOf("a10_rd")}/amount/rate`,
    /应为比例/,
    set("rules/a10_rd/amount/rate", "0.2"),
  ),
  mistake(
    "a count as text",
    `${placeOf("a2_scene")}/when/0/value/count`,
    /./,
    set("rules/a2_scene/when/0/value/count", "5"),
  ),
  mistake(
    "a count with a fraction",
    `${placeOf("a2_scene")}/when/0/value/count`,
    /./,
    set("rules/a2_scene/when/0/value/count", 5.5),
  ),
  mistake(
    "a comparison that there is not",
    `${placeOf("a2_scene")}/when/0/is`,
    /./,
    set("rules/a2_scene/when/0/is", "over"),
  ),
  mistake("a day that does not exist", "filingClasses/1/from", /应为日期/, set("filingClasses/1/from", "2026-02-29")),
  mistake("an id with a capital", "rules/0/id", /编号/, set("rules/0/id", "A1")),
  mistake("an empty quote", "rules/0/quote", /./, set("rules/0/quote", "")),
  mistake("a kind of subject that there is not", "rules/0/kind", /./, set("rules/0/kind", "film")),
  mistake(
    "a form of amount that there is not",
    `${placeOf("a1_script")}/amount`,
    /应写明其一：upTo/,
    set("rules/a1_script/amount", { max: "5万元" }),
  ),
  mistake("a version with two numbers", "packVersion", /./, set("packVersion", "1.0")),
  mistake("another format", "format", /./, set("format", "policy")),
  mistake("a missing section", "gates", /./, drop("gates")),
];

describeMistakes({ unknownKeys, literals });
