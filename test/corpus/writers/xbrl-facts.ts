import { formatCapitalAmount } from "../../../shared/capital-amount.ts";
import { addFen, fenToYuanText, zeroFen } from "../../../shared/money.ts";
import { type MadeInvoice, sumsOf } from "../values/invoice.ts";
import type { MadeReceipt } from "../values/receipt.ts";
import { isIn, type MadeStatement, magnitude } from "../values/statement.ts";
import { airTotal, fareTax, type MadeAir, type MadeRailway } from "../values/ticket.ts";

import type { Fact } from "./xbrl.ts";

/** The facts of a railway ticket. */
export const railwayFacts = (made: MadeRailway): readonly Fact[] => [
  ["TypeOfVoucher", "电子发票（铁路电子客票）"],
  ["ElectronicInvoiceRailwayETicketNumber", made.number],
  ["DateOfIssue", made.issuedOn],
  ["TypeOfBusiness", "售"],
  ["DepartureStation", made.from],
  ["DestinationStation", made.to],
  ["TrainNumber", "G8039"],
  ["TravelDate", made.travelDate],
  ["DepartureTime", "08:15"],
  ["SeatLevel", "二等座"],
  ["Carriage", "03"],
  ["Seat", "05A"],
  ["Fare", fenToYuanText(made.fare)],
  ["ETicketNumber", made.eTicket],
  ["IdNumber", made.traveller.idNumber],
  ["Name", made.traveller.name],
  ["TotalAmountExcludingTax", fenToYuanText((made.fare - fareTax(made.fare)) as never)],
  ["TaxRate", "0.09"],
  ["TaxAmount", fenToYuanText(fareTax(made.fare))],
  ["NameOfPurchaser", made.buyer.name],
  ["UnifiedSocialCreditCodeOfPurchaser", made.buyer.taxId],
  ["NameOfSeller", null],
  ["UnifiedSocialCreditCodeOfSeller", null],
];

/** The facts of an air itinerary. */
export const airFacts = (made: MadeAir): readonly Fact[] => [
  ["ElectronicInvoiceAirTransportReceiptNumber", made.number],
  ["IssuingStatus", "正常"],
  ["PassengerName", made.traveller.name],
  ["IdNumber", made.traveller.idNumber],
  [
    "DetailInformationOfAirTicketTuple",
    [
      ["FlightNumber", "YH1234"],
      ["TravelDate", made.travelDate],
    ],
  ],
  ["Fare", fenToYuanText(made.fare)],
  ["FuelSurcharge", fenToYuanText(made.fuel)],
  ["VatRate", "9%"],
  ["VatTaxAmount", fenToYuanText(made.tax)],
  ["CivilAviationDevelopmentFund", fenToYuanText(made.fund)],
  ["OtherTaxes", fenToYuanText(made.other)],
  ["TotalAmount", fenToYuanText(airTotal(made))],
  ["ETicketNumber", made.eTicket],
  ["VerificationCode", "7890"],
  ["Insurance", null],
  ["IssueParty", made.issuer],
  ["IssueDate", made.issuedOn],
  ["NameOfSeller", made.issuer],
  ["NameOfPurchaser", made.buyer.name],
  ["UnifiedSocialCreditCodeOfPurchaser", made.buyer.taxId],
];

/** The facts of an old invoice as its issuer states it. */
export function invoiceFacts(made: MadeInvoice): readonly Fact[] {
  const { exTax, tax, total } = sumsOf(made);
  const lines = made.lines.map(
    (one): Fact => [
      "InformationOfTaxableGoodsOrServicesDetailItemsTuple",
      [
        ["NameOfTaxableGoodsOrServices", one.name],
        ["Quantity", "1"],
        ["AmountExcludingTax", fenToYuanText(one.exTax)],
        ["TaxRate", one.taxRate],
        ["TaxAmount", fenToYuanText(one.tax ?? zeroFen)],
      ],
    ],
  );
  return [
    ["TypeOfInvoice", made.kind === "vat-special" ? "增值税电子专用发票" : "增值税电子普通发票"],
    ["UniqueCodeOfInvoice", `${made.code ?? ""}${made.number}`],
    ["CodeOfInvoice", made.code],
    ["NumberOfInvoice", made.number],
    ["DateOfIssue", made.issuedOn],
    ["IdentifyingCode", made.checkCode],
    ["NameOfPurchaser", made.buyer.name],
    ["TaxpayerIdentificationNumberOfPurchaser", made.buyer.taxId],
    ["TotalAmountExcludingTax", fenToYuanText(exTax)],
    ["TotalTaxAmount", fenToYuanText(tax ?? zeroFen)],
    ["TaxIncludedAmountInFigures", fenToYuanText(total)],
    ["TaxIncludedAmountInWords", formatCapitalAmount(total)],
    ...lines,
    ["NameOfSeller", made.seller.name],
    ["TaxpayerIdentificationNumberOfSeller", made.seller.taxId],
  ];
}

/** The facts of a bank receipt. */
export const receiptFacts = (made: MadeReceipt): readonly Fact[] => [
  ["IdentifyingCode", "A1B2C3D4"],
  ["NumberOfBankElectronicReceipt", made.number],
  ["TypeOfBankElectronicReceipt", "转账回单"],
  ["IdentificationCodeOfIssuer", "102221000001"],
  ["IssueDate", made.on],
  ["IdentificationOfCreditOrDebit", made.direction === "in" ? "1" : "0"],
  ["DateOfBookkeeping", made.on],
  ["TimeOfBookkeeping", "10:15:20"],
  ["Currency", "CNY"],
  ["TransactionAmountInFigures", fenToYuanText(made.amount)],
  ["BusinessSerialNumber", made.serial],
  ["Usage", made.purpose],
  ["Notes", null],
  ["AccountNameOfPayer", made.payer.name],
  ["AccountNumberOfPayer", made.payer.account],
  ["OpeningBankOfPayer", made.payer.bank],
  ["AccountNameOfPayee", made.payee.name],
  ["AccountNumberOfPayee", made.payee.account],
  ["OpeningBankOfPayee", made.payee.bank],
];

/**
 * The facts of a bank statement. `placeholders` adds a pair of tuples of amount 0; with `negative` the last booking, money back,
 * stands as a negative amount of money out.
 */
export function statementFacts(made: MadeStatement, placeholders = false, negative = false): readonly Fact[] {
  const isTurned = (one: (typeof made.bookings)[number]): boolean => negative && one === made.bookings.at(-1);
  const details = made.bookings.map(
    (one): Fact => [
      "InformationOfReconcileDetailsTuple",
      [
        ["DateOfBookkeeping", one.on],
        ["BusinessSerialNumber", one.serial],
        ["NotesOfBankElectronicReceipt", one.memo],
        ["IdentificationOfCreditOrDebit", isIn(one) && !isTurned(one) ? "1" : "0"],
        ["TransactionAmount", `${isTurned(one) ? "-" : ""}${fenToYuanText(magnitude(one))}`],
        ["DebitOrCreditOfBalance", "1"],
        ["AccountBalance", fenToYuanText(one.balance)],
        ["AccountOfCounterparty", one.otherAccount || null],
        ["NameOfCounterparty", one.other || null],
        ["DepositoryBankOfCounterparty", one.otherBank || null],
      ],
    ],
  );
  const nothing: Fact = [
    "InformationOfReconcileDetailsTuple",
    [
      ["DateOfBookkeeping", "2026-03-31"],
      ["IdentificationOfCreditOrDebit", "1"],
      ["TransactionAmount", "0.00"],
      ["AccountBalance", null],
    ],
  ];
  const closing = made.bookings.at(-1)?.balance ?? made.opening;
  return [
    ["IdentificationCodeOfIssuer", "102221000001"],
    ["Currency", "CNY"],
    ["CustomerSettlementBankAccount", made.account],
    ["NameOfCustomerAccount", made.accountName],
    ["YearOfBankReconciliationStatement", "2026"],
    ["MonthOfBankReconciliationStatement", "03"],
    ...details,
    ...(placeholders ? [nothing, nothing] : []),
    ["AccountBalanceAtTheEndOfReconciliationCycleAmount", fenToYuanText(addFen(closing, zeroFen))],
  ];
}
