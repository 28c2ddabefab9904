import type { Subject } from "../model/subject.ts";
import type { FactDeclaration } from "../policy/declarations.ts";
import { gatherDecision } from "./gather-decision.ts";
import { gatherLocations } from "./gather-locations.ts";
import { gatherRevenue } from "./gather-revenue.ts";
import type { GatherTerms } from "./gather-terms.ts";
import { gatherVisits } from "./gather-visits.ts";
import type { GatheredFact } from "./gathered-fact.ts";

function gatherFact(fact: FactDeclaration, subject: Subject, terms: GatherTerms): GatheredFact {
  switch (fact.source.gather) {
    case "revenue":
      return gatherRevenue(fact.source, subject, terms);
    case "locations":
      return gatherLocations(fact.source, subject);
    case "crew-visits":
      return gatherVisits(fact.source, subject);
    default:
      return gatherDecision(fact, subject, terms);
  }
}

/** Every fact that the pack declares for a subject's kind, by its id. */
export function gatherFacts(subject: Subject, terms: GatherTerms): ReadonlyMap<string, GatheredFact> {
  const declared = terms.pack.facts.filter(({ kinds }) => kinds.includes(subject.kind));
  return new Map(declared.map((fact) => [fact.id, gatherFact(fact, subject, terms)]));
}
