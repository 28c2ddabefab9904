import type { MatchTerms } from "./match-terms.ts";
import type { NameMatch, Proposal, ScoreReason } from "./proposal.ts";

const known: ReadonlySet<NameMatch> = new Set(["same", "account", "stated", "history"]);
const citing: ReadonlySet<ScoreReason["code"]> = new Set(["number-in-memo", "period-in-memo"]);

// That several amounts add up may be chance; that the memo names them is not.
const isTold = ({ kind, reasons }: Proposal): boolean =>
  kind === "one-to-one" || reasons.some(({ code }) => citing.has(code));

/**
 * The proposals that may be accepted with one key. The line: nothing is over or missing on either side, the other side is known (by full
 * name, account, a rule, or from before), what is one of several sums is named by the memo (the invoices' numbers, the settlements' period),
 * and the score reaches `terms.bulkScore`. At the usual 85 that is an equal amount paid to the full name within 60 days, or to a known
 * account within 15.
 */
export const acceptable = (
  proposals: readonly Proposal[],
  { bulkScore }: Pick<MatchTerms, "bulkScore">,
): readonly Proposal[] =>
  proposals.filter(
    (proposal) =>
      proposal.asked === proposal.paid && known.has(proposal.name) && isTold(proposal) && proposal.score >= bulkScore,
  );
