import type { Finding } from "../finding.ts";

type Sentence = (finding: Finding) => string;

/** What gathering found in the records, as a sentence that says what to do. */
export const gatherFindings: Readonly<Record<string, Sentence>> = {
  "issue-date-missing": () => "政策文本没有载明发布日期，暂不检查有效期；请在“口径”页填写发布日期和依据。",
  "revenue-gross-missing": ({ field }) => `收益记录${field ?? ""}没有平台总收益，按总收益的合计暂时未知；请补录。`,
  "revenue-net-missing": ({ field }) => `收益记录${field ?? ""}没有分账净收益，按净收益的合计暂时未知；请补录。`,
  "revenue-negative": ({ field }) => `${field ?? ""}的收益合计为负，无法判断门槛；请核对结算单。`,
  "location-length-missing": ({ field }) => `${field ?? ""}有取景没有填写时长，取景处数暂时未知；请补录时间码或秒数。`,
  "decision-value-unreadable": ({ field }) =>
    `${field ?? ""}的核定记录，数值读不出；金额请写元（如 1000000.00），次数请写整数。`,
  "evidence-without-file": ({ detail }) => `材料“${detail?.title ?? ""}”只登记了名称，没有文件；请导入原件。`,
  "evidence-both-ways": ({ field, detail }) =>
    `${field ?? ""}的材料${detail?.kind ?? ""}既登记为已有又登记为没有；请删去其中一条。`,
  "spend-negative": ({ field, detail }) =>
    `${field ?? ""}的类别${detail?.category ?? ""}合计为负，按没有支出处理；请核对折扣和退款的分配。`,
  "second-enterprise": ({ detail }) =>
    `登记了不止一家企业（${detail?.ids ?? ""}）；一个工作区只能为一家企业申报，请把其他企业移到另一个工作区。`,
  "choice-not-in-pack": ({ field }) => `当前政策包没有口径 ${field ?? ""}，已忽略；换用政策包后请重新确认各项口径。`,
};
