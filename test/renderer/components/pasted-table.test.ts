import { describe, expect, it } from "vitest";
import { readChoice, readDay, readTimecode, readYuan } from "../../../renderer/components/paste-cells.ts";
import {
  isTable,
  type PasteColumn,
  parseCells,
  pastedTable,
  pastePlaces,
  readPasted,
} from "../../../renderer/components/pasted-table.ts";

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
    const titled = pastedTable("价款\t别的\t日期\n1\tx\t2026/3/5", columns);
    expect(pastePlaces(titled, columns)).toEqual([1, null, 0]);
    const bare = pastedTable("2026/3/5\t1\tx", columns);
    expect(bare.titles).toBeNull();
    expect(pastePlaces(bare, columns)).toEqual([0, 1, null]);
  });

  it("refuses cells and rows by name and keeps the others", () => {
    const table = pastedTable("2026年3月5日\t1,234.5\n3/5/2026\t2\n2026-03-06\t很多", columns);
    const rows = readPasted(table, pastePlaces(table, columns), { columns, blank, check });
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
});
