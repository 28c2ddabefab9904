import { formatYuan, sumFen } from "../money.ts";
import type { Pack } from "../policy/pack.ts";
import type { Profile } from "../policy/profile.ts";
import { ledgerReasons } from "../wording/ledger-reasons.ts";
import type { Claim, ClaimCondition, MendedIn, MissingItem } from "./dossier.ts";
import type { DossierTerms } from "./dossier-terms.ts";

type Kept = { readonly id: string; readonly keep: string };

function actionFor({ id, state, missing }: ClaimCondition, kept: readonly Kept[]): string {
  const proof = kept.find((one) => one.id === id);
  if (proof !== undefined) return proof.keep;
  if (state === "unknown") return "请补录";
  return missing === null ? "不符合这一条件，如记录有误请更正" : "达到后这一条件就满足了";
}

/** Where a condition is mended: a proof is filed, a figure is recorded where it is gathered from. */
function mendedInOf(id: string, { evidence, facts }: Pack): MendedIn {
  if (evidence.some((one) => one.id === id)) return "materials";
  const gathered = facts.find((fact) => fact.id === id)?.source.gather;
  if (gathered === "revenue") return "revenues";
  return gathered === "decision" ? "decisions" : "records";
}

const ofCondition = ({ rule, subject }: Claim, condition: ClaimCondition, pack: Pack): MissingItem => ({
  article: condition.article,
  ruleTitle: rule.title,
  subjectName: subject.name,
  what: `${condition.title}：${condition.note}`,
  action: actionFor(condition, pack.evidence),
  mendedIn: mendedInOf(condition.id, pack),
  blocks: false,
});

function ofClaim(claim: Claim, { pack }: DossierTerms): readonly MissingItem[] {
  if (claim.standing !== "open") return [];
  const lacking = claim.conditions.filter(({ state }) => state !== "yes");
  const conditions = lacking.map((condition) => ofCondition(claim, condition, pack));
  if (conditions.length > 0 || claim.line.status !== "unknown") return conditions;
  return [{ ...ofBase(claim), blocks: false }];
}

const ofBase = ({ rule, subject }: Claim): Omit<MissingItem, "blocks"> => ({
  article: rule.article,
  ruleTitle: rule.title,
  subjectName: subject.name,
  what: "计算基数：尚无记录",
  action: "请补录后再测算",
  mendedIn: "records",
});

function ofChoices({ pack, assessment }: DossierTerms): readonly MissingItem[] {
  const needed = new Set(assessment.lines.flatMap(({ needs }) => needs));
  return pack.choices
    .filter(({ id }) => needed.has(id))
    .map(({ article, question, options }) => ({
      article,
      ruleTitle: "政策口径",
      subjectName: "全部",
      what: `${question}：尚未选定`,
      action: `请在“${options.map(({ title }) => title).join("”与“")}”之间选定并确认`,
      mendedIn: "readings",
      blocks: true,
    }));
}

function ofMaterials({ records, pack }: DossierTerms, profile: Profile): readonly MissingItem[] {
  const onFile = new Set(
    records.evidence.flatMap(({ kind, state, sha256 }) => (state === "on-file" && sha256 !== null ? [kind] : [])),
  );
  return profile.materials
    .filter(({ material, required }) => required && !onFile.has(material))
    .flatMap(({ material }) => pack.materials.filter(({ id }) => id === material))
    .map(({ title, keep }) => ({
      article: "—",
      ruleTitle: "单位材料",
      subjectName: records.studio.name,
      what: `${title}：尚缺`,
      action: keep,
      mendedIn: "materials",
      blocks: true,
    }));
}

/** One item for each reason that keeps cost undecided, with its sum. */
function ofLedger({ gathered }: DossierTerms): readonly MissingItem[] {
  const open = gathered.ledger.entries.flatMap(({ parts }) => parts.filter(({ state }) => state === "undecided"));
  return [...Map.groupBy(open, ({ reason }) => reason)].map(([reason, parts]) => ({
    article: "—",
    ruleTitle: "支出",
    subjectName: "全部",
    what: `${formatYuan(sumFen(parts.map(({ amount }) => amount)))} 元未定：${ledgerReasons[reason].why}`,
    action: ledgerReasons[reason].action,
    mendedIn: "expenses",
    blocks: false,
  }));
}

/** What the application still lacks (尚缺材料): what blocks first, then by the claims' order. */
export function findMissing(claims: readonly Claim[], terms: DossierTerms, profile: Profile): readonly MissingItem[] {
  const all = [
    ...ofChoices(terms),
    ...ofMaterials(terms, profile),
    ...claims.flatMap((claim) => ofClaim(claim, terms)),
    ...ofLedger(terms),
  ];
  return [...all.filter(({ blocks }) => blocks), ...all.filter(({ blocks }) => !blocks)];
}
