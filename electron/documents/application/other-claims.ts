import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { type Block, cell, row } from "../pdf/block.ts";
import { openClaims, situation, titleRow } from "./claim-situation.ts";
import { articleName, isShown, statusWords, subjectName } from "./wording.ts";

/** What the text names without an amount. */
export function unquantifiedTable(dossier: Dossier): readonly Block[] {
  const claims = openClaims(dossier, "unquantified");
  if (claims.length === 0) return [];
  const rows = claims.map((claim) =>
    row(
      cell(articleName(claim.rule.article)),
      { passages: [{ text: claim.rule.title, weight: "bold" }, { text: subjectName(claim) }] },
      { passages: [{ text: `“${claim.line.quote}”` }, ...situation(claim, dossier)] },
      cell(statusWords[claim.line.status]),
    ),
  );
  const columns = [
    { share: 1.1, align: "center" as const },
    { share: 3.4 },
    { share: 8 },
    { share: 1.7, align: "center" as const },
  ];
  return [{ kind: "table", columns, head: [titleRow("条款", "事项与对象", "依据与情况", "条件")], rows, size: 9 }];
}

/** What a condition rules out today, with that condition. */
export function unmetTable({ claims }: Dossier): readonly Block[] {
  const lines = claims.filter((claim) => isShown(claim) && claim.line.status === "unmet");
  if (lines.length === 0) return [];
  const rows = lines.map((claim) => {
    const failed = claim.conditions.filter(({ state }) => state === "no");
    const reasons = failed.map(({ title, note }) => ({ text: note === "" ? title : `${title}（${note}）` }));
    return row(cell(articleName(claim.rule.article)), cell(claim.rule.title), cell(subjectName(claim)), {
      passages: reasons.length === 0 ? [{ text: "不在政策有效期内" }] : reasons,
    });
  });
  const columns = [{ share: 1.1, align: "center" as const }, { share: 3 }, { share: 3 }, { share: 7 }];
  return [{ kind: "table", columns, head: [titleRow("条款", "事项", "对象", "不符合之处")], rows, size: 9 }];
}

/** Rules that nothing recorded points to, one row each, so that none is forgotten. */
export function idleTable({ claims }: Dossier): readonly Block[] {
  const byRule = Map.groupBy(
    claims.filter((claim) => !isShown(claim)),
    ({ rule }) => rule,
  );
  if (byRule.size === 0) return [];
  const rows = [...byRule].map(([rule, each]) =>
    row(cell(articleName(rule.article)), cell(rule.title), cell(each.map(subjectName).join("、"))),
  );
  const columns = [{ share: 1.1, align: "center" as const }, { share: 3 }, { share: 10 }];
  return [{ kind: "table", columns, head: [titleRow("条款", "事项", "对象")], rows, size: 9 }];
}
