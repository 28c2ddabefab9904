import { describe, expect, it } from "vitest";
import { readPrintedReceipts } from "../../../../electron/intake/receipt/read-printed-receipts.ts";
import { fen } from "../../../../shared/money.ts";
import type { PrintedText } from "../../../fixtures/intake/pdf-document.ts";
import { printedPageOf } from "../../../fixtures/intake/printed-page.ts";
import { sideBySide, stacked, transfer, underHeadings } from "../../../fixtures/intake/receipts.ts";

const read = (texts: readonly PrintedText[], height = 842) => readPrintedReceipts(printedPageOf(texts, [595, height]));

const expected = {
  number: transfer.number,
  bookedOn: "2026-03-05",
  amount: fen(1_234_567),
  payerName: transfer.payer,
  payeeName: transfer.payee,
  payeeAccount: "3301000000000000456",
};

describe("a printed bank receipt", () => {
  it("with payer beside payee is read whole, the direction by its flag", () => {
    expect(read(sideBySide(transfer))).toEqual([
      {
        record: { ...expected, direction: "out", payerAccount: "060200000000000789", purpose: "后期制作费" },
        findings: [],
      },
    ]);
  });

  it("with a field a line is read, and its direction left open", () => {
    const [receipt, ...more] = read(stacked(transfer));
    expect(receipt?.record).toEqual({
      ...expected,
      direction: null,
      payerAccount: "060200000000000789",
      purpose: "后期制作费 转账",
    });
    expect(receipt?.findings).toMatchObject([{ code: "receipt-direction-unknown", severity: "info" }]);
    expect(more).toEqual([]);
  });

  it("with names below the headings, one of them in two lines, is read", () => {
    const [receipt] = read(underHeadings(transfer));
    expect(receipt?.record).toEqual({
      ...expected,
      direction: null,
      payerAccount: "060200000000000789",
      purpose: "后期制作费",
    });
  });

  it("takes the one day that stands without a label, and none of two", () => {
    const dayless = stacked(transfer).map((line) => ({ ...line, text: line.text.replace("交易日期：20260305", "") }));
    const day = (text: string, x: number): PrintedText => ({ text, x, y: 45, size: 9, isLabel: false });
    const dates = (...more: readonly PrintedText[]) => read([...dayless, ...more]).map(({ record }) => record.bookedOn);
    expect(dates(day("2026年03月05日", 300))).toEqual(["2026-03-05"]);
    expect(dates(day("2026年03月05日", 300), day("2026年03月06日", 400))).toEqual([null]);
    expect(dates(day("打印日期：2026年03月05日", 300))).toEqual([null]);
  });

  it("is one of three on a page, each with its own values", () => {
    const made = [0, 1, 2].map((index) => ({
      ...transfer,
      number: `HD2026030500000${index}`,
      flag: index === 1 ? "贷" : "借",
    }));
    const receipts = read(made.flatMap((one, index) => sideBySide(one, index * 250)));
    expect(receipts.map(({ record }) => record.number)).toEqual(made.map(({ number }) => number));
    expect(receipts.map(({ record }) => record.direction)).toEqual(["out", "in", "out"]);
  });
});

describe("the amount of a receipt", () => {
  const amountOf = (change: Partial<typeof transfer>) => {
    const [receipt] = read(sideBySide({ ...transfer, ...change }));
    return { amount: receipt?.record.amount, codes: receipt?.findings.map(({ code }) => code) };
  };

  it("is unknown where figures and words disagree, or are no amount", () => {
    expect(amountOf({ figures: "¥12,345.76元" })).toEqual({ amount: null, codes: ["receipt-amounts-differ"] });
    expect(amountOf({ words: "壹万贰仟" })).toEqual({ amount: fen(1_234_567), codes: ["receipt-amount-unproven"] });
    expect(amountOf({ figures: "12345", words: "" })).toEqual({ amount: null, codes: ["receipt-amount-unreadable"] });
    expect(amountOf({ figures: "", words: "" })).toEqual({ amount: null, codes: ["receipt-amount-missing"] });
  });

  it("is unknown in another currency", () => {
    expect(amountOf({ figures: "USD 12,345.67" })).toEqual({ amount: null, codes: ["receipt-currency-foreign"] });
  });
});

it("a paper that is no receipt gives none", () => {
  const line = (text: string, y: number): PrintedText => ({ text, x: 60, y, size: 9, isLabel: false });
  expect(read([line("付款申请单", 40), line("收款人户名：甲公司", 60), line("金额：100.00", 80)])).toEqual([]);
  expect(read([line("关于电子回单的说明", 40), line("收款人应当核对金额。", 60)])).toEqual([]);
  expect(read([])).toEqual([]);
});
