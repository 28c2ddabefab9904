import { fenToYuanText } from "../../../shared/money.ts";
import type { CorpusFile, CorpusKind, Expected } from "../corpus-file.ts";
import { oldInvoice, recordOf, redOf } from "../values/invoice.ts";
import { receipt, receiptRecord } from "../values/receipt.ts";
import { statementOf, statementRecord } from "../values/statement.ts";
import { air, airRecord, railway, railwayXbrlRecord } from "../values/ticket.ts";
import { type Fact, type XbrlStyle, xbrl } from "../writers/xbrl.ts";
import { airFacts, invoiceFacts, railwayFacts, receiptFacts, statementFacts } from "../writers/xbrl-facts.ts";

type Head = readonly [name: string, covers: CorpusFile["covers"], voucher: string];

/** An instance as a file of its own. */
function file(
  [name, covers, voucher]: Head,
  facts: readonly Fact[],
  expect: Expected,
  style: Partial<XbrlStyle> = {},
): CorpusFile {
  return {
    name: `XBRL ${name}`,
    covers,
    fileName: `${voucher}_${name.length}.xml`,
    make: () => Buffer.from(xbrl(voucher, facts, style)),
    expect,
  };
}

const ticket = (record: Expected["record"]): Expected => ({ type: "ticket", record: record ?? {}, findings: "none" });
const invoiced = (serial: number, change = {}) => {
  const made = oldInvoice(serial, change);
  return [invoiceFacts(made), { type: "invoice", record: recordOf(made), findings: "none" } as Expected] as const;
};
const special = invoiced(701, { kind: "vat-special", code: "021002200113", checkCode: null });
const toll = invoiced(702, { kind: "toll", code: "021002200112" });
const plainOld = invoiced(700);
const blueInvoice = oldInvoice(705);
const redInvoice = redOf(blueInvoice, "03089999");
const statement = statementOf(41);
const takenBack = statementOf(42);
const carries = { account: true, accountName: true, serial: true } as const;
const statementExpect: Expected = {
  type: "statement",
  record: {
    ...statementRecord(statement, carries),
    closingBalance: fenToYuanText(statement.bookings.at(-1)?.balance ?? statement.opening),
  },
  findings: "none",
};
const bare: readonly Fact[] = [
  ["IdentificationCodeOfIssuer", "102221000001"],
  ["Currency", "CNY"],
];
const entry: readonly Fact[] = [
  ["PostingDate", "2026-03-31"],
  [
    "InformationOfAccountingEntryTuple",
    [
      ["DebitOrCredit", "借"],
      ["AmountInFigures", "1060.00"],
    ],
  ],
];
const evidence: Expected = { type: "evidence", findings: "told" };
const train = railway(51);
const plane = air(52);

/** The vouchers of the Ministry's data standard, section 5. */
export const xbrlKind: CorpusKind = {
  kind: "XBRL",
  files: [
    file(
      ["of a railway ticket", ["5.rai", "8.personal"], "rai"],
      railwayFacts(railway(50)),
      ticket(railwayXbrlRecord(railway(50))),
    ),
    file(
      ["of a railway ticket, prefixed, CDATA", ["5.rai", "5.dialects"], "rai"],
      railwayFacts(train),
      ticket(railwayXbrlRecord(train)),
      { prefixed: true, cdata: true },
    ),
    file(
      ["of a railway ticket of an issuer, taxonomy of 2021", ["5.rai", "5.dialects"], "rai_issuer"],
      railwayFacts(train),
      ticket(railwayXbrlRecord(train)),
      { taxonomyDate: "2021-11-30" },
    ),
    file(["of an air itinerary", ["5.atr", "8.personal"], "atr"], airFacts(air(50)), ticket(airRecord(air(50)))),
    file(
      ["of an air itinerary, taxonomy of May 2023", ["5.atr", "5.dialects"], "atr_issuer"],
      airFacts(plane),
      ticket(airRecord(plane)),
      { taxonomyDate: "2023-05-15", cdata: true },
    ),
    file(["of an old ordinary invoice", ["5.inv"], "inv_ord_issuer"], ...plainOld),
    file(["of an old special invoice", ["5.inv", "7.old-codes"], "inv_spcl_issuer"], ...special),
    file(["of an old toll invoice", ["5.inv", "7.old-codes"], "inv_tlf_issuer"], ...toll),
    file(
      ["of an old red invoice", ["5.inv"], "inv_ord_issuer"],
      [
        ...invoiceFacts(redInvoice),
        ["CodeOfOriginalInvoice", redInvoice.code],
        ["NumberOfOriginalInvoice", blueInvoice.number],
        ["ReasonOfRushRed", "开票有误"],
      ],
      { type: "invoice", record: recordOf(redInvoice) },
    ),
    file(
      ["of a statement with a negative amount", ["5.placeholders"], "bkrs"],
      statementFacts(takenBack, false, true),
      {
        type: "statement",
        record: statementRecord(takenBack, carries),
      },
    ),
    file(["of a bank receipt, money out", ["5.bker"], "bker_issuer"], receiptFacts(receipt(1)), {
      type: "receipt",
      record: receiptRecord(receipt(1)),
      findings: "none",
    }),
    file(
      ["of a bank receipt, money in", ["5.bker", "5.dialects"], "bker"],
      receiptFacts(receipt(3)),
      { type: "receipt", record: receiptRecord(receipt(3)), findings: "none" },
      { prefixed: true, taxonomyDate: "2021-09-30" },
    ),
    file(["of a bank statement", ["5.bkrs"], "bkrs"], statementFacts(statement), statementExpect),
    file(
      ["of a bank statement with placeholders of amount 0", ["5.placeholders", "5.bkrs"], "bkrs"],
      statementFacts(statement, true),
      statementExpect,
      { taxonomyDate: "2021-09-30" },
    ),
    file(
      ["of a statement that says nothing", ["5.bare"], "bkrs"],
      bare,
      { type: ["evidence", "unknown"], findings: "told" },
      { instant: "null" },
    ),
    file(["of a receiver's entry for an invoice", ["5.receiver", "8.receiver"], "inv_ord_receiver"], entry, evidence),
    file(["of a receiver's entry for a 数电票", ["5.receiver", "8.receiver"], "einv_spcl_receiver"], entry, evidence),
    file(["of a receiver's entry for a receipt", ["5.receiver", "8.receiver"], "bker_receiver"], entry, evidence),
    file(
      ["of a 财政电子票据", ["5.other"], "efi"],
      [
        ["EInvoiceNumber", "0012345678"],
        ["TotalAmount", "120.00"],
      ],
      { type: ["invoice", "evidence"] },
    ),
    file(["of a 非税缴款书", ["5.other"], "ntrev_gpm_issuer"], [["AmountInFigures", "500.00"]], {
      type: ["invoice", "evidence"],
    }),
  ],
};
