import { describe, expect, it } from "vitest";
import { parseCells, pastedTable, pastePlaces } from "../../../../renderer/components/pasted-table.ts";
import { readPasted } from "../../../../renderer/components/read-pasted.ts";
import {
  budgetPasteColumns,
  checkPastedLine,
  enteredLines,
} from "../../../../renderer/features/budget/budget-paste.ts";
import { blankLine } from "../../../../renderer/features/budget/budget-view.ts";
import { subjectKeySchema } from "../../../../shared/model/subject.ts";

const columns = budgetPasteColumns({
  subjects: [{ key: subjectKeySchema.parse("work/sea"), name: "海风" }],
  categories: [{ id: "venue", title: "场地租赁" }],
});

function read(text: string, owner = "") {
  const table = pastedTable(parseCells(text), columns);
  const reading = { columns, blank: () => blankLine(owner), check: checkPastedLine, isStrict: true };
  return readPasted(table, pastePlaces(table, columns), reading);
}

describe("a budget pasted from a spreadsheet", () => {
  it("is recognised by the titles that imports know, with its unit", () => {
    const rows = read(
      "序号\t二级科目\t费用类别\t预算金额（万元）\t剧名\t备注\n1\t棚租\t场地租赁\t12.5\t《海风》\t三天",
      "",
    );
    expect(rows.map(({ problem }) => problem)).toEqual([null]);
    expect(enteredLines(rows.map(({ row }) => row))).toEqual([
      { subject: "work/sea", head: "棚租", category: "venue", amount: 12_500_000n, note: "三天" },
    ]);
  });

  it("comes back as it was copied from the list", () => {
    const [row] = read("作品或项目\t科目\t支出类别\t金额（元）\t备注\r\n海风\t棚租\t没有类别\t1234.50\t");
    expect(row).toMatchObject({ problem: null, row: { subject: "work/sea", category: "", amount: "1234.50" } });
  });

  it("asks whose it is, and refuses rows without a head or an amount and those of an unknown category", () => {
    const text = "科目\t支出类别\t金额\n棚租\t\t1\n\t\t2\n灯光\t\t\n服装\t服化道\t3\n道具\t\t-5";
    expect(read(text).map(({ problem }) => problem)[0]).toBe("没有写明是哪部作品，请在上面选");
    const problems = read(text, "work/sea").map(({ problem }) => problem);
    expect(problems[0]).toBeNull();
    expect(problems.slice(1).every((problem) => problem !== null)).toBe(true);
  });
});
