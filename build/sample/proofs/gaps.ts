/** A proof that does not exist, or of which nobody knows yet whether it can be had. */
export interface Gap {
  readonly subject: string | null;
  readonly kind: string;
  readonly state: "确认没有" | "尚不清楚";
}

const gaps = (subject: string | null, state: Gap["state"], ...kinds: readonly string[]): readonly Gap[] =>
  kinds.map((kind) => ({ subject, kind, state }));

/** What the sample lacks on purpose, so that there is something to show as missing and as ruled out. */
export const proofGaps: readonly Gap[] = [
  ...gaps(null, "尚不清楚", "tax_proof", "annual_accounts"),
  ...gaps(
    "W1",
    "确认没有",
    "ai_proof",
    "cctv_first",
    "satellite_first",
    "export_key",
    "transl_contract",
    "festival_award",
  ),
  ...gaps("W1", "尚不清楚", "wjj_province", "nrta_list", "good_response"),
  ...gaps(
    "W2",
    "确认没有",
    "script_award",
    "wjj_province",
    "cctv_first",
    "satellite_first",
    "export_key",
    "festival_award",
  ),
  ...gaps("W2", "确认没有", "cost_audit", "transl_contract", "invest_approved"),
  ...gaps("W2", "尚不清楚", "nrta_list"),
  ...gaps(
    "W3",
    "确认没有",
    "script_award",
    "wjj_province",
    "cctv_first",
    "satellite_first",
    "export_key",
    "festival_award",
  ),
  ...gaps("W3", "确认没有", "cost_audit", "transl_contract", "invest_approved"),
  ...gaps(
    "W4",
    "确认没有",
    "script_award",
    "ai_proof",
    "cctv_first",
    "satellite_first",
    "wjj_province",
    "invest_approved",
  ),
  ...gaps("W4", "尚不清楚", "cost_audit", "spread_report", "export_key", "nrta_list"),
  ...gaps("E1/2026", "确认没有", "own_channel"),
  ...gaps("E1/2026", "尚不清楚", "platform_role"),
  ...gaps("B1", "确认没有", "base_national"),
  ...gaps("B1", "尚不清楚", "base_overseas"),
  ...gaps("R1", "确认没有", "training_approved"),
  ...gaps("T1", "确认没有", "rd_report"),
  ...gaps("H1", "尚不清楚", "talent_plan"),
];
