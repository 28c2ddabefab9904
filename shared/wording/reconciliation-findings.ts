import type { Finding } from "../finding.ts";
import { auditRuleText } from "./audit-rules.ts";
import { bookingConcerns } from "./booking-concerns.ts";
import { claimConcerns } from "./claim-concerns.ts";
import type { ConcernSentence } from "./concern-words.ts";
import { ledgerReasons } from "./ledger-reasons.ts";
import { paperConcerns } from "./paper-concerns.ts";
import { paymentConcerns } from "./payment-concerns.ts";

const costConcerns: Readonly<Record<string, ConcernSentence>> = Object.fromEntries(
  Object.entries(ledgerReasons).map(([reason, { why, action }]) => [
    `cost-${reason}`,
    ({ count = "", amount = "", number = "" }) => `${why}：${count} 张发票，共 ${amount} 元（${number}）；${action}。`,
  ]),
);

const sentences = { ...paymentConcerns, ...paperConcerns, ...claimConcerns, ...bookingConcerns, ...costConcerns };

/** What reconciliation found, by code, as a sentence that says what to do and on which rule it rests. */
export const reconciliationFindings: Readonly<Record<string, (finding: Finding) => string>> = Object.fromEntries(
  Object.entries(sentences).map(([code, sentence]) => [
    code,
    ({ detail = {} }: Finding) => `${sentence(detail)}（依据：${auditRuleText(detail.rule ?? "")}）`,
  ]),
);
