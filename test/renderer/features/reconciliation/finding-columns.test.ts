import { expect, it } from "vitest";
import { rowsAsTsv } from "../../../../renderer/components/copy-rows.ts";
import {
  findingColumns,
  findingGroups,
  findingRows,
} from "../../../../renderer/features/reconciliation/findings-view.ts";
import type { FindingView } from "../../../../shared/contract/findings.ts";
import { fen, zeroFen } from "../../../../shared/money.ts";

const finding = (id: string, severity: FindingView["severity"], exposed = zeroFen): FindingView => ({
  ...{ id, code: `made-up-${severity}`, severity, sentence: `${id}，应查`, exposed, standing: "open", answer: null },
});

it("copies findings as they are listed, worst first, amounts as figures", () => {
  const view = { findings: [finding("b", "info"), finding("a", "error", fen(123_456))], settled: [], evidence: [] };
  const rows = findingRows(findingGroups(view as never, "open", ""));
  const [, first = "", second = ""] = rowsAsTsv(findingColumns, rows).split("\r\n");
  expect(first.split("\t").toSpliced(1, 1)).toEqual(["须处理", "a，应查", "1234.56", ""]);
  expect(second.split("\t").toSpliced(1, 1)).toEqual(["供了解", "b，应查", "", ""]);
});
