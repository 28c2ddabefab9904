import type { LedgerShare } from "../ledger/break-down-ledger.ts";
import type { LedgerTotals } from "../ledger/total-ledger.ts";
import { fenToYuanText } from "../money.ts";
import type { AnsweredConcern } from "./answers-to.ts";
import { bookkeepingToJson } from "./bookkeeping-to-json.ts";
import type { LineCarry } from "./carry.ts";
import { chainsToJson } from "./chains-to-json.ts";
import type { Concern } from "./concern.ts";
import { matchingToJson } from "./matching-to-json.ts";
import type { Reconciliation } from "./reconcile.ts";
import { percentText, type RiskShare } from "./risk.ts";
import type { Variance } from "./variances.ts";

const totalsToJson = ({ recorded, eligible, ineligible, undecided }: LedgerTotals) => ({
  ...{ recorded: fenToYuanText(recorded), eligible: fenToYuanText(eligible) },
  ...{ ineligible: fenToYuanText(ineligible), undecided: fenToYuanText(undecided) },
});

const sharesToJson = (shares: readonly LedgerShare[]) =>
  shares.map((share) => ({ key: share.key, ...totalsToJson(share) }));

const riskToJson = ({ claimed, atRisk, share, isOverLine }: RiskShare) => ({
  ...{ claimed: fenToYuanText(claimed), atRisk: fenToYuanText(atRisk) },
  sharePercent: share === null ? null : percentText(share),
  isOverLine,
});

const exposedToJson = ({ exposed }: Concern) =>
  Object.fromEntries([...exposed].map(([id, amount]) => [id, amount === "all" ? amount : fenToYuanText(amount)]));

const findingToJson = ({ concern, standing, answer }: AnsweredConcern, say: (concern: Concern) => string) => ({
  ...{ code: concern.code, severity: concern.severity, records: concern.records, detail: concern.detail ?? {} },
  ...{ exposed: exposedToJson(concern), message: say(concern), standing },
  answer:
    answer === null
      ? null
      : { id: answer.id, verdict: answer.verdict, note: answer.note, evidence: answer.evidence, by: answer.answeredBy },
});

const carryToJson = ({ rule, subject, status, base, needed, surplus, amount, receipts }: LineCarry) => ({
  ...{ rule, subject, status, base: fenToYuanText(base), needed: fenToYuanText(needed) },
  ...{ surplus: fenToYuanText(surplus), amount: fenToYuanText(amount) },
  receipts: receipts.map(({ invoice, base: own, carries, lostWithout, isExposed }) => ({
    ...{ invoice, base: fenToYuanText(own), carries: fenToYuanText(carries) },
    ...{ lostWithout: fenToYuanText(lostWithout), isExposed },
  })),
});

const varianceToJson = ({ budget, contracted, invoiced, paid, difference, ...row }: Variance) => ({
  ...{ ...row, budget: fenToYuanText(budget), contracted: fenToYuanText(contracted) },
  ...{ invoiced: fenToYuanText(invoiced), paid: fenToYuanText(paid), difference: fenToYuanText(difference) },
});

/** The reconciliation as its file has it (`shenbao.reconciliation`, version 1): money as yuan text, `say` gives a finding's sentence. */
export const reconciliationToJson = (reconciliation: Reconciliation, say: (concern: Concern) => string) => ({
  format: "shenbao.reconciliation" as const,
  version: 1 as const,
  ...matchingToJson(reconciliation.matching, reconciliation.withoutInvoice),
  chains: chainsToJson(reconciliation.chains),
  ...bookkeepingToJson(reconciliation.bookkeeping),
  findings: reconciliation.answered.map((answered) => findingToJson(answered, say)),
  settledAnswers: reconciliation.settledAnswers.map(({ id }) => id),
  ledger: totalsToJson(reconciliation.ledger),
  shares: {
    ...{ subject: sharesToJson(reconciliation.shares.subject), category: sharesToJson(reconciliation.shares.category) },
    ...{ month: sharesToJson(reconciliation.shares.month), supplier: sharesToJson(reconciliation.shares.supplier) },
  },
  variances: reconciliation.variances.map(varianceToJson),
  risk: {
    ...{ ...riskToJson(reconciliation.risk), open: riskToJson(reconciliation.risk.open) },
    bases: { ...riskToJson(reconciliation.risk.bases), open: riskToJson(reconciliation.risk.bases.open) },
    subjects: reconciliation.risk.subjects.map((one) => ({
      ...{ subject: one.subject, ...riskToJson(one), open: riskToJson(one.open) },
    })),
    support: { ...riskToJson(reconciliation.risk.support), open: riskToJson(reconciliation.risk.support.open) },
  },
  carries: {
    lines: reconciliation.carries.lines.map(carryToJson),
    groups: reconciliation.carries.groups.map(({ id, limit, over }) => ({
      ...{ id, limit: limit === null ? null : fenToYuanText(limit), over: fenToYuanText(over) },
    })),
  },
});
