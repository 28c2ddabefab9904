// Articles 1 to 4: creation, production, technology, broadcast. One function a rule.
import { least, percentOf, wan } from "./amounts.ts";
import { type Condition, countAtLeast, moneyAtLeast, orMore, proof } from "./conditions.ts";
import type { Choices, Subject } from "./facts.ts";
import { computed, open, type Ruling, spent, spentInAll, unset, upTo } from "./ruling.ts";

/** 一: a script that won, up to 5万. */
export function a1Script(work: Subject, choices: Choices): Ruling {
  const needs = unset(choices, ["art1_filing"]);
  if (needs.length > 0) return open({ rule: "a1_script", article: "一", type: "ceiling", rate: null }, needs, wan(5n));
  const filed = choices.get("art1_filing") === "required" ? [proof(work, "filing_cert")] : [];
  return upTo("a1_script", "一", 5n, [proof(work, "script_award"), ...filed]);
}

/** 一: the work made of it is online, up to 3万 more. */
export function a1Conversion(work: Subject): Ruling {
  const conditions = [proof(work, "script_award"), proof(work, "online_proof"), proof(work, "filing_cert")];
  return upTo("a1_conversion", "一", 3n, conditions);
}

/** 二: 20 % of the production costs, at most 5万 a work. */
export function a2Cost(work: Subject, choices: Choices): Ruling {
  const clause = { rule: "a2_cost", article: "二", type: "entitlement", rate: "20%" } as const;
  const needs = unset(choices, ["art2_list", "rounding"]);
  if (needs.length > 0) return open(clause, needs, wan(5n));
  const listed = ["venue", "set", "equip", "costume", "travel"];
  const base = spent(work, choices.get("art2_list") === "open" ? [...listed, "prod_other"] : listed);
  const conditions = [proof(work, "cost_audit"), proof(work, "filing_cert")];
  return computed(clause, conditions, base, wan(5n), (fen) => least(percentOf(fen, 20n, choices), wan(5n)));
}

/** 二: at least 5 places of at least a minute, up to 10万. */
export function a2Scene(work: Subject, choices: Choices): Ruling {
  const needs = unset(choices, ["art2_scene"]);
  if (needs.length > 0) return open({ rule: "a2_scene", article: "二", type: "ceiling", rate: null }, needs, wan(10n));
  return upTo("a2_scene", "二", 10n, [
    countAtLeast(work, "scenes_ok", 5n),
    ...(choices.get("art2_scene") === "all" ? [noneShort(work)] : []),
    proof(work, "scene_list"),
    proof(work, "online_proof"),
    proof(work, "spread_report"),
    proof(work, "filing_cert"),
  ]);
}

/** Unlike a threshold, a place that is too short leaves no gap to close. */
function noneShort(work: Subject): Condition {
  const short = work.facts.get("scenes_short");
  if (short === undefined) return { condition: "scenes_short", state: "unknown", gap: null };
  return { condition: "scenes_short", state: short === 0n ? "yes" : "no", gap: null };
}

/** 三: 10 % of the investment of an AI work that earned 50万 or more, at most 5万 a work. */
export function a3Compute(work: Subject, choices: Choices): Ruling {
  const clause = { rule: "a3_compute", article: "三", type: "entitlement", rate: "10%" } as const;
  const needs = unset(choices, ["ge", "art3_base", "art3_revenue", "rounding"]);
  if (needs.length > 0) return open(clause, needs, wan(5n));
  const revenue = choices.get("art3_revenue") === "net" ? "revenue_net" : "revenue_gross";
  const conditions = [
    moneyAtLeast(work, revenue, orMore(wan(50n), choices)),
    proof(work, "ai_proof"),
    proof(work, "good_response"),
    proof(work, "revenue_proof"),
    proof(work, "online_proof"),
    proof(work, "filing_cert"),
  ];
  const what = choices.get("art3_base");
  const base =
    what === "total" ? spentInAll(work) : spent(work, what === "ai_all" ? ["ai_compute", "ai_other"] : ["ai_compute"]);
  return computed(clause, conditions, base, wan(5n), (fen) => least(percentOf(fen, 10n, choices), wan(5n)));
}

/** 三: a key project of 微短剧+, up to 30万. */
export function a3Wjj(work: Subject, choices: Choices): Ruling {
  const needs = unset(choices, ["art3_4_wjj"]);
  if (needs.length > 0) return open({ rule: "a3_wjj", article: "三", type: "ceiling", rate: null }, needs, wan(30n));
  return upTo("a3_wjj", "三", 30n, [proof(work, "wjj_province"), proof(work, "filing_cert")]);
}

/** 四: selected by the national administration, up to 20万, once or for each selection. */
export function a4Nrta(work: Subject, choices: Choices): Ruling {
  const once = choices.get("art4_multi") === "once";
  const needs = unset(choices, ["art3_4_wjj", "art4_multi"]);
  if (needs.length > 0)
    return open({ rule: "a4_nrta", article: "四", type: "ceiling", rate: null }, needs, once ? wan(20n) : null);
  const ruling = upTo("a4_nrta", "四", 20n, [proof(work, "nrta_list"), proof(work, "filing_cert")]);
  if (once) return ruling;
  const selections = work.facts.get("nrta_selections");
  if (selections !== undefined) return { ...ruling, amount: wan(20n) * selections, limit: null };
  return { ...ruling, holds: ruling.holds === "yes" ? "unknown" : ruling.holds, amount: wan(20n), limit: null };
}

/** 四: first shown on CCTV, up to 20万. */
export function a4Cctv(work: Subject, choices: Choices): Ruling {
  const needs = unset(choices, ["art4_tv"]);
  if (needs.length > 0) return open({ rule: "a4_cctv", article: "四", type: "ceiling", rate: null }, needs, wan(20n));
  return upTo("a4_cctv", "四", 20n, [proof(work, "cctv_first"), proof(work, "filing_cert")]);
}

/** 四: first shown on a provincial satellite channel, up to 10万. */
export function a4Satellite(work: Subject, choices: Choices): Ruling {
  const needs = unset(choices, ["art4_tv"]);
  if (needs.length > 0)
    return open({ rule: "a4_satellite", article: "四", type: "ceiling", rate: null }, needs, wan(10n));
  return upTo("a4_satellite", "四", 10n, [proof(work, "satellite_first"), proof(work, "filing_cert")]);
}

/** 四: online with 200万 or more, up to 20 % of the approved investment, at most 20万 a work. */
export function a4Online(work: Subject, choices: Choices): Ruling {
  const clause = { rule: "a4_online", article: "四", type: "ceiling", rate: "20%" } as const;
  const needs = unset(choices, ["ge", "art4_revenue", "rounding"]);
  if (needs.length > 0) return open(clause, needs, wan(20n));
  const revenue = choices.get("art4_revenue") === "sum" ? "broadcast_revenue_sum" : "broadcast_revenue_max";
  const conditions = [
    moneyAtLeast(work, revenue, orMore(wan(200n), choices)),
    proof(work, "invest_approved"),
    proof(work, "revenue_proof"),
    proof(work, "online_proof"),
    proof(work, "filing_cert"),
  ];
  const investment = work.facts.get("approved_investment") ?? null;
  return computed(clause, conditions, investment, wan(20n), (fen) => least(percentOf(fen, 20n, choices), wan(20n)));
}
