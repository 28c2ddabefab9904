import { inNoticeOrder } from "../model/correction.ts";
import { fenToYuanText } from "../money.ts";
import type { Claim, EvidenceItem, MissingItem } from "./dossier.ts";
import type { DossierTerms } from "./dossier-terms.ts";
import type { PackageContents, Predecessor, PredecessorClaim } from "./package-contents.ts";
import type { AnsweredCorrection, ClaimChange, ClaimStand, EvidenceChange, Round } from "./round.ts";

type Listed = PackageContents["evidence"][number];

function evidenceChange(before: Listed | undefined, after: EvidenceItem | undefined): readonly EvidenceChange[] {
  if (after === undefined)
    return before === undefined
      ? []
      : [{ change: "withdrawn", number: before.number, title: before.title, before: before.fileName, after: null }];
  const { number, title, fileName } = after;
  if (before === undefined) return [{ change: "new", number, title, before: null, after: fileName }];
  if (before.sha256 === after.sha256) return [];
  return [{ change: "replaced", number, title, before: before.fileName, after: fileName }];
}

/** What became of every proof since the package before, by number. */
function compareEvidence(before: readonly Listed[], after: readonly EvidenceItem[]): readonly EvidenceChange[] {
  const [old, now] = [byNumber(before), byNumber(after)];
  const numbers = [...new Set([...old.keys(), ...now.keys()])].toSorted((a, b) => a - b);
  return numbers.flatMap((number) => evidenceChange(old.get(number), now.get(number)));
}

const byNumber = <T extends { readonly number: number }>(items: readonly T[]): ReadonlyMap<number, T> =>
  new Map(items.map((item) => [item.number, item]));

const standOf = ({ line }: Claim): ClaimStand => ({
  status: line.status,
  type: line.type,
  amount: line.amount === null ? null : fenToYuanText(line.amount),
});

// What the assessment in an older package says is told as it stands there.
const formerStand = ({ status, type, amount }: PredecessorClaim): ClaimStand =>
  ({ status, type, amount }) as ClaimStand;

const keyOf = (rule: string, kind: string, id: string, year: number): string => JSON.stringify([rule, kind, id, year]);

const isSame = (a: ClaimStand | null, b: ClaimStand | null): boolean =>
  a?.status === b?.status && a?.amount === b?.amount && a?.type === b?.type;

/** Lines that stand otherwise than in the package before; a line that no subject has any more has no `after`. */
function compareClaims(
  before: readonly PredecessorClaim[],
  claims: readonly Claim[],
  { pack, records }: Pick<DossierTerms, "pack" | "records">,
): readonly ClaimChange[] {
  const old = new Map(
    before.map((claim) => [keyOf(claim.rule, claim.subjectKind, claim.subjectId, claim.claimYear), claim]),
  );
  const now = new Map(
    claims.map((claim) => {
      const { rule, subject, claimYear } = claim.line;
      return [keyOf(rule, subject.kind, subject.id, claimYear), claim] as const;
    }),
  );
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [former, claim] = [old.get(key), now.get(key)];
    const stands = {
      before: former === undefined ? null : formerStand(former),
      after: claim === undefined ? null : standOf(claim),
    };
    if (isSame(stands.before, stands.after)) return [];
    const rule = pack.rules.find(({ id }) => id === (claim?.line.rule ?? former?.rule));
    const subject = records.subjects.find(({ id, kind }) => id === former?.subjectId && kind === former?.subjectKind);
    return [
      {
        article: rule?.article ?? "",
        ruleTitle: rule?.title ?? former?.rule ?? "",
        subjectName: claim?.subject.name ?? subject?.name ?? former?.subjectId ?? "",
        ...stands,
      },
    ];
  });
}

/** The points of the authority's notices with their answers: those about the package before, and those about no certain one. */
function answeredCorrections({ records }: Pick<DossierTerms, "records">, seal: string): readonly AnsweredCorrection[] {
  const numbers = new Map(records.evidence.map(({ id, number }) => [id, number]));
  return records.corrections
    .filter((each) => each.package === null || each.package === seal)
    .toSorted(inNoticeOrder)
    .map(({ number, notice, asked, answer, dueOn, evidence }) => ({
      ...{ number, notice, asked, answer, dueOn },
      evidence: evidence.map((id) => numbers.get(id)).filter((each) => each !== undefined),
    }));
}

/** The round of corrections that follows a package: what is new, replaced, withdrawn or stands otherwise, and the answers. */
export function compileRound(
  terms: Pick<DossierTerms, "records" | "pack">,
  { claims, evidence }: { readonly claims: readonly Claim[]; readonly evidence: readonly EvidenceItem[] },
  { seal, contents, claims: before }: Predecessor,
): Round {
  return {
    number: contents.round + 1,
    follows: { seal, round: contents.round, asOf: contents.asOf },
    evidence: compareEvidence(contents.evidence, evidence),
    claims: compareClaims(before, claims, terms),
    corrections: answeredCorrections(terms, seal),
  };
}

/** The points of a round that have no answer yet: a letter with gaps should not be handed in. */
export const unanswered = (round: Round | null, applicant: string): readonly MissingItem[] =>
  (round?.corrections ?? [])
    .filter(({ answer }) => answer.trim() === "")
    .map(({ number, notice }) => ({
      ...{ article: "—", ruleTitle: "补正意见", subjectName: applicant, mendedIn: "corrections", blocks: true },
      what: `意见${number}${notice === "" ? "" : `（${notice}）`}还没有答复`,
      action: "在“申报包”页的补正意见里写明答复",
    }));
