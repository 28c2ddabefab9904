import { expect, it } from "vitest";
import { reconciliationLines } from "../../../electron/cli/say-reconciliation.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { booksOf } from "../../shared/reconciliation/made-up-books.ts";
import { scenarios } from "../../shared/reconciliation/scenario.ts";
import { scenarioRecords } from "../../shared/reconciliation/scenario-records.ts";

const linesOf = (name: string): readonly string[] => {
  const found = scenarios.find(([, scenario]) => scenario.name === name)?.[1];
  if (found === undefined) throw new Error(`no scenario ${name}`);
  return reconciliationLines(reconcile(booksOf(scenarioRecords(found))));
};

it.each([
  ["已确认的不再提", "已确认：1 笔 1,000.00 元"],
  ["确认的比票面多", "确认的金额超过票面或流水：1 处，请收回多出的确认"],
  ["押金与申报无关", "按规则不参与对账的流水：1 笔"],
  ["结算单、销项发票、到账", "像是同一笔收入的销项发票和结算单：1 组，请在“对账”的链条里确认关联"],
  ["没有结算单的销项发票", "对上：销项发票 1 笔 100.00 元（一对一 1）"],
])("the book “%s” is told as %s", (name, line) => {
  expect(linesOf(name)).toContain(line);
});

it("nothing is told of what nobody said", () => {
  expect(linesOf("一张发票一笔付款").join("\n")).not.toMatch(/已确认：|按规则|像是同一笔|超过票面/);
});
