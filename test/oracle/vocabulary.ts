/** The kinds of subject of the facts file. */
export const KINDS = ["work", "enterprise", "site", "base", "person", "project"] as const;

/** A kind of subject. */
export type Kind = (typeof KINDS)[number];

/** Every evidence id of the Liaoning table, and the filing certificate of article 18. */
export const EVIDENCE = [
  "script_award",
  "online_proof",
  "cost_audit",
  "scene_list",
  "spread_report",
  "ai_proof",
  "good_response",
  "revenue_proof",
  "wjj_province",
  "nrta_list",
  "cctv_first",
  "satellite_first",
  "invest_approved",
  "platform_role",
  "site_log",
  "base_national",
  "base_province",
  "base_overseas",
  "talent_plan",
  "training_approved",
  "rd_report",
  "export_key",
  "first_producer",
  "transl_contract",
  "festival_award",
  "chain_contract",
  "own_channel",
  "filing_cert",
] as const;

/** Facts that are text of yuan. */
export const MONEY_FACTS = [
  "revenue_gross",
  "revenue_net",
  "broadcast_revenue_sum",
  "broadcast_revenue_max",
  "approved_investment",
] as const;

/** Facts that are JSON integers. */
export const COUNT_FACTS = [
  "scenes_ok",
  "scenes_short",
  "nrta_selections",
  "crews_year",
  "days_year",
  "days_total",
] as const;

/** Spend categories, the same for every kind of subject. */
export const CATEGORIES = [
  "venue",
  "set",
  "equip",
  "costume",
  "travel",
  "prod_other",
  "ai_compute",
  "ai_other",
  "translation",
  "intl_location",
  "intl_localisation",
  "intl_consulting",
  "intl_channel",
  "intl_other",
  "rd_labour",
  "rd_equip",
  "rd_other",
  "training",
  "other",
] as const;

/** Choices that rules read, with their options, in the order in which `needs` names them. */
export const RULE_CHOICES = {
  ge: ["incl", "excl"],
  art1_filing: ["required", "at_broadcast"],
  art2_list: ["closed", "open"],
  art2_scene: ["all", "each_of_5"],
  art3_base: ["compute", "ai_all", "total"],
  art3_revenue: ["net", "gross"],
  art3_4_wjj: ["stack", "higher"],
  art4_multi: ["once", "each"],
  art4_tv: ["one", "both"],
  art4_revenue: ["sum", "single"],
  art6_days: ["annual", "lifetime"],
  art7_stack: ["higher", "stack"],
  art11_cap: ["work", "ent"],
  art12_list: ["closed", "open"],
  art12_cap: ["ent", "ent_year", "link"],
  rounding: ["floor_fen", "floor_yuan", "floor_100", "half_up_fen"],
} as const satisfies Record<string, readonly string[]>;

/** Choices that only gathering or display reads; a facts file may carry them. */
export const OTHER_CHOICES = {
  vat: ["ex", "inc"],
  art2_place: ["inprov", "any"],
  expense_once: ["strict", "stack"],
  year: ["calendar", "policy"],
  year_by: ["claim", "award", "paid"],
  higher_mode: ["pick", "topup"],
  art6_repeat: ["once", "yearly"],
  ceiling: ["zero", "estimate", "full"],
} as const satisfies Record<string, readonly string[]>;

/** A choice that some rule reads. */
export type RuleChoice = keyof typeof RULE_CHOICES;

/** Every choice id of the pack with its options. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = { ...RULE_CHOICES, ...OTHER_CHOICES };

/** Every choice at its first option, which is what the app suggests. */
export const SUGGESTED: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CHOICES).map(([id, options]) => [id, options[0] ?? ""]),
);

/** Choices as suggested, with a name that says what was turned. */
export interface TurnedChoices {
  readonly name: string;
  readonly choices: Readonly<Record<string, string>>;
}

/** Every choice as suggested; then every option of every choice that rules read, with the others as suggested. */
export function oneChoiceTurned(): readonly TurnedChoices[] {
  const turned = Object.entries(RULE_CHOICES).flatMap(([id, options]) =>
    options.map((option) => ({ name: `${id}=${option}`, choices: { ...SUGGESTED, [id]: option } })),
  );
  return [{ name: "as suggested", choices: SUGGESTED }, ...turned];
}
