import { describe, expect, it } from "vitest";
import { layOutApplication } from "../../../electron/documents/lay-out-application.ts";
import { formatCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { formatYuan, sumFen, zeroFen } from "../../../shared/money.ts";
import { emptyDossier, madeUpDossier } from "./made-up-dossier.ts";
import { shippedFonts } from "./shipped-fonts.ts";

const short = madeUpDossier("short");

const linesOf = (dossier: Dossier, id: string): readonly string[] =>
  layOutApplication(dossier, shippedFonts)
    .filter(({ document }) => document.id === id)
    .flatMap(({ laid }) => laid.pages.flatMap(({ drawings }) => drawings))
    .flatMap((drawing) => (drawing.kind === "text" ? [drawing.text] : []));

const textOf = (dossier: Dossier, id: string): string => linesOf(dossier, id).join("").replaceAll(/\s/g, "");

const times = (lines: readonly string[], wanted: string): number => lines.filter((line) => line === wanted).length;

describe("the expense summary", () => {
  it("gives each category of each subject with its budget, and sums that are the ledger's", () => {
    const lines = linesOf(short, "spend-summary");
    const sums = short.spendSums.flatMap(({ recorded, eligible, budget }) => [recorded, eligible, budget ?? zeroFen]);
    for (const sum of sums.filter((each) => each !== zeroFen)) expect(lines).toContain(formatYuan(sum));
    for (const sum of [short.ledger.recorded, short.ledger.ineligible, short.ledger.undecided])
      expect(lines).toContain(formatYuan(sum));
  });

  it("sums a budget only where every category has one", () => {
    const spendSums = short.spendSums.map((sum) => ({ ...sum, budget: sum.budget ?? zeroFen }));
    const planned = formatYuan(sumFen(spendSums.map(({ budget }) => budget)));
    expect(linesOf(short, "spend-summary")).not.toContain(planned);
    expect(linesOf({ ...short, spendSums }, "spend-summary")).toContain(planned);
  });
});

describe("the expense schedule", () => {
  const lines = linesOf(short, "spend-schedule");

  it("has a numbered row for every row of the ledger, with invoice, seller, item and original", () => {
    for (const [index, { invoiceNumber, seller, item }] of short.schedule.entries())
      for (const text of [String(index + 1), invoiceNumber, seller, item]) expect(lines).toContain(text);
    expect(lines).toContain(`合计（${short.schedule.length} 行）`);
  });

  it("says why a part does not count and what is open, each beside its amount", () => {
    const ineligible = short.schedule.filter(({ entry }) => entry.parts.some(({ state }) => state === "ineligible"));
    expect(times(lines, "专用发票的进项税")).toBe(ineligible.length);
    expect(textOf(short, "spend-schedule")).toContain("0.45未写明支出发生在省内还是省外");
  });

  it("ends with the ledger's sums", () => {
    for (const sum of Object.values(short.ledger)) expect(lines).toContain(formatYuan(sum));
  });
});

describe("the cost of production", () => {
  it("sets plan against spending, category by category, with what is left or overspent", () => {
    const text = textOf(short, "production-costs");
    expect(text).toContain("场地租赁场地费、棚租95,000.0080,002.0114,997.9920.0%");
    expect(text).toContain("交通食宿差旅10,000.0012,347.35-2,347.353.1%");
    expect(text).toContain("场景搭建美术置景25,000.000.0025,000.000.0%");
    expect(text).toContain("算力与模型调用——300,001.87—75.0%");
  });
});

describe("the revenue summary", () => {
  it("sums what is known by platform and work, and gives no sum where a settlement is silent", () => {
    const text = textOf(short, "revenue");
    expect(text).toContain("虚构视频小计246,923.5949,382.70197,540.89");
    expect(text).toContain("样例剧场小计246,923.59待补待补");
    expect(text).toContain("本作品合计740,770.77待补待补");
  });

  it("says that nothing is recorded rather than printing zero", () => {
    expect(textOf({ ...short, revenues: [] }, "revenue")).toContain("尚未登记结算单");
  });
});

describe("broadcast and scenes", () => {
  it("list premieres and the proofs of the kinds that the profile names, leaving unknown days open", () => {
    const text = textOf(short, "broadcast");
    expect(text).toContain("网络视听平台虚构视频—2026-03-05—");
    expect(text).toContain("卫视频道虚构卫视19:30（待填）");
    expect(text).toContain("E003上线播出证明虚证〔2026〕3号2026-03-05全文");
  });

  it("count the scenes that last long enough, those that do not, and those whose length is unknown", () => {
    const text = textOf(short, "locations");
    expect(text).toContain("共6处，达到条款所要求时长的2处，不足的2处，时长未登记的2处");
    expect(text).toContain("00:01:0500:02:351分30秒是");
  });
});

describe("the index of evidence", () => {
  it("says of each proof what it is, which conditions it serves and where its file is", () => {
    const text = textOf(short, "evidence-index");
    expect(text).toContain("E001上线播出证明申报单位—全文—证明.pdf");
    expect(text).toContain("第1号证明.pdf");
    expect(text).toContain("第二条　费用专项审计报告或全套票据".replaceAll(/\s/g, ""));
  });
});

describe("the list of what is missing", () => {
  it("says of each item what is missing and what to do, with room to note its supply", () => {
    const text = textOf(short, "supplement");
    for (const { what, action } of short.missing) {
      expect(text).toContain(what.replaceAll(/\s/g, ""));
      expect(text).toContain(action);
    }
    expect(text).toContain("提交前须补");
  });
});

describe("the statement of performance goals", () => {
  it("claims what is computed, never a ceiling and never what is merely possible", () => {
    const text = textOf(short, "performance");
    expect(text).toContain(`其中：财政资金${formatYuan(short.totals.certain)}`);
    expect(text).not.toContain(formatYuan(short.totals.provenCeiling));
    expect(text).not.toContain(formatYuan(short.totals.possible));
  });

  it("leaves the sum open where only ceilings are claimed, rather than asking for nothing", () => {
    const totals = { ...short.totals, certain: zeroFen };
    expect(textOf({ ...short, totals }, "performance")).toContain("年度资金申请总额（待填）");
  });

  it("fills in what records say and marks the rest as to be filled in by hand", () => {
    const text = textOf(short, "performance");
    expect(text).toContain("申报微短剧作品数＝1部");
    expect(text).toContain("作品总时长＝120分钟");
    expect(text).toContain("作品上线播出≤2026-03-05");
    expect(text).toContain("当年财政拨款（待填）");
    expect(text).toContain("总目标（待填）");
    expect(textOf(emptyDossier(), "performance")).toContain("申报对象（待填）");
  });
});

describe("who made a work and what it tells", () => {
  it("prints what is recorded and leaves boxes for the rest", () => {
    const text = textOf(short, "creation");
    expect(text).toContain("导演：甲某；编剧：乙某；主演：丙某、丁某。");
    expect(text).toContain("创作特色（待填）");
    expect(text).toContain("题材（待填）");
  });
});

describe("every document but the application's own forms", () => {
  it("adds no ceiling to a computed sum and writes no sum in capitals that is not the computed one", () => {
    const forms = ["cover", "application", "commitment", "calculation"];
    for (const { id } of short.documents.filter((document) => !forms.includes(document.id)))
      expect(textOf(short, id), id).not.toContain(formatCapitalAmount(short.totals.provenCeiling));
  });
});
