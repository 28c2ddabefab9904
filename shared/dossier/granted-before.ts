import { type LocalDate, yearOf } from "../dates.ts";
import type { Grant } from "../model/grant.ts";
import type { Records } from "../model/records.ts";
import type { SubjectKey } from "../model/subject.ts";
import { type Fen, maxFen, subtractFen, sumFen, zeroFen } from "../money.ts";
import type { Pack } from "../policy/pack.ts";
import type { Claim, Dossier } from "./dossier.ts";

/** A cap of the policy with what was already granted under it. */
export interface GrantedUnderCap {
  readonly id: string;
  /** The rules under the cap. */
  readonly title: string;
  /** Whom the cap is for: a subject's name, or the year; empty for all together. */
  readonly scope: string;
  readonly limit: Fen;
  readonly granted: Fen;
  /** What the cap leaves, never below zero. */
  readonly left: Fen;
  /** What the records come to by formula under the same cap, not lessened by what was granted. */
  readonly certain: Fen;
}

type Dated = Pick<Dossier, "claims" | "groups">;

/** By what a grant belongs to a year: the year applied for, the year decided, or the year paid. */
export type YearBy = "claim" | "award" | "paid";

/** How the year is read; the year applied for until a person chose. */
export function yearByOf({ choices }: Pick<Records, "choices">, { claimYear }: Pack): YearBy {
  const option = choices.find(({ id }) => id === claimYear?.by)?.option;
  return option === "award" || option === "paid" ? option : "claim";
}

/** What the figures would be less by if what was granted before were taken off the cap; never below zero. */
export const overCap = ({ certain, left }: GrantedUnderCap): Fen => maxFen(subtractFen(certain, left), zeroFen);

/** The caps under which something was granted before: those of one rule for one subject, then those over several rules. */
export function grantedUnderCaps(
  grants: readonly Grant[],
  { claims, groups }: Dated,
  yearBy: YearBy,
): readonly GrantedUnderCap[] {
  const own = grants.filter(({ rule }) => rule !== null);
  const ofLines = claims.flatMap((claim) => underLine(claim, own));
  const ofGroups = groups.flatMap((group) => underGroup(group, own, { claims, yearBy }));
  return [...ofLines, ...ofGroups];
}

function underLine(
  { line, rule, subject, subjectKey: key }: Claim,
  grants: readonly Grant[],
): readonly GrantedUnderCap[] {
  const granted = sumFen(
    grants.filter((one) => one.rule === rule.id && one.subject === key).map(({ amount }) => amount),
  );
  if (line.limit === null || granted === zeroFen) return [];
  const certain = line.status === "met" && line.type === "entitlement" ? (line.amount ?? zeroFen) : zeroFen;
  return [
    withLeft({ id: `${rule.id}/${key}`, title: rule.title, scope: subject.name, limit: line.limit, granted, certain }),
  ];
}

interface GroupTerms {
  readonly claims: Dossier["claims"];
  readonly yearBy: YearBy;
}

function underGroup(
  { id, title, rules, claimYear, limit, certain }: Dossier["groups"][number],
  grants: readonly Grant[],
  { claims, yearBy }: GroupTerms,
): readonly GrantedUnderCap[] {
  if (limit === null) return [];
  const under = grants.filter((grant) => grant.rule !== null && rules.includes(grant.rule));
  const subject = claims.find(({ subjectKey: key }) => id.endsWith(`/${key}`));
  const scoped = subject === undefined ? under : under.filter((grant) => grant.subject === subject.subjectKey);
  const inScope =
    claimYear === null ? scoped : scoped.filter((grant) => yearOfGrant(grant, claims, yearBy) === claimYear);
  const granted = sumFen(inScope.map(({ amount }) => amount));
  if (granted === zeroFen) return [];
  const scope = subject?.subject.name ?? (claimYear === null ? "" : `${claimYear} 年`);
  return [withLeft({ id: `${id}/${claimYear ?? ""}`, title, scope, limit, granted, certain })];
}

const withLeft = (cap: Omit<GrantedUnderCap, "left">): GrantedUnderCap => ({
  ...cap,
  left: maxFen(subtractFen(cap.limit, cap.granted), zeroFen),
});

/** The year that a grant counts in; null while the record does not say. */
export function yearOfGrant(
  { subject, decidedOn, receivedOn }: Grant,
  claims: Dossier["claims"],
  by: YearBy,
): number | null {
  const day: LocalDate | null = by === "paid" ? receivedOn : decidedOn;
  if (by !== "claim") return day === null ? null : yearOf(day);
  return claims.find((claim) => claim.subjectKey === (subject as SubjectKey | null))?.line.claimYear ?? null;
}
