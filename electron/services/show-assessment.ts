import type { AssessmentLineView, AssessmentView } from "../../shared/contract/assessment.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { compileDossier } from "../../shared/dossier/compile-dossier.ts";
import type { Claim } from "../../shared/dossier/dossier.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import { sayFinding } from "../../shared/wording/say-finding.ts";
import type { Workspace } from "../store/workspace.ts";
import type { WorkspaceProblem } from "../store/workspace-problem.ts";
import type { Calculation } from "./calculate.ts";
import { calculateWorkspace } from "./calculate-workspace.ts";

/** The assessment of a workspace on a day, as the window shows it: the same call as behind the documents. */
export function assessmentToShow(
  workspace: Workspace,
  pack: Pack,
  asOf: LocalDate,
): Result<AssessmentView, WorkspaceProblem> {
  const calculation = calculateWorkspace(workspace, pack, asOf);
  return calculation.ok ? ok(viewOf(calculation.value)) : calculation;
}

function viewOf(calculation: Calculation): AssessmentView {
  const { assessment, pack } = calculation;
  const [profile] = pack.profiles;
  if (profile === undefined) throw new Error("a pack has at least one profile");
  const { applicant, claims, asOf } = compileDossier(calculation, profile);
  const shown = claims.filter(({ standing }) => standing !== "idle");
  const { certain, provenCeiling } = assessment.totals;
  return {
    studioName: applicant.name,
    policyTitle: pack.title,
    asOf,
    articles: byArticle(shown),
    idleLines: claims.length - shown.length,
    figures: {
      certain,
      provenCeiling,
      linesLackingMaterial: shown.filter(({ line }) => line.status === "unknown").length,
    },
    notes: calculation.findings.map((finding) => ({
      severity: finding.severity,
      sentence: sayFinding(finding),
    })),
  };
}

const byArticle = (claims: readonly Claim[]): AssessmentView["articles"] =>
  [...Map.groupBy(claims, ({ line }) => line.article)].map(([article, of]) => ({ article, lines: of.map(lineOf) }));

const lineOf = ({ line, rule, subject, subjectKey, conditions }: Claim): AssessmentLineView => ({
  id: `${rule.id}/${subjectKey}/${line.claimYear}`,
  title: rule.title,
  subjectName: subject.name,
  claimYear: line.claimYear,
  type: line.type,
  status: line.status,
  base: line.base,
  rate: line.rate,
  amount: line.amount,
  limit: line.limit,
  quote: line.quote,
  conditions: conditions.map(({ id, title, note, state, article }) => ({ id, title, note, state, article })),
});
