import { z } from "zod";
import { acceptanceSchema } from "./acceptance.ts";
import { allocationSchema } from "./allocation.ts";
import { answerSchema } from "./answer.ts";
import { budgetLineSchema } from "./budget.ts";
import { categoryRuleSchema } from "./category-rule.ts";
import { chainLinkSchema } from "./chain-link.ts";
import { choiceSchema } from "./choice.ts";
import { columnMappingSchema } from "./column-mapping.ts";
import { contractSchema } from "./contract.ts";
import { correctionSchema } from "./correction.ts";
import { deadlineSchema } from "./deadline.ts";
import { decisionSchema } from "./decision.ts";
import { evidenceSchema } from "./evidence.ts";
import { exclusionSchema } from "./exclusion.ts";
import { formSchema } from "./form.ts";
import { grantSchema } from "./grant.ts";
import { invoiceSchema } from "./invoice.ts";
import { journalEntrySchema } from "./journal-entry.ts";
import { matchRefusalSchema } from "./match-refusal.ts";
import { matchingRuleSchema } from "./matching-rule.ts";
import { originalSchema } from "./original.ts";
import { paymentSchema, statementSchema } from "./payment.ts";
import { policyUseSchema } from "./policy-use.ts";
import { revenueSchema } from "./revenue.ts";
import { settlementSchema } from "./settlement.ts";
import { signOffSchema } from "./sign-off.ts";
import { studioSchema } from "./studio.ts";
import { subjectSchema } from "./subject.ts";
import { submissionSchema } from "./submission.ts";

/** What people add to what was imported and entered: the chain of papers, accepted matches, rules, answers, sign-offs, names of columns. */
export const bookListsSchema = z.strictObject({
  contracts: z.array(contractSchema).readonly(),
  acceptances: z.array(acceptanceSchema).readonly(),
  chainLinks: z.array(chainLinkSchema).readonly(),
  settlements: z.array(settlementSchema).readonly(),
  matchRefusals: z.array(matchRefusalSchema).readonly(),
  matchingRules: z.array(matchingRuleSchema).readonly(),
  exclusions: z.array(exclusionSchema).readonly(),
  answers: z.array(answerSchema).readonly(),
  signOffs: z.array(signOffSchema).readonly(),
  corrections: z.array(correctionSchema).readonly(),
  forms: z.array(formSchema).readonly(),
  categoryRules: z.array(categoryRuleSchema).readonly(),
  columnMappings: z.array(columnMappingSchema).readonly(),
  deadlines: z.array(deadlineSchema).readonly(),
  submissions: z.array(submissionSchema).readonly(),
  journalEntries: z.array(journalEntrySchema).readonly(),
});
export type BookLists = z.output<typeof bookListsSchema>;

/** Books in which nothing was entered yet. */
export const emptyBooks: BookLists = {
  ...{ contracts: [], acceptances: [], chainLinks: [], settlements: [], matchRefusals: [] },
  ...{ matchingRules: [], exclusions: [], answers: [], signOffs: [], corrections: [], forms: [] },
  ...{ categoryRules: [], columnMappings: [], deadlines: [], submissions: [], journalEntries: [] },
};

/** All that a studio has recorded, as one value: what the store's snapshot gives and the calculation takes. */
export const recordsSchema = z.strictObject({
  studio: studioSchema,
  policy: policyUseSchema,
  choices: z.array(choiceSchema).readonly(),
  subjects: z.array(subjectSchema).readonly(),
  budget: z.array(budgetLineSchema).readonly(),
  invoices: z.array(invoiceSchema).readonly(),
  allocations: z.array(allocationSchema).readonly(),
  statements: z.array(statementSchema).readonly(),
  payments: z.array(paymentSchema).readonly(),
  revenues: z.array(revenueSchema).readonly(),
  evidence: z.array(evidenceSchema).readonly(),
  decisions: z.array(decisionSchema).readonly(),
  grants: z.array(grantSchema).readonly(),
  ...bookListsSchema.shape,
  originals: z.array(originalSchema).readonly(),
});
export type Records = z.output<typeof recordsSchema>;
