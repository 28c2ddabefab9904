import { add, repeat, set } from "./edit-json.ts";
import { describeMistakes, type Mistake, mistake, placeOf } from "./planted.ts";

const contradictions: readonly Mistake[] = [
  mistake(
    "a ceiling called an entitlement",
    `${placeOf("a1_script")}/type`,
    /类型/,
    set("rules/a1_script/type", "entitlement"),
  ),
  mistake(
    "a ceiling without an amount",
    `${placeOf("a11_festival")}/type`,
    /类型/,
    set("rules/a11_festival/type", "ceiling"),
  ),
  mistake(
    "an amount called unquantified",
    `${placeOf("a5_platform")}/type`,
    /类型/,
    set("rules/a5_platform/type", "unquantified"),
  ),
  mistake(
    "a branch of another type",
    `${placeOf("a4_nrta")}/type`,
    /类型/,
    set("rules/a4_nrta/amount/cases/once", { fixed: "20万元" }),
  ),
  mistake(
    "a unit of another type",
    `${placeOf("a4_nrta")}/type`,
    /类型/,
    set("rules/a4_nrta/amount/cases/each/each", { fixed: "20万元" }),
  ),
  mistake(
    "caps that cross",
    "groups/6",
    /重叠/,
    add("groups", {
      rules: ["a3_compute", "a2_cost"],
      per: "subject",
      limit: "5万元",
      article: "二",
      quote: "单部最高不超过5万元",
    }),
  ),
  mistake(
    "a wider scope inside a narrower one",
    "groups/6",
    /重叠/,
    add("groups", {
      rules: ["a12_channel", "a5_platform"],
      per: "subject",
      limit: "50万元",
      article: "五",
      quote: "给予最高不超过 50 万元奖励",
    }),
  ),
  mistake("a cap without amount and number", "groups/0", /至少/, set("groups/0/limit", null)),
  mistake(
    "kinds mixed in an exclusion",
    "exclusions/0/rules",
    /对象种类不同/,
    set("exclusions/0/rules/1", "a5_platform"),
  ),
  mistake(
    "a way of rounding that there is not",
    "rounding",
    /没有取整方式 up/,
    set("choices/rounding/options/0/id", "up"),
  ),
  mistake(
    "a fixed rounding that there is not",
    "rounding",
    /没有取整方式 nearest/,
    set("rounding", { mode: "nearest" }),
  ),
  mistake(
    "money held against a count",
    `${placeOf("a2_scene")}/when`,
    /scenes_ok 是 count，这里要的是 money/,
    set("rules/a2_scene/when/0/value", { money: "10万元" }),
  ),
  mistake(
    "a count held against money",
    `${placeOf("a3_compute")}/when`,
    /revenue_net 是 money，这里要的是 count/,
    set("rules/a3_compute/when/0/cases/net/value", { count: 0 }),
  ),
  mistake(
    "a rate of a count",
    `${placeOf("a4_online")}/amount`,
    /nrta_selections 是 count，这里要的是 money/,
    set("rules/a4_online/amount/of/fact", "nrta_selections"),
  ),
  mistake(
    "so much for each yuan of a count's fact",
    `${placeOf("a4_nrta")}/amount`,
    /revenue_net 是 money，这里要的是 count/,
    set("rules/a4_nrta/amount/cases/each/perUnit", "revenue_net"),
  ),
  mistake(
    "a fact of another kind of subject",
    `${placeOf("a2_scene")}/when`,
    /crews_year 不属于 work/,
    set("rules/a2_scene/when/0/fact", "crews_year"),
  ),
  mistake(
    "a proof of another kind of subject",
    `${placeOf("a2_cost")}/when`,
    /site_log 不属于 work/,
    set("rules/a2_cost/when/0/evidence", "site_log"),
  ),
  mistake("values of a fact that is no enumeration", "facts/0/values", /enum/, set("facts/0/values", ["a"])),
  mistake("an enumeration without values", "facts/0/values", /enum/, set("facts/0/type", "enum")),
  mistake(
    "locations that give money",
    `${placeOf("scenes_ok", "facts")}/type`,
    /locations 得出的是 count/,
    set("facts/scenes_ok/type", "money"),
  ),
  mistake(
    "visits of a work",
    `${placeOf("crews_year", "facts")}/kinds`,
    /crew-visits 只属于 site/,
    add("facts/crews_year/kinds", "work"),
  ),
  mistake(
    "a choice that decides rules called a choice of planning",
    "choices/0/use",
    /应为 assessment/,
    set("choices/0/use", "planning"),
  ),
  mistake(
    "a choice of planning called one that decides rules",
    `${placeOf("year", "choices")}/use`,
    /不应为 assessment/,
    set("choices/year/use", "assessment"),
  ),
  mistake(
    "a wrong article of a rule",
    `${placeOf("a3_wjj")}/article`,
    /引文在第三条/,
    set("rules/a3_wjj/article", "四"),
  ),
  mistake("a wrong article of a group", "groups/1/article", /引文在第四条/, set("groups/1/article", "三")),
  mistake("a wrong article of a gate", "gates/0/article", /引文在第十八条/, set("gates/0/article", "十七")),
  mistake(
    "a wrong article of a measure",
    `${placeOf("m7_standard", "measures")}/article`,
    /引文在第七条/,
    set("measures/m7_standard/article", "六"),
  ),
  mistake(
    "a gap between filing classes",
    "filingClasses/0/classes",
    /首尾相接/,
    set("filingClasses/0/classes/1/atLeast", "40万元"),
  ),
  mistake("two standards from one day", "filingClasses", /live-action 2026-01-01 重复/, repeat("filingClasses/1")),
  mistake(
    "instalments beyond the whole",
    `${placeOf("a2_cost")}/instalments`,
    /100%/,
    set("rules/a2_cost/instalments", [
      { on: "签约", share: "20%" },
      { on: "验收", share: "20%" },
    ]),
  ),
  mistake(
    "a window that ends before it begins",
    `${placeOf("a2_cost")}/window`,
    /不颠倒/,
    set("rules/a2_cost/window", { fact: "scenes_ok", from: "2026-12-31", to: "2026-01-01", quote: "x" }),
  ),
];

describeMistakes({ contradictions });
