import type { Header, Synonyms } from "../table/header.ts";

/** What a column of a platform's settlement may mean. */
export type RevenueRole =
  | "work"
  | "platform"
  | "period"
  | "from"
  | "to"
  | "day"
  | "gross"
  | "platformShare"
  | "platformRate"
  | "ownRate"
  | "rate"
  | "refund"
  | "fee"
  | "tax"
  | "net";

/**
 * Titles that platforms and distributors use, best first. Gross is before the platform's share, net is what the producer gets. A rate
 * belongs to the platform or to the producer where its title says so; otherwise the amounts have to show it. 收益 or 收入 alone may be
 * either, and is asked.
 */
export const revenueColumns: Synonyms<RevenueRole> = {
  work: [
    ...["作品名称", "作品", "剧名", "剧集名称", "剧集", "短剧名称", "短剧", "短剧名", "微短剧名称", "剧目名称"],
    ...["剧目", "节目名称", "影片名称", "内容名称", "项目名称", "漫剧名称", "书名", "书籍名称", "合集名称"],
    ...["专辑名称", "视频名称"],
  ],
  platform: [
    ...["平台名称", "平台", "结算平台", "播出平台", "渠道名称", "渠道", "合作平台", "投放平台", "来源平台", "合作方"],
    ...["付费平台"],
  ],
  period: [
    ...["结算周期", "结算期间", "结算期", "结算月份", "结算月", "结算账期", "账期", "账单月份", "账单周期"],
    ...["收益期间", "收益月份", "收益周期", "统计周期", "统计月份", "统计区间", "期间", "月份", "所属月份"],
    ...["业务月份"],
  ],
  from: ["结算开始日期", "结算起始日期", "结算起始日", "开始日期", "起始日期", "周期开始", "开始时间"],
  to: ["结算结束日期", "结算截止日期", "结算截止日", "结束日期", "截止日期", "周期结束", "结束时间"],
  // 结算日期 is when it was paid, not what it was earned for.
  day: ["收益日期", "数据日期", "统计日期", "日期"],
  gross: [
    ...["净流水", "有效流水", "退款后流水", "可分账流水", "可分账金额", "可分成金额", "分账基数", "分成基数"],
    ...["总收益", "平台总收益", "收益总额", "总收入", "收入总额", "流水", "总流水", "流水总额", "分账总额"],
    ...["结算基数", "充值流水", "充值金额", "充值总额", "充值收入", "用户充值", "总充值", "订单金额", "分账前收入"],
    ...["分成前收入", "分成前金额", "结算总额", "毛收入", "票房", "gross"],
  ],
  platformShare: [
    ...["平台分成", "平台分成金额", "平台服务费", "平台技术服务费", "技术服务费", "服务费", "平台扣除", "平台扣费"],
    ...["渠道费", "渠道分成", "渠道分成金额", "平台所得", "平台收入", "平台分账", "平台分账金额", "平台佣金", "佣金"],
  ],
  platformRate: [
    ...["平台分成比例", "平台比例", "平台分账比例", "平台服务费率", "技术服务费率", "服务费率", "渠道分成比例"],
    ...["平台费率", "平台扣点", "扣点", "佣金比例", "平台抽成比例"],
  ],
  ownRate: [
    ...["制作方分成比例", "版权方分成比例", "合作方分成比例", "我方分成比例", "cp分成比例", "乙方分成比例"],
    ...["作者分成比例", "内容方分成比例", "版权方比例", "制作方比例"],
  ],
  rate: ["分成比例", "分账比例", "结算比例", "比例", "分成系数"],
  refund: ["退款", "退款金额", "退款总额", "用户退款", "充值退款"],
  fee: ["通道费", "支付通道费", "手续费", "支付手续费", "渠道手续费", "通道手续费", "投放费", "投流费用", "苹果扣费"],
  tax: ["税费", "税额", "税金", "增值税", "代扣税", "代扣代缴个税", "扣税"],
  net: [
    ...["应结金额", "应结", "应结算金额", "实结金额", "实际结算金额", "本期结算金额", "结算金额", "结算收入"],
    ...["应付金额", "分账金额", "分账", "分账收入", "分成金额", "分成收入", "合作方分成", "合作方分成金额"],
    ...["合作方收入", "cp分成", "制作方分成", "制作方净收益", "制作方收益", "版权方分成", "版权方收入", "我方收入"],
    ...["我方分成", "可提现金额", "净收益", "净收入", "到账金额", "实收金额", "应收金额", "税后金额", "net"],
  ],
};

const hasAmount = ({ gross, net }: Header<RevenueRole>["columns"]): boolean => gross !== undefined || net !== undefined;

/** A settlement names a work and what it earned, gross or net. */
export const isRevenueHeader = (columns: Header<RevenueRole>["columns"]): boolean =>
  columns.work !== undefined && hasAmount(columns);

/** The settlement of one work, which stands above the table: a period in each row and how what was earned is shared. */
export const isWorkTable = (columns: Header<RevenueRole>["columns"]): boolean => {
  const { period, from, day, platformShare, platformRate, ownRate, rate, gross, net } = columns;
  const isDated = period !== undefined || from !== undefined || day !== undefined;
  const isShared = [platformShare, platformRate, ownRate, rate].some((column) => column !== undefined);
  return isDated && hasAmount(columns) && (isShared || (gross !== undefined && net !== undefined));
};
