// Articles 5 to 12: platforms, sites, bases, people, projects, export. One function a rule.
import { least, percentOf, total, wan } from "./amounts.ts";
import { all, countAtLeast, either, orMore, proof } from "./conditions.ts";
import type { Choices, Subject } from "./facts.ts";
import { computed, open, type Ruling, spent, spentInAll, unset, upTo } from "./ruling.ts";

/** 五: a platform that moves the industry, up to 50万. */
export function a5Platform(enterprise: Subject): Ruling {
  return upTo("a5_platform", "五", 50n, [proof(enterprise, "platform_role")]);
}

/** 六: 50 crews or more in a year, or 120 days or more, up to 10万. */
export function a6Site(site: Subject, choices: Choices): Ruling {
  const needs = unset(choices, ["ge", "art6_days"]);
  if (needs.length > 0) return open({ rule: "a6_site", article: "六", type: "ceiling", rate: null }, needs, wan(10n));
  const daysFact = choices.get("art6_days") === "annual" ? "days_year" : "days_total";
  const crews = countAtLeast(site, "crews_year", orMore(50n, choices));
  const days = countAtLeast(site, daysFact, orMore(120n, choices));
  const log = proof(site, "site_log");
  const busy = either(crews.state, days.state);
  const gap = busy === "no" ? crews.gap : null;
  return { ...upTo("a6_site", "六", 10n, [crews, days, log]), holds: all([busy, log.state]), gap };
}

/** 七: a national base, up to 100万. */
export function a7National(base: Subject, choices: Choices): Ruling {
  const needs = unset(choices, ["art7_stack"]);
  if (needs.length > 0)
    return open({ rule: "a7_national", article: "七", type: "ceiling", rate: null }, needs, wan(100n));
  return upTo("a7_national", "七", 100n, [proof(base, "base_national")]);
}

/** 七: a provincial base, up to 50万. */
export function a7Province(base: Subject, choices: Choices): Ruling {
  const needs = unset(choices, ["art7_stack"]);
  if (needs.length > 0)
    return open({ rule: "a7_province", article: "七", type: "ceiling", rate: null }, needs, wan(50n));
  return upTo("a7_province", "七", 50n, [proof(base, "base_province")]);
}

/** 七: a base for going abroad, up to 100万. */
export function a7Overseas(base: Subject): Ruling {
  return upTo("a7_overseas", "七", 100n, [proof(base, "base_overseas")]);
}

/** 八: a person of the talent plan, up to 10万. */
export function a8Talent(person: Subject): Ruling {
  return upTo("a8_talent", "八", 10n, [proof(person, "talent_plan")]);
}

/** 九: an approved training project, up to 20万. */
export function a9Training(project: Subject): Ruling {
  return upTo("a9_training", "九", 20n, [proof(project, "training_approved")]);
}

/** 十: 20 % of what a development project cost, at most 100万. */
export function a10Rd(project: Subject, choices: Choices): Ruling {
  const clause = { rule: "a10_rd", article: "十", type: "entitlement", rate: "20%" } as const;
  const needs = unset(choices, ["rounding"]);
  if (needs.length > 0) return open(clause, needs, wan(100n));
  const conditions = [proof(project, "rd_report")];
  const base = spentInAll(project);
  return computed(clause, conditions, base, wan(100n), (fen) => least(percentOf(fen, 20n, choices), wan(100n)));
}

/** 十一: a national key project of cultural export, up to 30万. */
export function a11Export(work: Subject): Ruling {
  return upTo("a11_export", "十一", 30n, [proof(work, "export_key"), proof(work, "filing_cert")]);
}

/** 十一: 20 % of the translation, at most 20万 a line; `art11_cap` only moves the group. */
export function a11Translation(work: Subject, choices: Choices): Ruling {
  const clause = { rule: "a11_translation", article: "十一", type: "entitlement", rate: "20%" } as const;
  const needs = unset(choices, ["art11_cap", "rounding"]);
  if (needs.length > 0) return open(clause, needs, wan(20n));
  const conditions = [proof(work, "first_producer"), proof(work, "transl_contract"), proof(work, "filing_cert")];
  const base = spent(work, ["translation"]);
  return computed(clause, conditions, base, wan(20n), (fen) => least(percentOf(fen, 20n, choices), wan(20n)));
}

/** 十一: an award abroad; the text names no amount. */
export function a11Festival(work: Subject): Ruling {
  const conditions = [proof(work, "festival_award"), proof(work, "filing_cert")];
  return { ...upTo("a11_festival", "十一", 0n, conditions), type: "unquantified", amount: null, limit: null };
}

/** 十二: 20 % of the links of the export chain, at most 20万, or at most 20万 for each link. */
export function a12Chain(enterprise: Subject, choices: Choices): Ruling {
  const clause = { rule: "a12_chain", article: "十二", type: "entitlement", rate: "20%" } as const;
  const needs = unset(choices, ["art12_list", "art12_cap", "rounding"]);
  const limit = chainLimit(choices);
  if (needs.length > 0 || limit === null) return open(clause, needs, limit);
  const listed = ["intl_location", "intl_localisation", "intl_consulting", "intl_channel"];
  const links = choices.get("art12_list") === "open" ? [...listed, "intl_other"] : listed;
  const conditions = [proof(enterprise, "chain_contract")];
  const capped = (fen: bigint) => least(percentOf(fen, 20n, choices), wan(20n));
  const linkByLink = () => total(links.map((link) => capped(enterprise.spend?.get(link) ?? 0n)));
  const amountOf = choices.get("art12_cap") === "link" ? linkByLink : capped;
  return computed(clause, conditions, spent(enterprise, links), limit, amountOf);
}

/** Null while it hangs on a choice that is not made: `art12_list` only counts the links under `link`. */
function chainLimit(choices: Choices): bigint | null {
  if (!choices.has("art12_cap")) return null;
  if (choices.get("art12_cap") !== "link") return wan(20n);
  if (!choices.has("art12_list")) return null;
  return choices.get("art12_list") === "open" ? wan(100n) : wan(80n);
}

/** 十二: a channel of its own abroad, up to 100万, once. */
export function a12Channel(enterprise: Subject): Ruling {
  return upTo("a12_channel", "十二", 100n, [proof(enterprise, "own_channel")]);
}
