import type { AssessmentLineView, AssessmentView, CapView } from "../../shared/contract/assessment.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { restsOnReceipts } from "../../shared/dossier/compile-receipts.ts";
import type { Claim, Dossier } from "../../shared/dossier/dossier.ts";
import { grantedUnderCaps, overCap, yearByOf } from "../../shared/dossier/granted-before.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { ok, type Result } from "../../shared/result.ts";
import { sayGrantedCap } from "../../shared/wording/granted-words.ts";
import { sayFinding } from "../../shared/wording/say-finding.ts";
import { subjectTitle } from "../../shared/wording/subject-title.ts";
import type { Workspace } from "../store/workspace.ts";
import type { WorkspaceProblem } from "../store/workspace-problem.ts";
import type { Calculation } from "./calculate.ts";
import { calculateWorkspace } from "./calculate-workspace.ts";
import { claimId } from "./claim-id.ts";
import { conditionPlace } from "./condition-place.ts";
import { dossierOf } from "./dossier-of.ts";
import { namedFinding } from "./named-finding.ts";

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
  const dossier = dossierOf(calculation, profile);
  const { applicant, claims, groups, asOf } = dossier;
  const shown = claims.filter(({ standing }) => standing !== "idle");
  const { certain, provenCeiling } = assessment.totals;
  return {
    studioName: applicant.name,
    policyTitle: pack.title,
    asOf,
    articles: byArticle(shown, calculation),
    caps: capsOf(groups),
    idleLines: claims.length - shown.length,
    figures: {
      certain,
      provenCeiling,
      linesLackingMaterial: shown.filter(({ line }) => line.status === "unknown").length,
    },
    notes: [
      ...calculation.findings.map((finding) => ({
        severity: finding.severity,
        sentence: sayFinding(namedFinding(finding, calculation)),
      })),
      ...grantedNotes(calculation, dossier),
    ],
  };
}

/** What was granted under a cap before: the calculation leaves it out of account, so it is said beside the figures. */
const grantedNotes = ({ records, pack }: Calculation, dossier: Dossier): AssessmentView["notes"] =>
  grantedUnderCaps(records.grants, dossier, yearByOf(records, pack)).map((cap) => ({
    severity: "warning",
    sentence: sayGrantedCap(cap, overCap(cap)),
  }));

type Questions = ReadonlyMap<string, string>;

const questionsOf = ({ choices }: Pack): Questions => new Map(choices.map(({ id, question }) => [id, question]));

/** The lines by article, in the policy's order of its rules. */
function byArticle(claims: readonly Claim[], calculation: Calculation): AssessmentView["articles"] {
  const { pack } = calculation;
  const questions = questionsOf(pack);
  const claimsByArticle = Map.groupBy(claims, ({ line }) => line.article);
  return [...new Set(pack.rules.map(({ article }) => article))].flatMap((article) => {
    const lines = (claimsByArticle.get(article) ?? []).map((claim) => lineOf(claim, questions, calculation));
    return lines.length === 0 ? [] : [{ article, lines }];
  });
}

/** The caps that something counts towards. */
export const capsOf = (groups: Dossier["groups"]): readonly CapView[] =>
  groups.flatMap(({ id, title, claimYear, limit, certain }) =>
    limit === null || certain === 0n ? [] : [{ id: `${id}/${claimYear ?? ""}`, title, claimYear, limit, certain }],
  );

const lineOf = (claim: Claim, questions: Questions, calculation: Calculation): AssessmentLineView => ({
  id: claimId(claim),
  title: claim.rule.title,
  subjectName: subjectTitle(claim.subject),
  ...figuresOf(claim),
  quote: claim.line.quote,
  needs: claim.line.needs.map((id) => questions.get(id) ?? id),
  receipts: restsOnReceipts(claim),
  conditions: claim.conditions.map((condition) => {
    const { id, title, note, state, article, quote } = condition;
    return { ...{ id, title, note, state, article, quote }, place: conditionPlace(condition, claim, calculation) };
  }),
});

const figuresOf = ({ line }: Claim) => ({
  claimYear: line.claimYear,
  type: line.type,
  status: line.status,
  base: line.base,
  rate: line.rate,
  amount: line.amount,
  limit: line.limit,
});
