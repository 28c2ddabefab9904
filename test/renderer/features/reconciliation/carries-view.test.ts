import { describe, expect, it } from "vitest";
import { carriedText, receiptText } from "../../../../renderer/features/reconciliation/carries-view.ts";
import type { CarriedLine, CarryingReceipt } from "../../../../shared/contract/carries.ts";
import { fen } from "../../../../shared/money.ts";

const line: CarriedLine = {
  ...{ id: "l", title: "在辽制作配套费用补助", subject: "归航", isMet: true, receipts: [] },
  ...{ base: fen(30_000_000), needed: fen(25_000_000), surplus: fen(5_000_000), amount: fen(5_000_000) },
};

const receipt: CarryingReceipt = {
  ...{ id: "r", number: "1", seller: "s", isExposed: false },
  ...{ base: fen(1_000_000), carries: fen(200_000), lostWithout: fen(200_000) },
};

describe("a line that rests on receipts", () => {
  it("says how much of its base is needed, and what adds nothing beyond the cap", () => {
    expect(carriedText(line)).toBe(
      "基数 300,000.00 元；可申领 50,000.00 元；其中 250,000.00 元就已到上限，多出的 50,000.00 元不再增加金额。",
    );
    expect(carriedText({ ...line, surplus: fen(0) })).toContain("每一笔都起作用");
    expect(carriedText({ ...line, isMet: false })).not.toContain("可申领");
  });

  it("tells a receipt that carries it from one that can be spared and one that adds nothing", () => {
    expect(receiptText(receipt)).toBe("少了它少 2,000.00 元");
    expect(receiptText({ ...receipt, lostWithout: fen(0) })).toBe("少了它仍到上限");
    expect(receiptText({ ...receipt, base: fen(0), carries: fen(0), lostWithout: fen(0) })).toBe("没有可计入的部分");
    expect(receiptText({ ...receipt, carries: fen(0), lostWithout: fen(0) })).toBe("上限已满，不增加金额");
  });
});
