import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import { digitalInvoice, line, type MadeInvoice, recordOf } from "../values/invoice.ts";
import { type MadeReceipt, receipt, receiptRecord } from "../values/receipt.ts";
import { type MadeStatement, statementOf, statementRecord } from "../values/statement.ts";
import { digitalPrint } from "../writers/digital-print.ts";
import { label, type Mark, type MarkPage, value } from "../writers/marks.ts";
import { pdfLibPdf } from "../writers/pdf-lib-pdf.ts";
import { closeLabels, halfway, underAccounts } from "../writers/strange-receipts.ts";
import { flushLeft, twoLines, wrappedNames } from "../writers/strange-statements.ts";

const print = (name: string, page: MarkPage, more: Pick<CorpusFile, "covers" | "expect">): CorpusFile => ({
  ...{ name: `strange print: ${name}`, fileName: `${name}.pdf`, maker: "other", ...more },
  make: () => pdfLibPdf([page]),
});

let serial = 300;
function paid(name: string, layout: (made: MadeReceipt) => readonly Mark[], flagged = false): CorpusFile {
  serial += 1;
  const made = receipt(serial);
  const page = { width: 595, height: 280, marks: layout(made) };
  return print(name, page, {
    ...{ covers: ["6.receipt"], expect: { type: "receipt", record: receiptRecord(made, flagged) } },
  });
}

function statement(name: string, layout: (made: MadeStatement) => MarkPage, hasAccounts = true): CorpusFile {
  serial += 1;
  const made = statementOf(serial);
  const record = statementRecord(made, hasAccounts ? {} : { counterparty: false, account: true, accountName: true });
  return print(name, layout(made), { covers: ["6.unproven"], expect: { type: "statement", record } });
}

const invoice = (name: string, made: MadeInvoice, change: (marks: readonly Mark[]) => readonly Mark[]): CorpusFile => {
  const page = digitalPrint(made);
  return print(
    name,
    { ...page, marks: change(page.marks) },
    {
      ...{ covers: ["3.order"], expect: { type: "invoice", record: recordOf(made) } },
    },
  );
};

const twoOf = (at: number, name: string) =>
  digitalInvoice(at, { kind: "digital-ordinary", lines: [line(name, 88_000, 9), line("*影视服务*调色", 10_000, 6)] });
const places = ["辽宁省沈阳市样例区样例路一号", "辽宁省大连市样例区样例街二号"];

/** Prints as other clients, banks and browsers make them; a wrong amount is a fault. */
export const strangePrintKind: CorpusKind = {
  kind: "prints of other offices",
  files: [
    paid("户名在账号下", underAccounts),
    paid("付款方在半腰", halfway),
    paid("标签紧挨", closeLabels, true),
    statement("标题靠左金额靠右", flushLeft),
    statement("两行标题", twoLines),
    statement("户名折行", wrappedNames, false),
    invoice("建筑服务发生地", twoOf(971, "*建筑服务*搭景工程"), (marks) => [
      ...marks.map((mark) => (mark.text === "规格型号" ? { ...mark, text: "建筑服务发生地" } : mark)),
      // It begins before the title that it stands under.
      ...places.map((place, index) => value("place", place, 124, 173 + index * 14, 7)),
    ]),
    invoice("标题折行", twoOf(972, "*服装*戏服"), (marks) =>
      marks.flatMap((mark) => (mark.text === "规格型号" ? [label("规格型", 150, 153), label("号", 160, 164)] : [mark])),
    ),
  ],
};
