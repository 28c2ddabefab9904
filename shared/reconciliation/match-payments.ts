import type { Records } from "../model/records.ts";
import { type MatchTerms, usualTerms } from "./match-terms.ts";
import { startMatcher } from "./matcher.ts";
import type { Matching } from "./proposal.ts";

/**
 * Proposes which payments settle what is left of invoices, refunds and settlements after what was accepted. Pure: the order of the records
 * changes nothing. Nothing is guessed: what fits in several ways is handed back with its candidates.
 */
export const matchPayments = (records: Records, terms: MatchTerms = usualTerms): Matching =>
  startMatcher(terms).match(records);
