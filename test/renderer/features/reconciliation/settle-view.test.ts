import { describe, expect, it } from "vitest";
import {
  acceptedText,
  changedSettlement,
  nextPart,
  type PartDraft,
  restOf,
  rowRestOf,
  settledParts,
  suggestedParts,
} from "../../../../renderer/features/reconciliation/settle-view.ts";
import type { DemandSide, PaymentSide } from "../../../../shared/contract/matching.ts";
import { localDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";

const demand = (id: string, open: number): DemandSide => ({
  ...{ id: `invoice:${id}`, record: { kind: "invoice", id }, kind: "invoice", number: "1", party: "甲公司" },
  ...{ about: "", subjects: "", on: null, amount: fen(open), open: fen(open), isVerified: null },
});
const row = (id: string, open: number): PaymentSide => ({
  ...{ id, direction: "out", bookedOn: localDate("2026-03-12"), amount: fen(open), open: fen(open), name: "甲公司" },
  ...{ account: "", memo: "", serial: "", statement: "" },
});
const brief = (drafts: readonly PartDraft[]) =>
  drafts.map(({ demand: id, payment, way, amount }) => `${id} ${payment} ${way} ${amount}`);

describe("settling by hand", () => {
  it("suggests that rows fill the papers in their order, to the last fen of either side", () => {
    const sides = { demands: [demand("a", 300), demand("b", 100)], payments: [row("p", 350), row("q", 90)] };
    expect(brief(suggestedParts(sides))).toEqual([
      "invoice:a p bank 3.00",
      "invoice:b p bank 0.50",
      "invoice:b q bank 0.50",
    ]);
  });

  it("suggests another way where no row was chosen, and for what is left", () => {
    const sides = { demands: [demand("a", 300)], payments: [] };
    expect(brief(suggestedParts(sides))).toEqual(["invoice:a  withholding 3.00"]);
    const half = suggestedParts({ ...sides, payments: [row("p", 100)] });
    expect(brief([nextPart(sides, half)].filter((part) => part !== null))).toEqual(["invoice:a  withholding 2.00"]);
  });

  it("tells what is left of each side while one types; a fee beside a row settles nothing of the paper", () => {
    const [first] = suggestedParts({ demands: [demand("a", 300)], payments: [row("p", 350)] });
    if (first === undefined) throw new Error("there is a part");
    const drafts = [first, { ...first, way: "fee" as const, amount: "0.50" }];
    expect(restOf(demand("a", 300), drafts)).toBe(fen(0));
    expect(rowRestOf(row("p", 350), drafts)).toBe(fen(0));
  });

  it.each([
    [{ amount: "0" }, /大于零/],
    [{ amount: "一百" }, /大于零/],
    [{ demand: "gone" }, /先选择发票/],
    [{ on: "2026-13-01" }, /2026-03-05 的样子/],
  ])("does not take %o, and says in which line", (change, sentence) => {
    const sides = { demands: [demand("a", 300)], payments: [] };
    const drafts = suggestedParts(sides).map((draft) => ({ ...draft, ...change }));
    const parts = settledParts(drafts, sides);
    expect(parts).toMatchObject({ ok: false, error: expect.stringMatching(sentence) });
    expect(parts).toMatchObject({ error: expect.stringContaining("第 1 行") });
  });

  it("takes complete lines as they stand", () => {
    const sides = { demands: [demand("a", 300)], payments: [row("p", 100)] };
    expect(settledParts(suggestedParts(sides), sides)).toMatchObject({
      value: [{ demand: { kind: "invoice", id: "a" }, payment: "p", way: "bank", amount: fen(100), on: null }],
    });
  });
});

describe("an accepted settlement", () => {
  const line = { ...{ id: "s1", amount: fen(152_600), on: localDate("2026-04-30"), note: "质保金", payment: null } };
  const accepted = { ...line, acceptedBy: "林会计", acceptedOn: localDate("2026-06-01") };

  it("says how much, by whom, when and why", () => {
    expect(acceptedText(accepted)).toBe(
      "核销 1,526.00 元 · 由林会计于 2026-06-01 确认 · 日期 2026-04-30 · 说明：质保金",
    );
    expect(acceptedText({ ...accepted, acceptedBy: "", on: null, note: "" })).toBe("核销 1,526.00 元");
  });

  it("is what was typed; the day of one with a bank row is the row's", () => {
    const draft = { amount: "1,500.5", on: "2026-05-01", note: " 改 " };
    expect(changedSettlement(draft, line)).toEqual({
      ...{ ok: true, value: { id: "s1", amount: fen(150_050), on: "2026-05-01", note: "改" } },
    });
    expect(changedSettlement(draft, { ...line, payment: "p1" })).toMatchObject({ value: { on: null } });
    expect(changedSettlement({ ...draft, amount: "一千" }, line).ok).toBe(false);
    expect(changedSettlement({ ...draft, amount: "0" }, line).ok).toBe(false);
    expect(changedSettlement({ ...draft, on: "某天" }, line).ok).toBe(false);
  });
});
