import type { LocalDate } from "../../shared/dates.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import type { Workspace } from "../store/workspace.ts";
import { type BookingCalls, bookingCalls } from "./booking-calls.ts";
import { type BudgetCalls, budgetCalls } from "./budget-calls.ts";
import { type CategoryCalls, categoryCalls } from "./category-calls.ts";
import { type ColumnCalls, columnCalls } from "./column-calls.ts";
import { type ConfirmationCalls, confirmationCalls } from "./confirmation-calls.ts";
import { type DeadlineCalls, deadlineCalls } from "./deadline-calls.ts";
import { type ElsewhereCalls, elsewhereCalls } from "./elsewhere-calls.ts";
import { type EvidenceCalls, evidenceCalls } from "./evidence-calls.ts";
import { type ExpenseCalls, expenseCalls } from "./expense-calls.ts";
import { type FirstLookCalls, firstLookCalls } from "./first-look-calls.ts";
import type { IntakeTrays } from "./intake-trays.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { type ResultCalls, resultCalls } from "./results-calls.ts";
import { type RevenueCalls, revenueCalls } from "./revenue-calls.ts";
import { type SubmissionCalls, submissionCalls } from "./submission-calls.ts";
import { type ThresholdCalls, thresholdCalls } from "./threshold-calls.ts";
import { type TourCalls, tourCalls } from "./tour-calls.ts";

/** The calls beside closing the books that share its undo. */
export type DeskCalls = BookingCalls &
  BudgetCalls &
  CategoryCalls &
  ColumnCalls &
  ConfirmationCalls &
  DeadlineCalls &
  ElsewhereCalls &
  EvidenceCalls &
  ExpenseCalls &
  FirstLookCalls &
  ResultCalls &
  RevenueCalls &
  SubmissionCalls &
  ThresholdCalls &
  TourCalls;

/** What the calls need besides the records. */
interface DeskTerms {
  readonly books: OpenBooks;
  readonly today: () => LocalDate;
  readonly trays: IntakeTrays;
  /** Where a host collects files; null where pages name paths. */
  readonly uploads: string | null;
}

/** Builds the use cases beside closing the books over a workspace whose books are open. */
export const deskCalls = (
  workspace: Workspace,
  pack: Pack,
  { books, today, trays, uploads }: DeskTerms,
): DeskCalls => ({
  ...bookingCalls(workspace, books),
  ...budgetCalls(workspace, pack, books),
  ...categoryCalls(workspace, pack, { books, today }),
  ...columnCalls(workspace, { trays, books, today }),
  ...confirmationCalls(workspace, books),
  ...deadlineCalls(workspace, books),
  ...elsewhereCalls(workspace, pack, { books, today }),
  ...evidenceCalls(workspace, pack, { books, today, uploads, trays }),
  ...expenseCalls(workspace, pack, books),
  ...firstLookCalls(workspace, pack, { books, today }),
  ...resultCalls(workspace, pack, { books, today }),
  ...revenueCalls(workspace, books),
  ...submissionCalls(workspace, books),
  ...thresholdCalls(pack, { books, today }),
  ...tourCalls(workspace, books),
});
