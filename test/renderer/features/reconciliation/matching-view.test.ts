import { describe, expect, it } from "vitest";
import { activeItem, neighbour, toggled } from "../../../../renderer/features/reconciliation/lines-view.ts";
import {
  emptyText,
  kindText,
  listedItems,
  noFilter,
  reasonTexts,
  shortNumbers,
  spokenItem,
  withMatchChange,
} from "../../../../renderer/features/reconciliation/matching-view.ts";
import type { MatchItem, MatchList } from "../../../../shared/contract/matching.ts";
import { localDate } from "../../../../shared/dates.ts";
import { fen } from "../../../../shared/money.ts";

const item = (id: string, change: Partial<MatchItem> = {}): MatchItem => ({
  ...{ id, party: "甲公司", numbers: "26210000000000000001", memo: "服务费", asked: fen(10_600), paid: fen(10_600) },
  ...{ on: localDate("2026-03-05"), bookedOn: localDate("2026-03-12"), direction: "out", kind: "one-to-one" },
  ...{ score: 90, isSure: false },
  ...change,
});
const counts = { proposals: 2, sure: 0, questions: 0, demands: 0, payments: 0, accepted: 0, refused: 0, aside: 0 };
const list: MatchList = { revision: 3, items: [item("a"), item("b")], counts, undoable: null };
const ids = (items: readonly MatchItem[]) => items.map(({ id }) => id);

describe("a list of matching", () => {
  const items = [
    item("small", { score: 95, asked: fen(100), isSure: true }),
    item("large", { score: 80, asked: fen(90_000), memo: "片酬" }),
    item("late", { score: 95, party: "乙公司", bookedOn: localDate("2026-09-01") }),
  ];

  it.each([
    [noFilter, ["late", "small", "large"]],
    [{ ...noFilter, order: "largest" as const }, ["large", "late", "small"]],
    [{ ...noFilter, order: "earliest" as const }, ["large", "small", "late"]],
    [{ ...noFilter, onlySure: true }, ["small"]],
    [{ ...noFilter, text: "片酬" }, ["large"]],
    [{ ...noFilter, text: " 900.00 " }, ["large"]],
    [{ ...noFilter, text: "2026-09" }, ["late"]],
    [{ ...noFilter, text: "没有的公司" }, []],
  ])("under %o lists %o", (filter, expected) => {
    expect(ids(listedItems(items, filter))).toEqual(expected);
  });

  it("takes up a change that was made to it, and asks anew for one that was made to another state", () => {
    const change = { sentence: "", undoable: "确认 1 项匹配", counts: { ...counts, proposals: 1 }, to: 4 };
    const placed = [item("b", { score: 100 }), item("c")];
    const after = withMatchChange(list, { ...change, from: 3, gone: ["a"], placed });
    expect(after).toMatchObject({ revision: 4, undoable: "确认 1 项匹配", counts: { proposals: 1 } });
    expect(after?.items).toEqual(placed);
    expect(withMatchChange(list, { ...change, from: 2, gone: ["a"], placed })).toBeNull();
  });

  it("keeps the place when the line that was shown is gone", () => {
    expect(activeItem(list.items, { id: "b", place: 1 })?.id).toBe("b");
    expect(activeItem(list.items, { id: "gone", place: 1 })?.id).toBe("b");
    expect(activeItem(list.items, { id: "gone", place: 9 })?.id).toBe("b");
    expect(activeItem([], { id: "gone", place: 0 })).toBeNull();
  });

  it("moves by lines and stops at its ends", () => {
    expect(neighbour(list.items, "a", 1)?.id).toBe("b");
    expect(neighbour(list.items, "b", 10)?.id).toBe("b");
    expect(neighbour(list.items, "b", Number.NEGATIVE_INFINITY)?.id).toBe("a");
  });

  it("marks a line, and unmarks it", () => {
    expect([...toggled(new Set(["a"]), "b")]).toEqual(["a", "b"]);
    expect([...toggled(new Set(["a"]), "a")]).toEqual([]);
  });
});

describe("a line of matching", () => {
  it("is said to screen readers with what decides", () => {
    expect(spokenItem(item("a"), 2, 40)).toBe(
      "第 2 条，共 40 条：甲公司，票面 106.00 元，流水 106.00 元，一对一，得分 90",
    );
  });

  it.each([
    ["26210000000000000001", "00000001"],
    ["26210000000000000001、26210000000000000002", "00000001 等"],
    ["2026-05-01至2026-05-31", "2026-05"],
    ["2026-04-01至2026-06-30", "2026-04…"],
    ["", ""],
  ])("writes %s short as %s", (numbers, short) => {
    expect(shortNumbers(numbers)).toBe(short);
  });

  it("names kinds, ways and reasons in plain words", () => {
    expect(["with-fee", "several-fit", "withholding", "revenue", "row"].map(kindText)).toEqual([
      ...["差手续费", "几笔都对得上", "代扣（如个人所得税、质保金）", "待收结算", "流水"],
    ]);
    const reasons = [
      { code: "date-unknown", points: 0 },
      { code: "name-differs", points: -20 },
      { code: "amount-exact", points: 40 },
    ];
    expect(reasonTexts({ reasons })).toEqual([
      ...["金额一分不差（+40）", "对方名称不一致（−20）", "发票没有日期，无法比对"],
    ]);
  });
});

describe("an empty list of the matching", () => {
  const nothing = { proposals: 0, sure: 0, questions: 0, demands: 0, payments: 0, accepted: 0, refused: 0, aside: 0 };

  it("says where work goes on", () => {
    expect(emptyText("proposals", { ...nothing, questions: 3, demands: 46, payments: 170 })).toBe(
      "没有待确认的匹配。接下来：3 项在“要人判断”，没有对上的 46 张票据和 170 笔流水在“手工核销”。",
    );
    expect(emptyText("questions", { ...nothing, proposals: 2 })).toBe("没有要人判断的匹配。接下来：2 项在“待确认”。");
  });

  it("says that all is matched, or that nothing has come in yet", () => {
    expect(emptyText("proposals", { ...nothing, accepted: 5 })).toContain("都对上了");
    expect(emptyText("proposals", nothing)).toContain("导入发票和银行流水后");
    expect(emptyText("questions", nothing)).toBe("没有要人判断的匹配。");
  });
});
