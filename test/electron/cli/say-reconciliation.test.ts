import { describe, expect, it } from "vitest";
import { reconciliationLines } from "../../../electron/cli/say-reconciliation.ts";
import type { Answer } from "../../../shared/model/answer.ts";
import type { Records } from "../../../shared/model/records.ts";
import { saidBy } from "../../../shared/reconciliation/answers-to.ts";
import { reconcile } from "../../../shared/reconciliation/reconcile.ts";
import { allocation } from "../../shared/ledger/made-up-cost.ts";
import { booksOf } from "../../shared/reconciliation/made-up-books.ts";
import { contract } from "../../shared/reconciliation/made-up-papers.ts";
import { settled, sound } from "../../shared/reconciliation/sound-book.ts";

const linesOf = (given: Partial<Records>): readonly string[] => reconciliationLines(reconcile(booksOf(given)));
const related = { ...settled, contracts: [contract({ related: true })] };
function answered(change: Partial<Answer> = {}): Partial<Records> {
  const concern = reconcile(booksOf(related)).concerns.find(({ code }) => code === "related-party");
  if (concern === undefined) throw new Error("no finding to answer");
  const answer: Answer = {
    ...{ id: "w1", code: concern.code, records: concern.records, said: saidBy(concern), verdict: "explained" },
    ...{ note: "价格有第三方报价", evidence: "e1", answeredBy: "会计", answeredOn: null, ...change },
  };
  return { ...related, answers: [answer] };
}
const partyLine = (given: Partial<Records>): string => linesOf(given).find((line) => line.includes("有关联")) ?? "";

describe("a reconciliation told to a person", () => {
  it("says how far the chain is covered, what the ledger comes to and what is at risk", () => {
    expect(linesOf(settled)).toEqual(
      expect.arrayContaining([
        "链条：1 张支出发票 106.00 元，未挂合同 0.00，未验收 0.00，未确认付款 0.00（其中有建议 0.00）；合同 1 份",
        "已录支出 106.00 元 ＝ 可计入 100.00 ＋ 不计入 6.00 ＋ 未定 0.00",
        "审计可能核减：可计入的 100.00 元中有 0.00 元（0.00%），除去已说明的 0.00 元（0.00%）；警戒线 20%",
      ]),
    );
    expect(linesOf(sound).join("\n")).toContain("未确认付款 106.00（其中有建议 106.00）");
  });

  it("says on which page what is undecided is settled", () => {
    const lines = linesOf({ ...settled, allocations: [allocation({ place: "unknown" })] });
    expect(lines).toContain("　　未定的在“支出”页解决：写明支出发生在省内还是省外。");
  });

  it("shows an answer with its proof beside its finding, and both figures of the risk", () => {
    expect(partyLine(related)).not.toContain("［");
    expect(partyLine(answered())).toMatch(/［已说明，有佐证：价格有第三方报价］$/);
    expect(partyLine(answered({ verdict: "risk-taken", evidence: null, note: "" }))).toMatch(/［知悉风险］$/);
    expect(linesOf(answered()).join("\n")).toContain("中有 100.00 元（100.00%），除去已说明的 0.00 元（0.00%）");
  });

  it("asks anew where what was answered has changed", () => {
    expect(partyLine(answered({ said: "说的是别的" }))).toMatch(/［答复之后有变化，请重新答复］$/);
  });
});
