import type { Acceptance } from "../../shared/model/acceptance.ts";
import type { Allocation } from "../../shared/model/allocation.ts";
import type { Answer } from "../../shared/model/answer.ts";
import type { BudgetLine } from "../../shared/model/budget.ts";
import type { CategoryRule } from "../../shared/model/category-rule.ts";
import type { ChainLink } from "../../shared/model/chain-link.ts";
import type { Choice } from "../../shared/model/choice.ts";
import type { ColumnMapping } from "../../shared/model/column-mapping.ts";
import type { Contract } from "../../shared/model/contract.ts";
import type { Correction } from "../../shared/model/correction.ts";
import type { Deadline } from "../../shared/model/deadline.ts";
import type { Decision } from "../../shared/model/decision.ts";
import type { Exclusion } from "../../shared/model/exclusion.ts";
import type { Form } from "../../shared/model/form.ts";
import type { Grant } from "../../shared/model/grant.ts";
import type { JournalEntry } from "../../shared/model/journal-entry.ts";
import type { MatchRefusal } from "../../shared/model/match-refusal.ts";
import type { MatchingRule } from "../../shared/model/matching-rule.ts";
import type { Payment, Statement } from "../../shared/model/payment.ts";
import type { PolicyUse } from "../../shared/model/policy-use.ts";
import type { Revenue } from "../../shared/model/revenue.ts";
import type { Settlement } from "../../shared/model/settlement.ts";
import type { SignOff } from "../../shared/model/sign-off.ts";
import type { Studio } from "../../shared/model/studio.ts";
import type { Submission } from "../../shared/model/submission.ts";
import { acceptanceTable } from "./acceptances.ts";
import { allocationTable } from "./allocations.ts";
import { answerTable } from "./answers.ts";
import { budgetTable } from "./budget.ts";
import { categoryRuleTable } from "./category-rules.ts";
import { chainLinkTable } from "./chain-links.ts";
import { choiceTable } from "./choices.ts";
import { columnMappingTable } from "./column-mappings.ts";
import { contractTable } from "./contracts.ts";
import { correctionTable } from "./corrections.ts";
import { deadlineTable } from "./deadlines.ts";
import { decisionTable } from "./decisions.ts";
import { type EvidenceTable, evidenceTable } from "./evidence.ts";
import { exclusionTable } from "./exclusions.ts";
import { formTable } from "./forms.ts";
import { grantTable } from "./grants.ts";
import { type InvoiceTable, invoiceTable } from "./invoices.ts";
import { journalEntryTable } from "./journal-entries.ts";
import { matchRefusalTable } from "./match-refusals.ts";
import { matchingRuleTable } from "./matching-rules.ts";
import type { OriginalFiles } from "./original-files.ts";
import { type OriginalTable, originalTable } from "./originals.ts";
import { paymentTable } from "./payments.ts";
import { policyUseRecord, type SingleRecord } from "./policy-use.ts";
import type { RecordTable } from "./record-table.ts";
import { revenueTable } from "./revenues.ts";
import { settlementTable } from "./settlements.ts";
import { signOffTable } from "./sign-offs.ts";
import type { Sql } from "./sql.ts";
import { statementTable } from "./statements.ts";
import { studioRecord } from "./studio.ts";
import { type SubjectTable, subjectTable } from "./subjects.ts";
import { submissionTable } from "./submissions.ts";

/** The records of a workspace by noun, named as in `Records`. */
export interface RecordTables {
  readonly studio: SingleRecord<Studio>;
  readonly policy: SingleRecord<PolicyUse>;
  readonly choices: RecordTable<Choice>;
  readonly subjects: SubjectTable;
  readonly budget: RecordTable<BudgetLine>;
  readonly invoices: InvoiceTable;
  readonly allocations: RecordTable<Allocation>;
  readonly statements: RecordTable<Statement>;
  readonly payments: RecordTable<Payment>;
  readonly revenues: RecordTable<Revenue>;
  readonly evidence: EvidenceTable;
  readonly decisions: RecordTable<Decision>;
  readonly grants: RecordTable<Grant>;
  readonly contracts: RecordTable<Contract>;
  readonly acceptances: RecordTable<Acceptance>;
  readonly chainLinks: RecordTable<ChainLink>;
  readonly settlements: RecordTable<Settlement>;
  readonly matchRefusals: RecordTable<MatchRefusal>;
  readonly matchingRules: RecordTable<MatchingRule>;
  readonly exclusions: RecordTable<Exclusion>;
  readonly answers: RecordTable<Answer>;
  readonly signOffs: RecordTable<SignOff>;
  readonly corrections: RecordTable<Correction>;
  readonly forms: RecordTable<Form>;
  readonly categoryRules: RecordTable<CategoryRule>;
  readonly columnMappings: RecordTable<ColumnMapping>;
  readonly deadlines: RecordTable<Deadline>;
  readonly submissions: RecordTable<Submission>;
  readonly journalEntries: RecordTable<JournalEntry>;
  readonly originals: OriginalTable;
}

/** The tables of a database together with the originals' files; what is written to them leaves no trail, see `recordedTables`. */
export const bareTables = (sql: Sql, files: OriginalFiles): RecordTables => ({
  studio: studioRecord(sql),
  policy: policyUseRecord(sql),
  choices: choiceTable(sql),
  subjects: subjectTable(sql),
  budget: budgetTable(sql),
  invoices: invoiceTable(sql),
  allocations: allocationTable(sql),
  statements: statementTable(sql),
  payments: paymentTable(sql),
  revenues: revenueTable(sql),
  evidence: evidenceTable(sql),
  decisions: decisionTable(sql),
  grants: grantTable(sql),
  contracts: contractTable(sql),
  acceptances: acceptanceTable(sql),
  chainLinks: chainLinkTable(sql),
  settlements: settlementTable(sql),
  matchRefusals: matchRefusalTable(sql),
  matchingRules: matchingRuleTable(sql),
  exclusions: exclusionTable(sql),
  answers: answerTable(sql),
  signOffs: signOffTable(sql),
  corrections: correctionTable(sql),
  forms: formTable(sql),
  categoryRules: categoryRuleTable(sql),
  columnMappings: columnMappingTable(sql),
  deadlines: deadlineTable(sql),
  submissions: submissionTable(sql),
  journalEntries: journalEntryTable(sql),
  originals: originalTable(sql, files),
});
