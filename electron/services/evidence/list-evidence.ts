import type { EvidenceItem, EvidenceKind, EvidenceView, WantedEvidence } from "../../../shared/contract/evidence.ts";
import { conditionTarget } from "../../../shared/contract/target.ts";
import { compileClaims } from "../../../shared/dossier/compile-claims.ts";
import type { Claim } from "../../../shared/dossier/dossier.ts";
import type { Evidence } from "../../../shared/model/evidence.ts";
import type { Records } from "../../../shared/model/records.ts";
import { type SubjectKey, subjectKey } from "../../../shared/model/subject.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { subjectTitle } from "../../../shared/wording/subject-title.ts";
import type { Calculation } from "../calculate.ts";
import { claimId } from "../claim-id.ts";
import { unsortedKind } from "../import/plan-evidence.ts";
import { lackingOf, servedBy } from "./asked-evidence.ts";

/** The kinds of proofs that a policy knows, those of works and others first, then the papers of the applicant as a whole. */
export const evidenceKinds = (pack: Pack): readonly EvidenceKind[] => [
  ...pack.evidence.map(({ id, title, keep, kinds }) => ({ id, title, keep, kinds })),
  ...pack.materials.map(({ id, title, keep }) => ({ id, title, keep, kinds: null })),
];

/** All proofs, those waiting to be filed first, with the conditions they prove and the proofs still lacking. */
export function evidenceToShow(calculation: Calculation, undoable: string | null): EvidenceView {
  const { records, pack } = calculation;
  const claims = compileClaims(calculation);
  const names = new Map<SubjectKey, string>(records.subjects.map((one) => [subjectKey(one), subjectTitle(one)]));
  return {
    items: itemsOf(records, { pack, names, claims }),
    wanted: [...ofMaterials(records, pack), ...ofClaims(claims, pack, records.evidence)],
    kinds: evidenceKinds(pack),
    subjects: records.subjects.map((one) => ({ key: subjectKey(one), kind: one.kind, name: subjectTitle(one) })),
    undoable,
  };
}

interface ItemTerms {
  readonly pack: Pack;
  readonly names: ReadonlyMap<SubjectKey, string>;
  readonly claims: readonly Claim[];
}

/** The place of a kind of proof in a line of the assessment: its condition, or the line while no condition is weighed yet. */
function placeIn(claim: Claim, kind: string): EvidenceItem["claims"][number] {
  const line = claimId(claim);
  const isWeighed = claim.conditions.some(({ id }) => id === kind);
  return {
    title: `第${claim.rule.article}条 ${claim.rule.title}`,
    target: isWeighed ? conditionTarget(line, kind) : { kind: "line", id: line },
  };
}

const claimsWith = ({ kind, subject }: Evidence, claims: readonly Claim[]): EvidenceItem["claims"] =>
  claims
    .filter(({ standing, subjectKey: key }) => standing !== "idle" && key === subject)
    .filter(({ conditions }) => conditions.some(({ id }) => id === kind))
    .map((claim) => placeIn(claim, kind));

function itemsOf({ evidence, studio }: Records, { pack, names, claims }: ItemTerms): readonly EvidenceItem[] {
  const titles = new Map(evidenceKinds(pack).map(({ id, title }) => [id, title]));
  const items = evidence.map((one) => ({
    ...one,
    kindTitle: one.kind === unsortedKind ? "待归类" : (titles.get(one.kind) ?? one.kind),
    subjectName: one.subject === null ? studio.name : (names.get(one.subject) ?? one.subject),
    serves: servedBy(one, pack),
    claims: claimsWith(one, claims),
  }));
  const isWaiting = ({ kind }: EvidenceItem): boolean => kind === unsortedKind;
  return [...items.filter(isWaiting), ...items.filter((one) => !isWaiting(one))];
}

// What the default profile requires of the applicant as a whole.
function ofMaterials({ evidence, studio }: Records, pack: Pack): readonly WantedEvidence[] {
  const held = new Set(evidence.flatMap(({ kind, sha256 }) => (sha256 === null ? [] : [kind])));
  const required = pack.profiles[0]?.materials.filter((one) => one.required && !held.has(one.material)) ?? [];
  return required
    .flatMap(({ material }) => pack.materials.filter(({ id }) => id === material))
    .map(({ id, title, keep }) => ({
      ...{ kind: id, title, keep, authority: null, subject: null, subjectName: studio.name },
      ...{ askedBy: ["每份申报都要"], claims: [] },
    }));
}

function ofClaims(claims: readonly Claim[], pack: Pack, evidence: readonly Evidence[]): readonly WantedEvidence[] {
  const open = claims.filter(({ standing }) => standing === "open" || standing === "claimed");
  const lacking = open.flatMap((claim) => lackingOf(claim, pack, evidence).map((id) => ({ id, claim })));
  const byProof = Map.groupBy(lacking, ({ id, claim }) => JSON.stringify([id, claim.subjectKey]));
  return [...byProof.values()].flatMap(([first, ...more]) => {
    const kind = pack.evidence.find(({ id }) => id === first?.id);
    if (first === undefined || kind === undefined) return [];
    const { subject, subjectKey: key } = first.claim;
    const { id, title, keep, authority } = kind;
    const asking = [first, ...more].map(({ claim }) => placeIn(claim, id));
    return [
      {
        ...{ kind: id, title, keep, authority, subject: key, subjectName: subjectTitle(subject), claims: asking },
        askedBy: [...new Set(asking.map((one) => one.title))],
      },
    ];
  });
}
