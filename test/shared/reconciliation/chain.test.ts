import { describe, expect, it } from "vitest";
import { localDate } from "../../../shared/dates.ts";
import type { Records } from "../../../shared/model/records.ts";
import { type Fen, fenToYuanText } from "../../../shared/money.ts";
import { buildChains } from "../../../shared/reconciliation/build-chains.ts";
import type { Joint } from "../../../shared/reconciliation/chain.ts";
import { matchPayments } from "../../../shared/reconciliation/match-payments.ts";
import { creditCode, records, studioName, yuan } from "../ledger/made-up-cost.ts";
import { acceptance, budgetLine, contract, link, settlement } from "./made-up-papers.ts";
import { payment, revenue } from "./made-up-payment.ts";
import { bill, settled, sound, spent } from "./sound-book.ts";

const chainsOf = (given: Partial<Records>) => {
  const book = records(given);
  return buildChains(book, matchPayments(book));
};
const said = ({ covered, proposed, open }: Joint): string => [covered, proposed, open].map(fenToYuanText).join(" ");
const paper = (record: string, amount: Fen, via = "link") => ({ record, amount, via });
const second = bill("2", { issuedOn: localDate("2026-03-20") });
const red = (amount: number) => bill("r", { red: true, redOf: bill("1").number, total: yuan(-amount), lines: [] });

describe("the chain of an invoice", () => {
  it("names its papers and what each joint covers", () => {
    const [chain] = chainsOf(settled).invoices;
    expect(chain?.contracts).toEqual([paper("c1", yuan(106))]);
    expect(chain?.acceptances).toEqual([paper("y1", yuan(106), "contract")]);
    expect(chain?.payments).toMatchObject([{ settlement: "h1", payment: "p1", way: "bank", amount: yuan(106) }]);
    expect(Object.values(chain?.joints ?? {}).map(said)).toEqual([
      "0.00 0.00 106.00",
      "106.00 0.00 0.00",
      "106.00 0.00 0.00",
      "106.00 0.00 0.00",
    ]);
  });

  it("shows what matching proposes beside what a person accepted", () => {
    expect(said(chainsOf(sound).invoices[0]?.joints.payment as Joint)).toBe("0.00 106.00 106.00");
    const half = { ...settled, payments: [payment({ amount: yuan(50) }), payment({ id: "p2", amount: yuan(56) })] };
    const partly = { ...half, settlements: [settlement({ amount: yuan(50) })] };
    expect(said(chainsOf(partly).invoices[0]?.joints.payment as Joint)).toBe("50.00 56.00 56.00");
  });

  it("takes red letters off the amount, and refunds off the payments", () => {
    const back = {
      ...settled,
      invoices: [bill("1"), red(30)],
      payments: [payment(), payment({ id: "p2", direction: "in", amount: yuan(30) })],
      settlements: [settlement(), settlement({ id: "h2", invoice: "-r", payment: "p2", amount: yuan(30) })],
    };
    const [chain] = chainsOf(back).invoices;
    expect(chain).toMatchObject({ redLetters: ["-r"], amount: yuan(76) });
    expect(said(chain?.joints.payment as Joint)).toBe("76.00 0.00 0.00");
    expect(said(chain?.joints.contract as Joint)).toBe("76.00 0.00 0.00");
  });

  it("asks no more of a contract or a budget for what red letters took back", () => {
    const stated = [link({ contract: "c1", invoice: "-1", amount: yuan(106) })];
    const given = { ...settled, invoices: [bill("1"), red(106)], chainLinks: stated, budget: [budgetLine()] };
    const [chain] = chainsOf(given).invoices;
    expect(said(chain?.joints.contract as Joint)).toBe("0.00 0.00 0.00");
    expect(said(chain?.joints.budget as Joint)).toBe("0.00 0.00 0.00");
  });

  it("covers nothing twice by links without an amount, and shows stated ones that are too many", () => {
    const contracts = [contract(), contract({ id: "c2" })];
    const both = (amount: Fen | null) => contracts.map(({ id }) => link({ contract: id, invoice: "-1", amount }));
    const joint = (amount: Fen | null) =>
      said(chainsOf({ ...settled, contracts, chainLinks: both(amount) }).invoices[0]?.joints.contract as Joint);
    expect(joint(null)).toBe("106.00 0.00 0.00");
    expect(joint(yuan(60))).toBe("120.00 0.00 -14.00");
  });

  it("leaves out voided invoices, red letters and what the applicant issued", () => {
    const sale = bill("9", {
      sellerName: studioName,
      sellerTaxId: creditCode,
      buyerName: "他",
      buyerTaxId: "91210100MA0OTHER01",
    });
    expect(chainsOf({ invoices: [bill("1", { voided: true }), red(1), sale] }).invoices).toEqual([]);
  });

  it("reaches the budget by link, by contract, or else by category", () => {
    const budget = [budgetLine(), budgetLine({ id: "b2", category: null })];
    const given = { ...settled, budget };
    const linesOf = (more: Records["chainLinks"]) =>
      chainsOf({ ...given, chainLinks: [...settled.chainLinks, ...more] }).invoices[0]?.budgetLines;
    expect(linesOf([])).toEqual([paper("b1", yuan(106), "category")]);
    expect(linesOf([link({ contract: "c1", budgetLine: "b2" })])).toEqual([paper("b2", yuan(106), "contract")]);
    expect(linesOf([link({ invoice: "-1", budgetLine: "b2" })])).toEqual([paper("b2", yuan(106))]);
  });
});

describe("an acceptance of a contract", () => {
  const two = {
    ...settled,
    invoices: [bill("1"), second],
    allocations: [spent("1"), spent("2")],
    contracts: [contract({ amount: yuan(212) })],
    chainLinks: [...settled.chainLinks, link({ contract: "c1", invoice: "-2" })],
  };

  it("without an amount reaches all its invoices", () => {
    expect(chainsOf(two).invoices.map(({ joints }) => said(joints.acceptance))).toEqual([
      "106.00 0.00 0.00",
      "106.00 0.00 0.00",
    ]);
  });

  it("with an amount reaches the earliest first", () => {
    const given = { ...two, acceptances: [acceptance({ amount: yuan(150) })] };
    expect(chainsOf(given).invoices.map(({ joints }) => said(joints.acceptance))).toEqual([
      "106.00 0.00 0.00",
      "44.00 0.00 62.00",
    ]);
  });
});

describe("an acceptance linked to invoices", () => {
  it("reaches no further in all than its own amount", () => {
    const given = {
      ...{ ...settled, invoices: [bill("1"), second], acceptances: [acceptance({ amount: yuan(150) })] },
      chainLinks: ["-2", "-1"].map((invoice) => link({ acceptance: "y1", invoice })),
    };
    expect(chainsOf(given).invoices.map(({ joints }) => said(joints.acceptance))).toEqual([
      "106.00 0.00 0.00",
      "44.00 0.00 62.00",
    ]);
  });
});

describe("the chain of a contract", () => {
  it("sums what was invoiced, paid and accepted under it, and what is open", () => {
    const given = { ...settled, contracts: [contract({ amount: yuan(300) })] };
    expect(chainsOf(given).contracts).toMatchObject([
      { contract: "c1", invoiced: yuan(106), paid: yuan(106), accepted: yuan(106), open: yuan(194) },
    ]);
  });

  it("gets only its share of an invoice that stands under two, and of its payments", () => {
    const contracts = [contract(), contract({ id: "c2" })];
    const chainLinks = [
      link({ contract: "c1", invoice: "-1", amount: yuan(53) }),
      link({ contract: "c2", invoice: "-1", amount: yuan(26) }),
    ];
    const chains = chainsOf({ ...settled, contracts, chainLinks }).contracts;
    expect(chains.map(({ invoiced, paid }) => [invoiced, paid])).toEqual([
      [yuan(53), yuan(53)],
      [yuan(26), yuan(26)],
    ]);
  });

  it("without a sum has nothing open", () => {
    expect(chainsOf({ ...settled, contracts: [contract({ amount: null })] }).contracts[0]?.open).toBeNull();
  });
});

describe("the chain of a platform's settlement", () => {
  const sale = bill("9", {
    ...{ sellerName: studioName, sellerTaxId: creditCode, buyerName: "虚桥短剧", buyerTaxId: "91210100MA0OTHER01" },
    total: yuan(100),
  });
  const issued = { revenues: [revenue()], invoices: [sale], chainLinks: [link({ revenue: "r1", invoice: "-9" })] };
  const income = payment({ direction: "in", amount: yuan(100), counterpartyName: "虚桥短剧" });

  it("is covered by the invoice to the platform and by what came", () => {
    const settlements = [settlement({ invoice: null, revenue: "r1", amount: yuan(100) })];
    const [chain] = chainsOf({ ...issued, payments: [income], settlements }).revenues;
    expect(chain?.invoices).toEqual([paper("-9", yuan(100))]);
    expect([chain?.joints.invoice, chain?.joints.payment].map((joint) => said(joint as Joint))).toEqual([
      "100.00 0.00 0.00",
      "100.00 0.00 0.00",
    ]);
  });

  it("is also covered by what was accepted for that invoice", () => {
    const settlements = [settlement({ invoice: "-9", amount: yuan(100) })];
    const [chain] = chainsOf({ ...issued, payments: [income], settlements }).revenues;
    expect(said(chain?.joints.payment as Joint)).toBe("100.00 0.00 0.00");
  });

  it("of which an invoice covers a part leaves nothing of it to the next", () => {
    const revenues = [revenue({ net: yuan(80) }), revenue({ id: "r2", net: yuan(80) })];
    const chainLinks = [link({ revenue: "r1", invoice: "-9" }), link({ revenue: "r2", invoice: "-9" })];
    const chains = chainsOf({ ...issued, revenues, chainLinks }).revenues;
    expect(chains.map(({ joints }) => said(joints.invoice))).toEqual(["80.00 0.00 0.00", "20.00 0.00 60.00"]);
  });

  it("shares the payments of one invoice among the settlements that it stands for", () => {
    const given = {
      ...{ ...issued, revenues: [revenue({ net: yuan(60) }), revenue({ id: "r2", net: yuan(40) })] },
      chainLinks: [link({ revenue: "r1", invoice: "-9" }), link({ revenue: "r2", invoice: "-9" })],
      settlements: [settlement({ invoice: "-9", amount: yuan(100) })],
    };
    const chains = chainsOf({ ...given, payments: [income] }).revenues;
    expect(chains.map(({ joints }) => fenToYuanText(joints.payment.covered))).toEqual(["60.00", "40.00"]);
  });
});
