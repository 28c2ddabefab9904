import { describe, expect, it } from "vitest";
import { type CategorySuggestion, categorySuggester } from "../../../shared/ledger/suggest-category.ts";
import type { Allocation } from "../../../shared/model/allocation.ts";
import type { CategoryRule } from "../../../shared/model/category-rule.ts";
import type { Invoice } from "../../../shared/model/invoice.ts";
import { sayGround } from "../../../shared/wording/suggestion-words.ts";
import { decisionOf, labelledReceipts, madeUpInvoice } from "./labelled-receipts.ts";
import { pack } from "./made-up-cost.ts";

const rule = (change: Partial<CategoryRule>): CategoryRule => ({
  ...{ id: "r1", field: "item", how: "contains", text: "服务费", category: "equip" },
  ...{ note: "", statedBy: "王会计", statedOn: null },
  ...change,
});

const titleOf = (id: string): string => pack.categories.find((one) => one.id === id)?.title ?? id;

/** What is suggested for a receipt, and how it is said. */
function suggested(
  said: { readonly seller: string; readonly item: string; readonly kind?: Invoice["kind"]; readonly code?: string },
  known: {
    readonly before?: readonly (readonly [string, string, string])[];
    readonly rules?: readonly CategoryRule[];
  } = {},
) {
  const before = (known.before ?? []).map(([seller, item, category], index) => ({
    category,
    invoice: madeUpInvoice(`before-${index}`, { seller, item }),
  }));
  const invoice = madeUpInvoice("new", said);
  const suggest = categorySuggester(
    {
      invoices: [...before.map((one) => one.invoice), invoice],
      allocations: before.map(decisionOf),
      categoryRules: known.rules ?? [],
    },
    pack,
  );
  const found = suggest(invoice, invoice.lines.length === 0 ? 0 : 1);
  return found && { category: found.category, why: whyOf(found, said) };
}

const whyOf = ({ grounds }: CategorySuggestion, of: { readonly seller: string; readonly item: string }) =>
  grounds.map((ground) => sayGround(ground, of, titleOf));

const seller = "沈阳星棚影视基地有限公司";

describe("a suggested category", () => {
  it("comes from the item's words, and says so", () => {
    expect(suggested({ seller, item: "*经营租赁*场地租赁费" })).toEqual({
      category: "venue",
      why: ["项目名称含“场地租”，多为 场地租赁（内置规则）"],
    });
  });

  it("comes from the tax authority's group between the stars, and from its code", () => {
    expect(suggested({ seller: "某店", item: "*住宿服务*套间" })?.why).toEqual([
      "项目大类是“住宿服务”，多为 交通食宿（内置规则）",
    ]);
    expect(suggested({ seller: "某店", item: "套间", code: "3070402000000000000" })?.why).toEqual([
      "税收分类编码 3070402… 住宿服务，多为 交通食宿（内置规则）",
    ]);
  });

  it("comes from the kind of ticket where nothing else is printed", () => {
    expect(suggested({ seller: "", item: "", kind: "railway" })).toEqual({
      category: "travel",
      why: ["是火车票，多为 交通食宿（内置规则）"],
    });
  });

  it("compares in half width, without blanks and without regard to case", () => {
    expect(suggested({ seller, item: "＊信息技术服务＊ＧＰＵ 云主机" })?.category).toBe("ai_compute");
    const rules = [rule({ text: "g p u", category: "other" })];
    expect(suggested({ seller, item: "*信息技术服务*GPU云主机" }, { rules })?.category).toBe("other");
  });

  it("is none where nothing speaks, and none where a receipt says nothing", () => {
    expect(suggested({ seller: "某商行", item: "*电池*五号电池" })).toBeNull();
    expect(
      suggested({ seller: "", item: "" }, { rules: [rule({ field: "sellerName", how: "contains", text: "店" })] }),
    ).toBeNull();
  });
});

describe("what was decided before", () => {
  const twice = [
    [seller, "*现代服务*服务费", "set"],
    [seller, "*现代服务*服务费", "set"],
  ] as const;

  it("is suggested for the same seller once two invoices agree, with their number", () => {
    expect(suggested({ seller, item: "*现代服务*搭棚" }, { before: twice })).toEqual({
      category: "set",
      why: [`销售方“${seller}”以前 2 张都归到 场景搭建`],
    });
    expect(suggested({ seller, item: "*现代服务*搭棚" }, { before: twice.slice(1) })).toBeNull();
  });

  it("counts invoices, not lines", () => {
    const invoice = madeUpInvoice("1", { seller, item: "*现代服务*服务费" });
    const line = (category: string): Pick<Allocation, "invoice" | "line" | "category"> => ({
      invoice: "-1",
      line: 1,
      category,
    });
    const suggest = categorySuggester(
      { invoices: [invoice], allocations: [line("set"), line("set")], categoryRules: [] },
      pack,
    );
    expect(suggest(invoice, 1)).toBeNull();
  });

  it("is not suggested once the decisions differ", () => {
    const before = [...twice, [seller, "*现代服务*服务费", "other"]] as const;
    expect(suggested({ seller, item: "*现代服务*服务费" }, { before })).toBeNull();
    expect(suggested({ seller, item: "*现代服务*搭棚" }, { before })).toBeNull();
  });

  it("goes before the clues for the same seller and item, and is held against them for the seller alone", () => {
    const before = [
      [seller, "*经营租赁*场地租赁费", "other"],
      [seller, "*经营租赁*场地租赁费", "other"],
    ] as const;
    expect(suggested({ seller, item: "*经营租赁*场地租赁费" }, { before })?.category).toBe("other");
    expect(suggested({ seller, item: "*经营租赁*摄影棚租金" }, { before })).toEqual({
      category: null,
      why: [`销售方“${seller}”以前 2 张都归到 其他支出`, "项目名称含“摄影棚”，多为 场地租赁（内置规则）"],
    });
  });

  it("is passed over where its category is not of the pack", () => {
    expect(
      suggested({ seller, item: "*现代服务*搭棚" }, { before: twice.map(([a, b]) => [a, b, "gone"] as const) }),
    ).toBeNull();
  });
});

describe("a person's rules", () => {
  it("go before all else", () => {
    const rules = [rule({ field: "sellerName", how: "equals", text: seller, category: "prod_other" })];
    expect(suggested({ seller, item: "*经营租赁*场地租赁费" }, { rules })).toEqual({
      category: "prod_other",
      why: [`销售方正好是“${seller}”，归到 其他制作配套费用（您定的规则）`],
    });
  });

  it("suggest nothing where they contradict each other, and show both", () => {
    const rules = [rule({}), rule({ id: "r2", field: "sellerName", text: "影视基地", category: "venue" })];
    const found = suggested({ seller, item: "*现代服务*服务费" }, { rules });
    expect(found?.category).toBeNull();
    expect(found?.why).toHaveLength(2);
  });

  it("are passed over where their category is not of the pack", () => {
    expect(suggested({ seller, item: "*现代服务*服务费" }, { rules: [rule({ category: "gone" })] })).toBeNull();
  });
});

/** How good the suggestions over labelled receipts are, once the first of them were decided by hand. */
function qualityAfter(decided: number) {
  const all = labelledReceipts(500);
  const allocations = all.slice(0, decided).map(decisionOf);
  const suggest = categorySuggester(
    { invoices: all.map(({ invoice }) => invoice), allocations, categoryRules: [] },
    pack,
  );
  const open = all.slice(decided);
  const answers = open.map(({ invoice, category }) => {
    const found = suggest(invoice, invoice.lines.length === 0 ? 0 : 1);
    if (found === null) return "none";
    if (found.category === null) return "contradiction";
    return found.category === category ? "right" : "wrong";
  });
  const count = (answer: (typeof answers)[number]): number => answers.filter((one) => one === answer).length;
  const [right, wrong] = [count("right"), count("wrong")];
  const figures = { right, wrong, none: count("none"), contradiction: count("contradiction") };
  return { ...figures, precision: right / (right + wrong), coverage: (right + wrong) / open.length };
}

describe("over 500 labelled receipts", () => {
  it.each([0, 150])("at least 95 of 100 suggestions are right once %i were decided by hand", (decided) => {
    const quality = qualityAfter(decided);
    process.stdout.write(`${decided} decided by hand: ${JSON.stringify(quality)}\n`);
    expect(quality.precision).toBeGreaterThanOrEqual(0.95);
    expect(quality.coverage).toBeGreaterThan(0.6);
  });
});
