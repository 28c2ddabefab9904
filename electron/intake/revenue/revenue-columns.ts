import type { Header, Synonyms } from "../table/header.ts";

/** What a column of a platform's settlement may mean. */
export type RevenueRole = "work" | "platform" | "period" | "from" | "to" | "gross" | "platformShare" | "net";

/** Titles that platforms and distributors use, best first. Gross is before the platform's share, net is what the producer gets. */
export const revenueColumns: Synonyms<RevenueRole> = {
  work: [
    ...["作品名称", "作品", "剧名", "剧集名称", "短剧名称", "短剧", "短剧名", "微短剧名称", "剧目名称", "剧目"],
    ...["节目名称", "影片名称", "内容名称", "项目名称"],
  ],
  platform: ["平台名称", "平台", "结算平台", "播出平台", "渠道名称", "渠道", "合作平台", "合作方"],
  period: [
    ...["结算周期", "结算期间", "结算期", "结算月份", "结算月", "结算账期", "账期", "账单月份", "账单周期"],
    ...["收益期间", "收益月份", "统计周期", "统计月份", "期间", "月份"],
  ],
  from: ["结算开始日期", "结算起始日期", "结算起始日", "开始日期", "起始日期", "周期开始"],
  to: ["结算结束日期", "结算截止日期", "结算截止日", "结束日期", "截止日期", "周期结束"],
  gross: [
    ...["总收益", "平台总收益", "收益总额", "总收入", "收入总额", "流水", "总流水", "流水总额", "充值流水", "充值金额"],
    ...["分账前收入", "分成前收入", "结算总额", "毛收入", "gross"],
  ],
  platformShare: [
    ...["平台分成", "平台分成金额", "平台服务费", "平台技术服务费", "技术服务费", "服务费", "平台扣除", "平台扣费"],
    ...["渠道费", "渠道分成", "通道费"],
  ],
  net: [
    ...["应结金额", "应结", "应结算金额", "实结金额", "结算金额", "应付金额", "分账金额", "分账", "分账收入"],
    ...["制作方分成", "制作方净收益", "制作方收益", "版权方分成", "净收益", "净收入", "到账金额", "net"],
  ],
};

/** A settlement names a work and what it earned, gross or net. */
export const isRevenueHeader = (columns: Header<RevenueRole>["columns"]): boolean =>
  columns.work !== undefined && (columns.gross !== undefined || columns.net !== undefined);
