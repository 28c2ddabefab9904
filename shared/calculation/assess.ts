import type { Finding } from "../finding.ts";
import { isWithin, validityWindow } from "../policy/in-force.ts";
import type { Pack } from "../policy/pack.ts";
import { assessLine, prepareRule } from "./assess-line.ts";
import type { Assessment } from "./assessment.ts";
import type { Facts } from "./facts.ts";
import { groupLines, summariseGroup } from "./group-lines.ts";
import { totalLines } from "./total-lines.ts";

const issueDateMissing: Finding = { code: "issue-date-missing", severity: "warning", field: "issuedOn" };

/**
 * What a policy gives: one line for every subject and rule of its kind, in file order, then the pack's order; caps over several
 * lines; the three totals. Pure: the same facts and pack give the same assessment.
 */
export function assess(facts: Facts, pack: Pack): Assessment {
  const { choices, asOf, issuedOn } = facts;
  const rules = pack.rules.map((rule) => prepareRule(rule, { pack, choices, asOf }));
  const isInForce = issuedOn === null || isWithin(validityWindow(pack, issuedOn), asOf);
  const lines = facts.subjects.flatMap((subject) =>
    rules.filter(({ rule }) => rule.kind === subject.kind).map((rule) => assessLine(rule, subject, isInForce)),
  );
  const groups = groupLines(pack, choices, lines);
  return {
    pack: { id: pack.id, version: pack.packVersion },
    lines,
    groups: groups.map(summariseGroup),
    totals: totalLines(pack, choices, lines, groups),
    findings: issuedOn === null ? [issueDateMissing] : [],
  };
}
