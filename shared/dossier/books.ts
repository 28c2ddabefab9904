import type { LocalDate } from "../dates.ts";
import type { Severity } from "../finding.ts";
import type { LedgerTotals } from "../ledger/total-ledger.ts";
import type { Answer } from "../model/answer.ts";
import type { Payment } from "../model/payment.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Fen } from "../money.ts";
import type { PaymentClass } from "../reconciliation/payment-class.ts";

/** A part of a paper that another one covers, by that one's name; `isStated` false where no link says so but the category. */
export interface PaperShare {
  readonly name: string;
  readonly amount: Fen;
  readonly isStated: boolean;
}

/** A cost invoice in its chain: budget – contract – invoice – payment – acceptance. */
export interface CostChainRow {
  /** Short and stable within the books, `F0001`: what formulas and other rows name the invoice by. */
  readonly code: string;
  readonly number: string;
  readonly issuedOn: LocalDate | null;
  readonly seller: string;
  /** What it was spent on, each name once. */
  readonly subjects: string;
  readonly recorded: Fen;
  /** What red letters took back, zero or negative. */
  readonly takenBack: Fen;
  readonly eligible: Fen;
  /** What of the support that is certain rests on it; zero also where a cap is reached without it. */
  readonly carries: Fen;
  readonly budgetLines: readonly PaperShare[];
  readonly contracts: readonly PaperShare[];
  readonly acceptances: readonly PaperShare[];
}

/** A contract with what was invoiced under it, and of that what was paid and accepted. */
export interface ContractRow {
  readonly number: string;
  readonly title: string;
  readonly direction: "cost" | "income";
  readonly party: string;
  readonly isRelated: boolean;
  readonly signedOn: LocalDate | null;
  /** Null where no sum was agreed. */
  readonly amount: Fen | null;
  readonly invoiced: Fen;
  readonly paid: Fen;
  readonly accepted: Fen;
}

/** How a part of a paper was settled: accepted by a person, or only proposed by matching. */
export interface SettledRow {
  /** The code of the invoice or of the platform's settlement. */
  readonly paper: string;
  readonly paperName: string;
  readonly party: string;
  /** The code of the bank row; null where there is none. */
  readonly bankRow: string | null;
  readonly way: Settlement["way"];
  /** What of the paper it settles; a refund is negative. */
  readonly amount: Fen;
  /** What of the bank row it takes; zero without one. */
  readonly used: Fen;
  readonly on: LocalDate | null;
  readonly isAccepted: boolean;
  readonly acceptedBy: string;
  readonly note: string;
}

/** What a bank row is to the books. */
export type BankUse =
  | "settles"
  | "proposed"
  | "ambiguous"
  | "set-aside"
  | "unexplained"
  | Exclude<PaymentClass, "ordinary">;

/** A row of a bank statement with its use. */
export interface BankRow {
  /** `L0001`, in the order of days. */
  readonly code: string;
  readonly account: string;
  readonly bookedOn: LocalDate;
  readonly direction: Payment["direction"];
  readonly amount: Fen;
  readonly counterparty: string;
  readonly memo: string;
  readonly serial: string;
  readonly use: BankUse;
  /** The reason of a rule that sets it aside; empty for all else. */
  readonly note: string;
}

/** A platform's settlement in its chain: statement – invoice to the platform – bank row. */
export interface RevenueChainRow {
  /** `R0001`. */
  readonly code: string;
  readonly subjectName: string;
  readonly platform: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly gross: Fen | null;
  readonly platformShare: Fen | null;
  readonly net: Fen | null;
  readonly invoices: readonly PaperShare[];
}

/** A finding with what was said to it. */
export interface FindingRow {
  readonly severity: Severity;
  /** What was found, what to do and on which rule it rests. */
  readonly sentence: string;
  /** Numbers of the invoices that it concerns. */
  readonly invoices: readonly string[];
  /** What of the eligible cost an audit could disallow for it. */
  readonly exposed: Fen;
  readonly standing: "open" | "answered" | "answer-outdated";
  readonly answer: (Pick<Answer, "verdict" | "note" | "answeredBy" | "answeredOn"> & { readonly proof: string }) | null;
}

/** A row of the budget held against what was contracted, invoiced and paid. */
export interface VarianceRow {
  readonly subjectName: string;
  readonly heads: string;
  readonly categoryTitle: string;
  readonly budget: Fen;
  readonly contracted: Fen;
  readonly invoiced: Fen;
  readonly paid: Fen;
}

/** What of something claimed an audit could disallow, and what of that is not answered yet; shares in hundredths of a percent. */
export interface RiskRow {
  readonly claimed: Fen;
  readonly atRisk: Fen;
  readonly share: number | null;
  readonly open: Fen;
  readonly openShare: number | null;
}

/** How the ledger of a subject stands: its sums now, and who closed it. */
export interface ClosingRow {
  readonly subjectName: string;
  readonly totals: LedgerTotals;
  /** Null where nobody closed it. */
  readonly signed: {
    readonly by: string;
    readonly role: string;
    readonly on: LocalDate;
    /** How many entries and records are not what was signed; zero while the sign-off stands. */
    readonly changedSince: number;
  } | null;
}

/** A paper held against the company's own books, or a line of them alone, as a sheet shows it. */
export interface BookingCheckRow {
  /** Of the invoice or the bank row; empty for a line of the books alone. */
  readonly code: string;
  readonly state: string;
  readonly side: string;
  readonly title: string;
  readonly party: string;
  readonly on: LocalDate | null;
  readonly amount: Fen;
  readonly voucher: string;
  readonly bookedOn: LocalDate | null;
  /** Null where nothing is booked. */
  readonly booked: Fen | null;
  readonly basis: string;
  /** The file of the books and the row in it; empty where there is none. */
  readonly source: string;
  /** What was found, in sentences; empty where nothing was. */
  readonly said: string;
}

/** The company's own books held against the papers. */
export interface BookingCheck {
  readonly rows: readonly BookingCheckRow[];
  /** The names of its vouchers by the code of an invoice or a bank row. */
  readonly vouchers: ReadonlyMap<string, string>;
}

/** The books of an application as papers show them; the ledger itself is the dossier's schedule. */
export interface DossierBooks {
  readonly costs: readonly CostChainRow[];
  /** The code of every invoice in the schedule, by its id. */
  readonly codes: ReadonlyMap<string, string>;
  readonly contracts: readonly ContractRow[];
  readonly settled: readonly SettledRow[];
  readonly bank: readonly BankRow[];
  readonly revenues: readonly RevenueChainRow[];
  readonly findings: readonly FindingRow[];
  /** Null while no books of the company's own are imported. */
  readonly bookings: BookingCheck | null;
  readonly variances: readonly VarianceRow[];
  readonly closings: readonly ClosingRow[];
  /** Of the eligible cost, and of the support that rests on it. */
  readonly costRisk: RiskRow;
  readonly supportRisk: RiskRow;
}
