import type { Allocation } from "../../shared/model/allocation.ts";
import type { BudgetLine } from "../../shared/model/budget.ts";
import type { Choice } from "../../shared/model/choice.ts";
import type { Decision } from "../../shared/model/decision.ts";
import type { Grant } from "../../shared/model/grant.ts";
import type { Payment, Statement } from "../../shared/model/payment.ts";
import type { PolicyUse } from "../../shared/model/policy-use.ts";
import type { Revenue } from "../../shared/model/revenue.ts";
import type { Studio } from "../../shared/model/studio.ts";
import { allocationTable } from "./allocations.ts";
import { budgetTable } from "./budget.ts";
import { choiceTable } from "./choices.ts";
import { decisionTable } from "./decisions.ts";
import { type EvidenceTable, evidenceTable } from "./evidence.ts";
import { type ExportTable, exportTable } from "./exports.ts";
import { grantTable } from "./grants.ts";
import { type InvoiceTable, invoiceTable } from "./invoices.ts";
import type { OriginalFiles } from "./original-files.ts";
import { type OriginalTable, originalTable } from "./originals.ts";
import { paymentTable } from "./payments.ts";
import { policyUseRecord, type SingleRecord } from "./policy-use.ts";
import type { RecordTable } from "./record-table.ts";
import { revenueTable } from "./revenues.ts";
import type { Sql } from "./sql.ts";
import { statementTable } from "./statements.ts";
import { studioRecord } from "./studio.ts";
import { type SubjectTable, subjectTable } from "./subjects.ts";

/** The records of a workspace by noun, named as in `Records`. */
export interface WorkspaceTables {
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
  readonly originals: OriginalTable;
  readonly exports: ExportTable;
}

/** The tables of a database together with the originals' files. */
export const workspaceTables = (sql: Sql, files: OriginalFiles): WorkspaceTables => ({
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
  originals: originalTable(sql, files),
  exports: exportTable(sql),
});
