import { describe, expect, it } from "vitest";
import { parseCells, pastedTable, pastePlaces } from "../../../../renderer/components/pasted-table.ts";
import { readPasted } from "../../../../renderer/components/read-pasted.ts";
import {
  checkPastedRevenue,
  enteredRevenues,
  revenuePasteColumns,
} from "../../../../renderer/features/revenues/revenue-paste.ts";
import { blankRevenue } from "../../../../renderer/features/revenues/revenues-view.ts";
import { subjectKeySchema } from "../../../../shared/model/subject.ts";

const columns = revenuePasteColumns({ subjects: [{ key: subjectKeySchema.parse("work/sea"), name: "海风" }] });

function read(text: string) {
  const table = pastedTable(parseCells(text), columns);
  const reading = { columns, blank: () => blankRevenue, check: checkPastedRevenue, isStrict: true };
  return readPasted(table, pastePlaces(table, columns), reading);
}

describe("settlements pasted from a spreadsheet", () => {
  it("are recognised by the titles that imports know, with months as their first and last day", () => {
    const rows = read(
      "剧名\t渠道\t结算月份\t充值流水\t渠道分成\t结算金额\n《海风》\t星河短剧\t2026年2月\t￥1,000.00\t300\t700",
    );
    expect(enteredRevenues(rows.map(({ row }) => row))).toEqual([
      {
        ...{ subject: "work/sea", platform: "星河短剧", from: "2026-02-01", to: "2026-02-28", note: "" },
        ...{ gross: 100_000n, platformShare: 30_000n, net: 70_000n },
      },
    ]);
  });

  it("take days in the ways people write them, by position where there are no titles", () => {
    const [row] = read("海风\t星河短剧\t2026/3/5\t2026年3月31日\t1000\t300\t700\t补结");
    expect(row).toMatchObject({ problem: null, row: { from: "2026-03-05", to: "2026-03-31", note: "补结" } });
  });

  it("refuse what has no amount, ends before it begins, or says no period", () => {
    const titles = "作品\t开始日期\t结束日期\t账期\t总收益";
    const rows = read(`${titles}\n海风\t2026-03-01\t2026-02-01\t\t1\n海风\t\t\t2026年2月\t—\n海风\t\t\t上个月\t5`);
    expect(rows.map(({ problem }) => problem)).toEqual([
      "起日晚于止日",
      "没有金额：总收益和应结金额至少要有一个",
      "有的格还要改正",
    ]);
  });
});
