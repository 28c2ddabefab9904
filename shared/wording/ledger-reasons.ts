import type { LedgerPart, UndecidedReason } from "../ledger/ledger-entry.ts";

type Reason = LedgerPart["reason"];

/** Why a part of a cost does not count or is not decided yet, in a phrase, and what to do about it. */
export const ledgerReasons: Readonly<Record<Reason, { readonly why: string; readonly action: string }>> = {
  voided: { why: "发票已作废", action: "不计入，无需处理" },
  "red-letter": { why: "红字发票", action: "已与蓝字发票对冲，无需处理" },
  "netted-by-red-letter": { why: "已被红字发票冲销", action: "不计入，无需处理" },
  "buyer-not-applicant": { why: "购买方不是申报单位", action: "请核对抬头和税号，开错的请销售方重开" },
  "outside-cost-period": { why: "开票日期在费用归集期之外", action: "请核对作品的费用起止日期" },
  "outside-province": { why: "支出发生在省外", action: "不计入，发生地填错的请更正" },
  "input-tax": { why: "专用发票的进项税", action: "按不含税口径不计入，无需处理" },
  "not-claimed": { why: "已决定不申报", action: "不计入，要申报的请撤销“不申报”并写明分配" },
  unallocated: { why: "尚未分配到作品和类别", action: "请在“支出”里写明用于哪部作品、哪个类别" },
  "over-allocated": { why: "分配金额超过发票行金额", action: "请核对这一行的各笔分配" },
  "category-unknown": { why: "类别不在政策包里", action: "请改选政策包里的类别" },
  "subject-unknown": { why: "所分配的作品或项目没有登记", action: "请先登记作品或项目" },
  "buyer-unknown": { why: "发票上读不到购买方", action: "请补录购买方名称和税号" },
  "applicant-unknown": { why: "申报单位名称和信用代码未填", action: "请先填写单位信息" },
  "date-unknown": { why: "发票没有开票日期", action: "请补录开票日期" },
  "place-unknown": { why: "未写明支出发生在省内还是省外", action: "请在“支出”里补写发生地" },
  "tax-unknown": { why: "专用发票读不到税额", action: "请补录税额，或导入数电票 XML 原件" },
  "choice-needed": { why: "政策口径尚未选定", action: "请先选定口径" },
  "blue-invoice-missing": { why: "红字发票对应的蓝字发票尚未导入", action: "请导入被冲销的蓝字发票" },
  "ocr-unconfirmed": { why: "文字识别读出，尚未确认", action: "请对照原图“确认识别结果”" },
};

/** What settles a cost that is not decided yet: in one sentence, and the window's page where it is done. */
export const settlingSteps: Readonly<Record<UndecidedReason, { readonly page: string; readonly step: string }>> = {
  unallocated: { page: "支出", step: "写明用于哪部作品、哪个类别；与申报无关的标为“不申报”。" },
  "over-allocated": { page: "支出", step: "把这一行的各笔分配改到合计不超过发票行金额。" },
  "category-unknown": { page: "支出", step: "把类别改选为政策包里有的一类。" },
  "subject-unknown": { page: "作品", step: "登记所写的作品或项目，或改写分配。" },
  "buyer-unknown": { page: "支出", step: "对照原件补录购买方名称和税号。" },
  "applicant-unknown": { page: "单位", step: "填写单位名称和统一社会信用代码。" },
  "date-unknown": { page: "支出", step: "对照原件补录开票日期。" },
  "place-unknown": { page: "支出", step: "写明支出发生在省内还是省外。" },
  "tax-unknown": { page: "支出", step: "导入数电票 XML 原件，或对照原件补录税额。" },
  "choice-needed": { page: "口径", step: "选定政策留给申报人判断的口径。" },
  "blue-invoice-missing": { page: "支出", step: "导入被冲销的蓝字发票；找不到且不申报的标为“不申报”。" },
  "ocr-unconfirmed": { page: "支出", step: "点“确认识别结果”，对照原图核对后确认或改正。" },
};
