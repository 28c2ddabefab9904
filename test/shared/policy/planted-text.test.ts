import { all, append, drop, set, swap } from "./edit-json.ts";
import { describeMistakes, type Mistake, mistake, placeOf } from "./planted.ts";

const quotes: readonly Mistake[] = [
  mistake("a comma of the other width", placeOf("a2_cost"), /原文里没有「/, swap("rules/a2_cost/quote", "，按", ",按")),
  mistake(
    "a comma of the other width in article 7",
    placeOf("a7_national"),
    /原文里没有「/,
    swap("rules/a7_national/quote", ",给予", "，给予"),
  ),
  mistake(
    "brackets of the other width",
    placeOf("a7_national"),
    /原文里没有「/,
    swap("rules/a7_national/quote", "(园区)", "（园区）"),
  ),
  mistake("one sign less", placeOf("a1_script"), /原文里没有「/, swap("rules/a1_script/quote", "、梯次化", "梯次化")),
  mistake(
    "a stop for a comma in a choice",
    placeOf("art2_scene", "choices"),
    /原文里没有「/,
    append("choices/art2_scene/quote", "。"),
  ),
  mistake(
    "a word of a measure changed",
    placeOf("m9_college", "measures"),
    /原文里没有「/,
    append("measures/m9_college/quote", "等"),
  ),
  mistake("words of a gate changed", "gates/0", /原文里没有「/, set("gates/0/quote", "微短剧项目应在我省备案立项")),
  mistake("the words on validity changed", "validity", /原文里没有「/, set("validity/quote", "有效期3年")),
  mistake(
    "a quote that stands in several places",
    placeOf("a7_province"),
    /不止一处/,
    set("rules/a7_province/quote", "给予最高不超过50万元"),
  ),
];

/** Every one a neighbour of the right number: a slip of the finger that no schema sees. */
const numbers: readonly Mistake[] = [
  mistake(
    "5万元 where the quote has 15万元 nowhere",
    placeOf("a2_scene"),
    /引文里没有 50,000.00 元/,
    set("rules/a2_scene/amount/upTo", "5万元"),
  ),
  mistake(
    "50万元 for 5万元",
    placeOf("a2_cost"),
    /引文里没有 500,000.00 元/,
    set("rules/a2_cost/amount/cap", "50万元"),
  ),
  mistake("0万元 of 20万元", placeOf("a4_nrta"), /引文里没有/, set("rules/a4_nrta/amount/cases/once/upTo", "2万元")),
  mistake(
    "10万元 for 100万元",
    placeOf("a12_channel"),
    /引文里没有 100,000.00 元/,
    set("rules/a12_channel/amount/upTo", "10万元"),
  ),
  mistake("20% for 10%", placeOf("a3_compute"), /引文里没有 20%/, set("rules/a3_compute/amount/rate", "20%")),
  mistake("2% for 20%", placeOf("a10_rd"), /引文里没有 2%/, set("rules/a10_rd/amount/rate", "2%")),
  mistake(
    "a threshold of 500万元 for 50万元",
    placeOf("a3_compute"),
    /引文里没有 5,000,000.00 元/,
    set("rules/a3_compute/when/0/cases/net/value/money", "500万元"),
  ),
  mistake("six scenes for five", placeOf("a2_scene"), /引文里没有 6/, set("rules/a2_scene/when/0/value/count", 6)),
  mistake(
    "100 days for 120",
    placeOf("a6_site"),
    /引文里没有 100/,
    set("rules/a6_site/when/0/any/1/cases/annual/value/count", 100),
  ),
  mistake(
    "10 crews, which is a sum of money there",
    placeOf("a6_site"),
    /引文里没有 10：/,
    set("rules/a6_site/when/0/any/0/value/count", 10),
  ),
  mistake("a group's cap", "groups/0", /引文里没有 2,000,000.00 元/, set("groups/0/limit", "200万元")),
  mistake("a group's quota", "groups/0", /引文里没有 3/, set("groups/0/quota", 3)),
  mistake("five years for three", "validity", /引文里没有 5/, set("validity/years", 5)),
  mistake(
    "a minute",
    `${placeOf("scenes_ok", "facts")}/source`,
    /引文里没有 2/,
    set("facts/scenes_ok/source/minutes", 2),
  ),
  mistake(
    "a deadline",
    `${placeOf("m14_review", "measures")}/deadlines/2`,
    /引文里没有 5/,
    set("measures/m14_review/deadlines/2/workdays", 5),
  ),
];

const ceilings: readonly Mistake[] = [
  mistake("a1_conversion taken out", "rules", /没有条目对应/, drop("rules/a1_conversion")),
  mistake("a5_platform taken out", "rules", /没有条目对应/, drop("rules/a5_platform")),
  mistake("a8_talent taken out", "rules", /没有条目对应/, drop("rules/a8_talent")),
  mistake("a year's cap taken out", "rules", /最高不超过20万元」没有条目对应/, drop("groups/0")),
  mistake(
    "a12_channel and its cap taken out",
    "rules",
    /没有条目对应/,
    all(drop("rules/a12_channel"), drop("groups/5")),
  ),
];

describeMistakes({ quotes, numbers, ceilings });
