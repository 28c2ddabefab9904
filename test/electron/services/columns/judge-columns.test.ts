import { describe, expect, it } from "vitest";
import type { StatementReading } from "../../../../electron/intake/reading.ts";
import { judgeColumns } from "../../../../electron/services/columns/judge-columns.ts";
import { statementReading, statementRow } from "../import/made-up-readings.ts";

/** How a statement with these balances is judged, null where none is printed. */
function judged(balances: readonly (number | null)[], findings: StatementReading["findings"] = []) {
  const rows = balances.map((balance, index) => statementRow(String(index), balance));
  return judgeColumns({ ...statementReading("流水.csv", rows), findings }, "statement").proof;
}

describe("the proof of named columns", () => {
  it("takes three balances at least, one in every row", () => {
    expect(judged([1, 2, 3])).toBe("proven");
    expect(judged([1, 2])).toBe("unproven");
    expect(judged([1, 2, null, 4])).toBe("unproven");
    expect(judged([null, null, null])).toBe("unproven");
    expect(judged([])).toBe("unread");
  });

  it("is none while the balances say the opposite of the columns", () => {
    expect(judged([1, 2, 3], [{ code: "statement-direction-from-balance", severity: "warning", field: "rows" }])).toBe(
      "unproven",
    );
  });

  it("is none where the file was read as another kind of table", () => {
    expect(judgeColumns(statementReading("流水.csv", [statementRow("1", 1)]), "budget")).toMatchObject({
      ...{ rows: 0, proof: "unread", notes: [], sentence: expect.stringContaining("至少要指明预算科目") },
    });
  });

  it("is broken where a row could not be read", () => {
    const finding = { code: "cell-amount-unreadable", severity: "error", field: "rows[2]" } as const;
    const detail = { row: "2", column: "金额", value: "甲" };
    expect(judged([1, 2, 3], [{ ...finding, detail }])).toBe("broken");
  });
});
