import type { LocalDate } from "../dates.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Fen } from "../money.ts";

/** A paper that stands for a part of another, with how that is known: a stated link, by way of the contract, or only by category. */
export interface ChainPaper {
  readonly record: string;
  readonly amount: Fen;
  readonly via: "link" | "contract" | "category";
}

/** A part of an invoice or settlement that was paid or otherwise settled; refunds are negative. */
export interface ChainPayment {
  /** The accepted settlement; null for what matching only proposes. */
  readonly settlement: string | null;
  /** The bank row; null where there is none. */
  readonly payment: string | null;
  readonly way: Settlement["way"];
  readonly amount: Fen;
  /** When the row was booked, or the day that was stated; null for neither. */
  readonly on: LocalDate | null;
}

/** What of an amount the next paper covers, and what stays open; open is negative where more is covered than there is. */
export interface Joint {
  readonly covered: Fen;
  /** What matching proposes beside what is accepted; zero where nothing is matched. */
  readonly proposed: Fen;
  readonly open: Fen;
}

/** A cost invoice with its papers: budget lines – contracts – invoice – payments – acceptances. Red letters are taken off. */
export interface InvoiceChain {
  readonly invoice: string;
  readonly redLetters: readonly string[];
  readonly amount: Fen;
  readonly budgetLines: readonly ChainPaper[];
  readonly contracts: readonly ChainPaper[];
  readonly payments: readonly ChainPayment[];
  readonly acceptances: readonly ChainPaper[];
  readonly joints: {
    readonly budget: Joint;
    readonly contract: Joint;
    readonly payment: Joint;
    readonly acceptance: Joint;
  };
}

/** A contract with what was invoiced under it, and of that what was paid and accepted. */
export interface ContractChain {
  readonly contract: string;
  /** Null where no sum was agreed. */
  readonly amount: Fen | null;
  readonly budgetLines: readonly ChainPaper[];
  readonly invoices: readonly ChainPaper[];
  readonly invoiced: Fen;
  readonly paid: Fen;
  readonly proposed: Fen;
  readonly accepted: Fen;
  /** The agreed sum less what was invoiced; null without a sum, negative when exceeded. */
  readonly open: Fen | null;
}

/** A platform's settlement with the invoices issued for it and the money that came. */
export interface RevenueChain {
  readonly revenue: string;
  /** The net; null where the settlement does not state it. */
  readonly amount: Fen | null;
  readonly contracts: readonly ChainPaper[];
  readonly invoices: readonly ChainPaper[];
  readonly payments: readonly ChainPayment[];
  readonly joints: { readonly invoice: Joint; readonly payment: Joint };
}

/** Every cost invoice, contract and settlement with the papers it hangs together with, in the order of their ids. */
export interface Chains {
  readonly invoices: readonly InvoiceChain[];
  readonly contracts: readonly ContractChain[];
  readonly revenues: readonly RevenueChain[];
}
