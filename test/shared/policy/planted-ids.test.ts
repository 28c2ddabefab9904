import { add, drop, repeat, set } from "./edit-json.ts";
import { describeMistakes, documentPlace, type Mistake, mistake, placeOf } from "./planted.ts";

const references: readonly Mistake[] = [
  mistake(
    "an unknown proof",
    `${placeOf("a2_cost")}/when`,
    /evidence 里没有 audit/,
    set("rules/a2_cost/when/0/evidence", "audit"),
  ),
  mistake(
    "an unknown authority's proof",
    `${placeOf("a3_wjj")}/when`,
    /evidence 里没有 wjj/,
    set("rules/a3_wjj/when/0/authority", "wjj"),
  ),
  mistake(
    "an unknown fact",
    `${placeOf("a2_scene")}/when`,
    /facts 里没有 scenes/,
    set("rules/a2_scene/when/0/fact", "scenes"),
  ),
  mistake(
    "an unknown base fact",
    `${placeOf("a4_online")}/amount`,
    /facts 里没有 investment/,
    set("rules/a4_online/amount/of/fact", "investment"),
  ),
  mistake(
    "an unknown category",
    `${placeOf("a11_translation")}/amount`,
    /categories 里没有 dubbing/,
    set("rules/a11_translation/amount/of/spend", ["dubbing"]),
  ),
  mistake(
    "an unknown choice",
    `${placeOf("a2_cost")}/amount`,
    /choices 里没有 art2/,
    set("rules/a2_cost/amount/of/choose", "art2"),
  ),
  mistake(
    "an unknown table",
    `${placeOf("a9_training")}/amount`,
    /tables 里没有 grades/,
    set("rules/a9_training/amount", { table: "grades", keys: ["scenes_ok"], max: "20万元" }),
  ),
  mistake(
    "an unknown parameter",
    `${placeOf("a9_training")}/amount`,
    /parameters 里没有 top/,
    set("rules/a9_training/amount", { parameter: "top" }),
  ),
  mistake("an unknown rule in a group", "groups/1/rules", /没有条目 a4_net/, set("groups/1/rules", ["a4_net"])),
  mistake("an unknown rule in an exclusion", "exclusions/0/rules", /没有条目 a3/, set("exclusions/0/rules/0", "a3")),
  mistake(
    "an unknown rule in a gate's exception",
    "gates/0/exceptions",
    /没有条目 a1/,
    set("gates/0/exceptions/0/rule", "a1"),
  ),
  mistake("an unknown option of a group", "groups/2/when", /没有选项 company/, set("groups/2/when/option", "company")),
  mistake(
    "an unknown choice of an exclusion",
    "exclusions/1/when",
    /choices 里没有 tv/,
    set("exclusions/1/when/choice", "tv"),
  ),
  mistake("an unknown option for 以上", "reaches", /没有选项 yes/, set("reaches/option", "yes")),
  mistake(
    "an unknown option for the tax",
    "gathering/withoutInputTax",
    /没有选项 out/,
    set("gathering/withoutInputTax/option", "out"),
  ),
  mistake(
    "an unknown category within the province",
    "gathering/withinProvince",
    /categories 里没有 food/,
    set("gathering/withinProvince/categories/0", "food"),
  ),
  mistake(
    "an unknown proof in a gate",
    "gates/0/when",
    /evidence 里没有 filing/,
    set("gates/0/when/evidence", "filing"),
  ),
  mistake(
    "an unknown proof in a gate's exception",
    "gates/0/exceptions/0/when",
    /evidence 里没有 filing/,
    set("gates/0/exceptions/0/when/cases/required/evidence", "filing"),
  ),
  mistake(
    "an unknown proof in a profile's need",
    `${documentPlace("revenue")}/when/1`,
    /evidence 里没有 settlement/,
    set(`${documentPlace("revenue")}/when/1/evidence`, "settlement"),
  ),
  mistake(
    "records in a profile's need that no fact is gathered from",
    `${documentPlace("locations")}/when/0`,
    /没有事实取自 locations/,
    (pack) => {
      for (const [index, { source }] of (pack as { facts: { source: { gather: string } }[] }).facts.entries())
        if (source.gather === "locations") set(`facts/${index}/source`, { gather: "typed" })(pack);
    },
  ),
  mistake(
    "an unknown category in a profile's need",
    `${documentPlace("spend-summary")}/when/0`,
    /categories 里没有 venues/,
    set(`${documentPlace("spend-summary")}/when/0/spend`, "venues"),
  ),
  mistake(
    "a kind of subject in a profile's need that no rule has",
    `${documentPlace("creation")}/when/0`,
    /没有条目属于 person/,
    (pack) => {
      set(`${documentPlace("creation")}/when/0/subject`, "person")(pack);
      set(`${placeOf("a8_talent")}/kind`, "project")(pack);
    },
  ),
  mistake(
    "a seal on a document that the profile does not have",
    "profiles/0/seals/0",
    /没有文书 contents/,
    set("profiles/0/seals/0/document", "contents"),
  ),
  mistake(
    "an unknown document in a profile",
    "profiles/0/materials",
    /materials 里没有 passport/,
    set("profiles/0/materials/0/material", "passport"),
  ),
  mistake(
    "a choice for repetition that there is not",
    `${placeOf("a6_site")}/repeat`,
    /choices 里没有 art6/,
    set("rules/a6_site/repeat", "art6"),
  ),
  mistake(
    "a missing branch",
    `${placeOf("a3_compute")}/amount`,
    /分支应为 compute、ai_all、total/,
    drop("rules/a3_compute/amount/of/cases/total"),
  ),
  mistake(
    "a branch too many",
    `${placeOf("a4_online")}/when`,
    /分支应为 sum、single/,
    set("rules/a4_online/when/0/cases/mean", { evidence: "online_proof" }),
  ),
  mistake(
    "a missing branch in a fact's source",
    `${placeOf("broadcast_revenue_sum", "facts")}/source/measure`,
    /分支应为 net、gross/,
    drop("facts/broadcast_revenue_sum/source/measure/cases/gross"),
  ),
  mistake(
    "an option that no branch has",
    `${placeOf("a12_chain")}/amount`,
    /分支应为/,
    add("choices/art12_cap/options", { id: "month", title: "每月" }),
  ),
];

const unused: readonly Mistake[] = [
  mistake("a proof", "evidence", /seal 没有任何条目使用/, repeat("evidence/0", { id: "seal" })),
  mistake("a fact", "facts", /plays 没有任何条目使用/, repeat("facts/0", { id: "plays" })),
  mistake("a choice", "choices", /mood 没有任何条目使用/, repeat("choices/0", { id: "mood" })),
  mistake("a document", "materials", /stamp 没有任何申报要求使用/, repeat("materials/0", { id: "stamp" })),
  mistake("a table", "tables", /t 没有任何条目使用/, add("tables", { id: "t", title: "", quote: null, rows: [] })),
  mistake(
    "a proof that its one rule no longer asks for",
    "evidence",
    /spread_report 没有任何条目使用/,
    drop("rules/a2_scene/when/-1"),
  ),
  mistake(
    "a choice that its rule no longer branches on",
    "choices",
    /art2_scene 没有任何条目使用/,
    drop("rules/a2_scene/when/1"),
  ),
];

const duplicates: readonly Mistake[] = [
  mistake("a rule", "rules", /a1_script 重复/, repeat("rules/0")),
  mistake("a proof", "evidence", /script_award 重复/, repeat("evidence/0")),
  mistake("a category", "categories", /venue 重复/, repeat("categories/0")),
  mistake("a fact", "facts", /revenue_gross 重复/, repeat("facts/0")),
  mistake("a choice", "choices", /ge 重复/, repeat("choices/0")),
  mistake("an option", "choices/0/options", /incl 重复/, repeat("choices/0/options/0")),
  mistake("a measure", "measures", /m5_theatre 重复/, repeat("measures/0")),
  mistake("a gate", "gates", /filing 重复/, repeat("gates/0")),
  mistake("a document", "materials", /business_licence 重复/, repeat("materials/0")),
  mistake("a document of a profile", "profiles/0/documents", /cover 重复/, add("profiles/0/documents", "cover")),
  mistake("a profile", "profiles", /liaoning-default 重复/, repeat("profiles/0")),
  mistake("a cap", "groups/6", /合计上限重复/, repeat("groups/0")),
  mistake("a rule within a cap", "groups/0/rules", /a3_compute 重复/, add("groups/0/rules", "a3_compute")),
  mistake("a rule within an exclusion", "exclusions/0/rules", /a3_wjj 重复/, add("exclusions/0/rules", "a3_wjj")),
];

describeMistakes({ references, unused, duplicates });
