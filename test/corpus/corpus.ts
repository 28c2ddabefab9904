import type { CorpusFile, CorpusKind } from "./corpus-file.ts";
import { budgetKind } from "./kinds/budgets.ts";
import { codeKind } from "./kinds/codes.ts";
import { digitalXmlKind } from "./kinds/digital-xml.ts";
import { digitalXmlChecksKind } from "./kinds/digital-xml-checks.ts";
import { foreignKind } from "./kinds/foreign.ts";
import { harderPrintKind } from "./kinds/harder-prints.ts";
import { harderTableKind } from "./kinds/harder-tables.ts";
import { ledgerKind } from "./kinds/ledgers.ts";
import { ofdKind } from "./kinds/ofd.ts";
import { oldXmlKind } from "./kinds/old-xml.ts";
import { oneInvoiceKind } from "./kinds/one-invoice.ts";
import { pdfDigitalKind } from "./kinds/pdf-digital.ts";
import { pdfSeveralKind } from "./kinds/pdf-several.ts";
import { pdfSourcesKind } from "./kinds/pdf-sources.ts";
import { photoKind } from "./kinds/photos.ts";
import { receiptKind } from "./kinds/receipts.ts";
import { revenueKind } from "./kinds/revenue.ts";
import { scanKind } from "./kinds/scans.ts";
import { statementTrapKind } from "./kinds/statement-traps.ts";
import { statementKind } from "./kinds/statements.ts";
import { strangePrintKind } from "./kinds/strange-prints.ts";
import { strangeStatementKind } from "./kinds/strange-statements.ts";
import { strangeTableKind } from "./kinds/strange-tables.ts";
import { ticketKind } from "./kinds/tickets.ts";
import { walletKind } from "./kinds/wallets.ts";
import { xbrlKind } from "./kinds/xbrl.ts";
import { xbrlAttachedKind } from "./kinds/xbrl-attached.ts";

/** All kinds of files. */
export const corpus: readonly CorpusKind[] = [
  digitalXmlKind,
  digitalXmlChecksKind,
  oldXmlKind,
  ofdKind,
  pdfDigitalKind,
  pdfSourcesKind,
  pdfSeveralKind,
  ticketKind,
  xbrlKind,
  xbrlAttachedKind,
  statementKind,
  statementTrapKind,
  receiptKind,
  walletKind,
  revenueKind,
  budgetKind,
  ledgerKind,
  codeKind,
  photoKind,
  scanKind,
  oneInvoiceKind,
  foreignKind,
  harderPrintKind,
  harderTableKind,
  strangeStatementKind,
  strangeTableKind,
  strangePrintKind,
];

/** All files. */
export const corpusFiles: readonly CorpusFile[] = corpus.flatMap(({ files }) => files);
