import ExcelJS from "exceljs";
import { entersBase, spendBases } from "../../shared/calculation/spend-bases.ts";
import { booksOf } from "../../shared/dossier/books-of.ts";
import type { Dossier, ScheduleRow } from "../../shared/dossier/dossier.ts";
import { addBankSheet } from "./workbook/bank-sheet.ts";
import { addBookSummarySheet } from "./workbook/book-summary-sheet.ts";
import { addBookingSheet } from "./workbook/booking-sheet.ts";
import { canonicalXlsx } from "./workbook/canonical-xlsx.ts";
import { addChainSheet } from "./workbook/chain-sheet.ts";
import { addContractSheet } from "./workbook/contract-sheet.ts";
import { addFindingSheet } from "./workbook/finding-sheet.ts";
import { addLedgerSheet } from "./workbook/ledger-sheet.ts";
import { addRevenueChainSheet } from "./workbook/revenue-chain-sheet.ts";
import { addSettledSheet } from "./workbook/settled-sheet.ts";
import { showFirst } from "./workbook/show-first.ts";
import { subjectCodes } from "./workbook/subject-codes.ts";
import { addVarianceSheet } from "./workbook/variance-sheet.ts";

/**
 * Renders the reconciliation workbook (XLSX): ledger, chains, settlements, bank rows, revenue, budget and findings, and a summary in
 * which all of them tie to the claim by live formulas. The same dossier gives the same bytes.
 */
export async function renderReconciliationWorkbook(dossier: Dossier): Promise<Uint8Array> {
  const books = booksOf(dossier);
  const workbook = new ExcelJS.Workbook();
  const madeOn = new Date(`${dossier.asOf}T00:00:00Z`);
  Object.assign(workbook, { creator: "申报匣", lastModifiedBy: "申报匣", created: madeOn, modified: madeOn });
  workbook.title = "对账工作簿";
  workbook.company = dossier.applicant.name;
  const codes = subjectCodes(dossier);
  await addBookSummarySheet(workbook, dossier, books, codes);
  const longRows = [
    await addChainSheet(workbook, books),
    await addLedgerSheet(workbook, dossier, books, { subjects: codes, rulesOf: (row) => rulesOf(row, dossier) }),
    await addSettledSheet(workbook, books),
    await addContractSheet(workbook, books),
    await addFindingSheet(workbook, books),
    await addVarianceSheet(workbook, books),
    await addBankSheet(workbook, books),
    await addRevenueChainSheet(workbook, books),
    ...(books.bookings === null ? [] : [await addBookingSheet(workbook, books.bookings)]),
  ];
  showFirst(workbook, "对账总表");
  return canonicalXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()), longRows);
}

/** The rules whose base a row's eligible part enters, as far as they are claimed or still open. */
function rulesOf({ entry }: ScheduleRow, { claims }: Dossier): string {
  const { category, subject, eligible } = entry;
  if (category === null || eligible === 0n) return "";
  return claims
    .filter(
      ({ subjectKey, amount, standing }) =>
        subjectKey === subject &&
        (standing === "claimed" || standing === "open") &&
        amount !== null &&
        entersBase(category, spendBases(amount)),
    )
    .map(({ rule }) => rule.title)
    .join("\n");
}
