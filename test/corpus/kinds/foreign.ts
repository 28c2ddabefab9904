import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CorpusFile, CorpusKind, Expected, Wanted } from "../corpus-file.ts";
import {
  foreignAir,
  foreignInvoices,
  foreignRailway,
  foreignReceipts,
  foreignTables,
  officePrints,
  printedCmb,
  printedTables,
} from "../foreign/foreign-sources.ts";
import { digitalInvoice, line, type MadeInvoice, recordOf } from "../values/invoice.ts";
import { receiptRecord } from "../values/receipt.ts";
import { type MadeStatement, statementRecord } from "../values/statement.ts";
import { airRecord, railwayRecord } from "../values/ticket.ts";
import { trades, walletRecord } from "../values/wallet.ts";
import { type ForeignStyle, foreignPrint } from "../writers/foreign-print.ts";
import { ofd } from "../writers/ofd.ts";
import { pdfLibPdf } from "../writers/pdf-lib-pdf.ts";
import { pdfKitPdf } from "../writers/pdfkit-pdf.ts";

const folder = resolve(import.meta.dirname, "../committed");

/** A file that another program made. */
const made = (fileName: string, covers: CorpusFile["covers"], expect: Expected): CorpusFile => ({
  ...{ name: `made by another program: ${fileName}`, covers, fileName, expect },
  maker: "other",
  make: () => new Uint8Array(readFileSync(resolve(folder, fileName))),
});

const statement = (made: MadeStatement): Expected => ({ type: "statement", record: statementRecord(made) });

const officeRows = statementRecord(officePrints.statement)["rows"] as readonly Wanted[];

let serial = 870;
type Write = "pdf-lib" | "pdfkit" | "ofd";

/** A layout of its own, by one of the writers. */
function laidOut(
  name: string,
  write: Write,
  style: Partial<ForeignStyle>,
  change: Partial<MadeInvoice> = {},
): CorpusFile {
  serial += 1;
  const invoice = digitalInvoice(serial, change);
  const page = foreignPrint(invoice, style);
  const writers = {
    "pdf-lib": () => pdfLibPdf([page], { order: "values-first" }),
    pdfkit: () => pdfKitPdf([page], { ruled: false }),
    ofd: () => ofd([page]),
  };
  return {
    name: `other layout: ${name}`,
    covers: ["3.order", "3.yuan"],
    fileName: `${invoice.number}.${write === "ofd" ? "ofd" : "pdf"}`,
    maker: "other",
    make: writers[write],
    expect: { type: "invoice", record: recordOf(invoice) },
  };
}

/** Files in layouts and by programs that the readers were not built on. */
export const foreignKind: CorpusKind = {
  kind: "files from other makers",
  files: [
    ...foreignInvoices.map(({ fileName, made: invoice }) =>
      made(fileName, ["3.order"], { type: "invoice", record: recordOf(invoice) }),
    ),
    made("browser-railway.pdf", ["3.railway", "8.personal"], { type: "ticket", record: railwayRecord(foreignRailway) }),
    made("browser-air.pdf", ["3.air", "8.personal"], { type: "ticket", record: airRecord(foreignAir) }),
    ...foreignReceipts.map((one, index) =>
      made(`browser-receipt-${index + 1}.pdf`, ["6.receipt"], { type: "receipt", record: receiptRecord(one) }),
    ),
    made("browser-cmb.pdf", ["6.cmb"], statement(printedCmb)),
    ...printedTables.map(({ fileName, made: one }) => made(fileName, ["6.spdb", "6.bocom"], statement(one))),
    ...foreignTables.map(({ fileName, made: one }) => made(fileName, ["6.by-content", "6.icbc"], statement(one))),
    made("office-invoice.pdf", ["3.order"], { type: "invoice", record: recordOf(officePrints.invoice) }),
    // Account numbers stand there as powers of ten: nothing is known of them.
    made("office-statement.pdf", ["6.bocom"], {
      type: "statement",
      record: {
        balanced: true,
        rows: officeRows.map((row) => ({ ...(row as object), counterpartyAccount: null })),
      },
    }),
    made("office-receipt.pdf", ["6.receipt"], {
      type: "receipt",
      record: { ...receiptRecord(officePrints.receipt), payerAccount: null, payeeAccount: null },
    }),
    made("office-wechat.xls", ["6.wallets"], { type: "statement", record: walletRecord(trades) }),
    laidOut("number at the left", "pdf-lib", { head: "left" }),
    laidOut("number and date in a row under the title", "pdfkit", { head: "row" }),
    laidOut("values at an edge", "pdf-lib", { values: "edge" }),
    laidOut("label and value in one text", "pdfkit", { values: "joined" }),
    laidOut("label and value in one text, number at the left", "pdf-lib", { values: "joined", head: "left" }),
    laidOut("commas in amounts", "pdfkit", { commas: true, yuan: "￥" }),
    laidOut("dates with hyphens", "pdf-lib", { datesIso: true }),
    laidOut("small print", "pdfkit", { size: 7, head: "row" }),
    laidOut(
      "many rates",
      "pdf-lib",
      { values: "joined" },
      { lines: [line("*服装*戏服", 10_101, 13), line("*运输服务*运费", 20_202, 9), line("*餐饮服务*餐费", 30_303, 6)] },
    ),
    laidOut("page text of an OFD", "ofd", {}),
    laidOut("page text of an OFD, label and value in one text", "ofd", { values: "joined", commas: true }),
    laidOut("page text of an OFD, number at the left", "ofd", { head: "left", yuan: "￥" }),
  ],
};
