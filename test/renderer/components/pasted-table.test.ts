import { describe, expect, it } from "vitest";
import { withName } from "../../../renderer/components/paste-block.ts";
import { readChoice, readDay, readTimecode, readYuan } from "../../../renderer/components/paste-cells.ts";
import {
  isTable,
  type PasteColumn,
  parseCells,
  pastedTable,
  pastePlaces,
} from "../../../renderer/components/pasted-table.ts";
import { readPasted, unknownNames } from "../../../renderer/components/read-pasted.ts";

interface Row {
  readonly day: string;
  readonly amount: string;
}

const columns: readonly PasteColumn<Row>[] = [
  { label: "日期", also: [], read: readDay, write: (row, day) => ({ ...row, day }) },
  { label: "金额（元）", also: ["价款"], read: readYuan, write: (row, amount) => ({ ...row, amount }) },
];
const blank = (): Row => ({ day: "", amount: "" });
const check = ({ amount }: Row): string | null => (amount === "" ? "没有金额" : null);

describe("a block from a spreadsheet", () => {
  it("is cut into cells, quoted ones with their line breaks, and empty lines are left out", () => {
    expect(parseCells('a\t\tc\r\n"x\ny"\t"说""好"""\r\n\r\n5" 屏\t2\n\tb')).toEqual([
      ["a", "", "c"],
      ["x\ny", '说"好"'],
      ['5" 屏', "2"],
      ["", "b"],
    ]);
    expect([isTable("一格\r\n"), isTable("a\tb"), isTable("a\nb")]).toEqual([false, true, true]);
  });

  it("fills columns by their titles in any order, and by position without them", () => {
    const titled = pastedTable(parseCells("价款\t别的\t日期\n1\tx\t2026/3/5"), columns);
    expect(pastePlaces(titled, columns)).toEqual([1, null, 0]);
    const bare = pastedTable(parseCells("2026/3/5\t1\tx"), columns);
    expect(bare.titles).toBeNull();
    expect(pastePlaces(bare, columns)).toEqual([0, 1, null]);
  });

  it("refuses cells and rows by name and keeps the others", () => {
    const table = pastedTable(parseCells("2026年3月5日\t1,234.5\n3/5/2026\t2\n2026-03-06\t很多"), columns);
    const rows = readPasted(table, pastePlaces(table, columns), { columns, blank, check, isStrict: false });
    expect(rows.map(({ row }) => row)).toEqual([
      { day: "2026-03-05", amount: "1234.50" },
      { day: "", amount: "2.00" },
      { day: "2026-03-06", amount: "" },
    ]);
    expect(rows[1]?.cells[0]?.problem).toContain("2026-03-05");
    expect(rows.map(({ problem }) => problem)).toEqual([null, null, "没有金额"]);
  });

  it("takes timecodes and choices by their titles", () => {
    expect(readTimecode("0:01:00")).toEqual({ ok: true, value: "00:01:00" });
    expect(readTimecode("一分钟").ok).toBe(false);
    expect(readChoice({ cctv: "央视" })("央视")).toEqual({ ok: true, value: "cctv" });
    expect(readChoice({ cctv: "央视" })("地方台").ok).toBe(false);
  });

  it("finds its titles under a heading, takes the best of several, and reads amounts in the unit that is stated", () => {
    const wide = [
      {
        label: "金额",
        also: ["预算金额", "金额"],
        read: readYuan,
        write: (row: Row, amount: string) => ({ ...row, amount }),
      },
    ];
    const table = pastedTable(parseCells("某剧预算表\t\n单位：万元\t\n金额\t预算金额\n1\t12.3"), wide);
    expect([table.titles, table.unit, table.rows]).toEqual([["金额", "预算金额"], "万", [["1", "12.3"]]]);
    const places = pastePlaces(table, wide);
    expect(places).toEqual([null, 0]);
    expect(readPasted(table, places, { columns: wide, blank, check, isStrict: true })[0]?.row.amount).toBe("123000.00");
    const own = pastedTable(parseCells("金额（千元）\n1.5"), wide);
    expect(
      readPasted(own, pastePlaces(own, wide), { columns: wide, blank, check, isStrict: true })[0]?.row.amount,
    ).toBe("1500.00");
  });

  it("says why a text is no amount", () => {
    expect(readYuan("￥1,234.50")).toEqual({ ok: true, value: "1234.50" });
    expect(readYuan("1.5万元")).toEqual({ ok: true, value: "15000.00" });
    expect(readYuan("33333.335")).toEqual({ ok: true, value: "33333.34" });
    expect(readYuan("—")).toEqual({ ok: true, value: "" });
    const refused = ["待定", "1,23.00", "6222021234567890123"].map((cell) => readYuan(cell));
    expect(refused).toMatchObject([{ ok: false }, { ok: false }, { ok: false }]);
    expect(new Set(refused.map((one) => (one.ok ? "" : one.error))).size).toBe(3);
    expect(readYuan("100", null)).toMatchObject({ ok: false });
  });

  it("holds a row back until its cells are read, names unknown choices once, and leaves sums out", () => {
    const kinds = { a: "场地", b: "人员" };
    const chosen: readonly PasteColumn<Row>[] = [
      { label: "类别", also: [], options: kinds, read: readChoice(kinds), write: (row, day) => ({ ...row, day }) },
      { label: "金额", also: [], read: readYuan, write: (row, amount) => ({ ...row, amount }) },
    ];
    const pasted = { cells: parseCells("类别\t金额\n场租\t1\n场租\t2\n 人 员\t3\n合计\t6"), chosen: [] };
    const table = pastedTable(pasted.cells, chosen);
    const places = pastePlaces(table, chosen);
    const reading = { columns: chosen, blank, check, isStrict: true };
    const rows = readPasted(table, places, reading);
    expect(rows.map(({ problem, isSum }) => [problem === null, isSum])).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [false, true],
    ]);
    expect(rows[2]?.cells[0]?.cell).toBe("人员");
    const unknown = unknownNames(rows, places, chosen);
    expect(unknown.map(({ name, rows: count }) => [name, count])).toEqual([["场租", 2]]);
    const mended = pastedTable(withName(pasted, 0, "场租", "场地").cells, chosen);
    expect(readPasted(mended, places, reading).filter(({ problem }) => problem === null)).toHaveLength(3);
  });
});
