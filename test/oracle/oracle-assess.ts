import * as creation from "./articles-creation.ts";
import * as industry from "./articles-industry.ts";
import type { Facts, Subject } from "./facts.ts";
import { type Group, groupsOf } from "./groups.ts";
import { type Line, lineOf } from "./line.ts";
import type { Rule } from "./ruling.ts";
import { type Totals, totalsOf } from "./totals.ts";
import { Refused, validate } from "./validate.ts";
import type { Kind } from "./vocabulary.ts";
import { inForce } from "./window.ts";

/** The assessment as the contract writes it, but for the quotes and the pack's version. */
export interface Assessment {
  readonly format: "shenbao.assessment";
  readonly version: 1;
  readonly pack: { readonly id: "cn-liaoning-microdrama" };
  readonly lines: readonly Line[];
  readonly groups: readonly Group[];
  readonly totals: Totals;
  readonly findings: readonly { readonly code: string; readonly severity: string }[];
}

/** The assessment of a facts file, or that it is refused. */
export type OracleAnswer = { readonly ok: true; readonly assessment: Assessment } | { readonly ok: false };

const RULES_OF: Readonly<Record<Kind, readonly Rule[]>> = {
  work: [
    creation.a1Script,
    creation.a1Conversion,
    creation.a2Cost,
    creation.a2Scene,
    creation.a3Compute,
    creation.a3Wjj,
    creation.a4Nrta,
    creation.a4Cctv,
    creation.a4Satellite,
    creation.a4Online,
    industry.a11Export,
    industry.a11Translation,
    industry.a11Festival,
  ],
  enterprise: [industry.a5Platform, industry.a12Chain, industry.a12Channel],
  site: [industry.a6Site],
  base: [industry.a7National, industry.a7Province, industry.a7Overseas],
  person: [industry.a8Talent],
  project: [industry.a9Training, industry.a10Rd],
};

function linesOf(subject: Subject, facts: Facts): readonly Line[] {
  const current = inForce(facts.issuedOn, facts.asOf);
  return RULES_OF[subject.kind].map((rule) => lineOf(subject, rule(subject, facts.choices), current));
}

function assess(facts: Facts): Assessment {
  const lines = facts.subjects.flatMap((subject) => linesOf(subject, facts));
  const groups = groupsOf(lines, facts.choices);
  return {
    format: "shenbao.assessment",
    version: 1,
    pack: { id: "cn-liaoning-microdrama" },
    lines,
    groups,
    totals: totalsOf(lines, groups, facts.choices),
    findings: facts.issuedOn === null ? [{ code: "issue-date-missing", severity: "warning" }] : [],
  };
}

/** Assesses a facts file by the second reader's own code, written from the contract alone. */
export function oracleAssess(file: unknown): OracleAnswer {
  try {
    return { ok: true, assessment: assess(validate(file)) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false };
    throw error;
  }
}
