import type { Claim, Dossier } from "../../../shared/dossier/dossier.ts";
import { formatYuan } from "../../../shared/money.ts";
import { labelCell, type Passage, type Row, row } from "../pdf/block.ts";
import { isShown, openQuestions } from "./wording.ts";

/** The claims of a type that belong into the forms and are not refused by a condition. */
export const openClaims = ({ claims }: Dossier, type: Claim["line"]["type"]): readonly Claim[] =>
  claims.filter((claim) => isShown(claim) && claim.line.type === type && claim.line.status !== "unmet");

/** A row of column titles. */
export const titleRow = (...titles: readonly string[]): Row => row(...titles.map((title) => labelCell(title)));

/** What stands against a line that is not met yet, in grey; nothing for one that is. */
export function situation(claim: Claim, dossier: Dossier): readonly Passage[] {
  const { line } = claim;
  if (line.status === "needs-choice") return [{ text: `待选定口径：${openQuestions(claim, dossier)}`, ink: "grey" }];
  const open = claim.conditions.filter(({ state }) => state === "unknown").map(({ title }) => title);
  const lacking = open.length === 0 ? [] : [`待补：${open.join("；")}`];
  const later =
    line.type === "entitlement" && line.status === "unknown" && line.base !== null && line.amount !== null
      ? [`补齐后按现有票据可计 ${formatYuan(line.amount)} 元，未计入合计`]
      : [];
  return [...lacking, ...later].map((text) => ({ text, ink: "grey" }));
}
