import type { LocalDate } from "../../shared/dates.ts";
import type { Finding } from "../../shared/finding.ts";
import type { Invoice, Source } from "../../shared/model/invoice.ts";
import type { Fen } from "../../shared/money.ts";
import type { TableDescription } from "./table/table-description.ts";
import type { WorkbookRows } from "./workbook/sheets.ts";

/** What intake says of an invoice or ticket; `number` is null when the file states none. */
export type InvoiceRecord = Readonly<
  Omit<Invoice, "id" | "number" | "voided" | "files" | "provenance" | "verification" | "note">
> & { readonly number: string | null };

/** A bank's voucher of one transfer (银行回单). */
export interface ReceiptRecord {
  readonly number: string | null;
  readonly bookedOn: LocalDate | null;
  readonly direction: "in" | "out" | null;
  readonly amount: Fen | null;
  readonly payerName: string | null;
  readonly payerAccount: string | null;
  readonly payeeName: string | null;
  readonly payeeAccount: string | null;
  readonly purpose: string | null;
}

/** A row of a bank statement; `amount` is never negative, `balance` is null where none is printed. */
export interface StatementRow {
  readonly bookedOn: LocalDate;
  readonly direction: "in" | "out";
  readonly amount: Fen;
  readonly balance: Fen | null;
  readonly counterpartyName: string | null;
  readonly counterpartyAccount: string | null;
  readonly memo: string | null;
  readonly serial: string | null;
}

/** A bank statement (银行流水), its rows in the file's order; balances that are not printed are null. */
export interface StatementRecord {
  readonly account: string | null;
  readonly accountName: string | null;
  readonly bank: string | null;
  readonly openingBalance: Fen | null;
  readonly closingBalance: Fen | null;
  readonly rows: readonly StatementRow[];
  /** True when every balance follows from the row before, in the order in which the bank booked. */
  readonly balanced: boolean;
}

/** A line of a platform's settlement (分账结算); `row` is its place in the file, from 1. */
export interface RevenueRow {
  readonly row: number;
  readonly work: string | null;
  readonly platform: string | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly gross: Fen | null;
  readonly platformShare: Fen | null;
  readonly net: Fen | null;
}

/** A planned cost; `row` is its place in the file, from 1. */
export interface BudgetRow {
  readonly row: number;
  readonly subject: string | null;
  readonly head: string;
  readonly category: string | null;
  readonly amount: Fen;
  readonly note: string | null;
}

/** A booking of a company's own books (分录); `row` is its place in the file, from 1. Debit of a bank account is money in. */
export interface LedgerRow {
  readonly row: number;
  readonly bookedOn: LocalDate;
  /** The bookkeeping voucher's word and number, such as 记-23; null where the books state none. */
  readonly bookingNumber: string | null;
  readonly summary: string | null;
  readonly accountCode: string | null;
  /** The account's name with those above it; empty where only its code is stated. */
  readonly account: string;
  readonly counterAccount: string | null;
  /** Negative where it was booked in red. */
  readonly debit: Fen;
  readonly credit: Fen;
  /** 往来单位 and 辅助核算. */
  readonly auxiliary: string | null;
  /** False where the voucher does not balance or the balance behind it does not follow. */
  readonly isProven: boolean;
}

/** A company's own books (会计账): a journal of whole vouchers (序时账), or ledgers of accounts (明细账, 日记账). */
export interface LedgerRecord {
  readonly book: "journal" | "account";
  /** Whose books they are; null where the file does not say. */
  readonly company: string | null;
  readonly rows: readonly LedgerRow[];
}

interface Common {
  /** The path or name as it was given. */
  readonly file: string;
  /** Of the file's bytes; null only where they could not be read to the end. */
  readonly sha256: string | null;
  readonly size: number;
  readonly mediaType: string;
  /** Field of the record → where it was read from; fields that are null do not occur. */
  readonly provenance: Readonly<Record<string, Source>>;
  readonly findings: readonly Finding[];
  /** The file's tables, where a person has to say what their columns mean; absent otherwise. */
  readonly tables?: readonly TableDescription[];
}

/** A file whose content could be read, and was hashed. */
interface Read extends Common {
  readonly sha256: string;
  readonly source: Source;
}

/** What a file holds beside its first voucher: prints of several invoices, a batch of bank receipts. */
interface WithOthers {
  readonly others?: readonly VoucherReading[];
}

export type InvoiceReading = Read &
  WithOthers & { readonly type: "invoice" | "ticket"; readonly record: InvoiceRecord };
export type ReceiptReading = Read & WithOthers & { readonly type: "receipt"; readonly record: ReceiptRecord };
/** One voucher of a file that holds several; they share its name and hash. */
export type VoucherReading = Omit<InvoiceReading, "others"> | Omit<ReceiptReading, "others">;
export type StatementReading = Read & { readonly type: "statement"; readonly record: StatementRecord };
export type RevenueReading = Read & {
  readonly type: "revenue";
  readonly record: { readonly rows: readonly RevenueRow[] };
};
/** A budget; `workbook` holds what the studio's own budget workbook says beside its lines, null for any other table. */
export type BudgetReading = Read & {
  readonly type: "budget";
  readonly record: { readonly rows: readonly BudgetRow[] };
  readonly workbook: WorkbookRows | null;
};
export type LedgerReading = Read & { readonly type: "ledger"; readonly record: LedgerRecord };
export type WorkbookReading = Read & { readonly type: "workbook"; readonly record: WorkbookRows };
/** A file that is kept as it is, and read by people. */
export type EvidenceReading = Common & {
  readonly type: "evidence";
  readonly sha256: string;
  readonly source: null;
  readonly record: null;
};
/** A file that says nothing to intake; its findings say why. */
export type UnknownReading = Common & { readonly type: "unknown"; readonly source: null; readonly record: null };

/** What intake understands of one file. */
export type Reading =
  | InvoiceReading
  | ReceiptReading
  | StatementReading
  | RevenueReading
  | BudgetReading
  | LedgerReading
  | WorkbookReading
  | EvidenceReading
  | UnknownReading;

type WithoutFile<R extends Read> = Omit<R, keyof Common | "sha256" | "others"> &
  Pick<Common, "provenance" | "findings" | "tables">;

/** One more voucher of a file, before `readFile` adds the file's name, hash and size. */
export type OtherVoucher = WithoutFile<InvoiceReading> | WithoutFile<ReceiptReading>;

type Recognised<R> = R extends InvoiceReading | ReceiptReading
  ? WithoutFile<R> & { readonly others?: readonly OtherVoucher[] }
  : R extends Read
    ? WithoutFile<R>
    : never;

/** What a reader of one format says; `readFile` adds the name, hash and size. */
export type Understanding =
  | Recognised<Reading>
  | ({ readonly type: "evidence" | "unknown" } & Pick<Common, "findings" | "tables">);
