import type { Target } from "../shared/contract/target.ts";
import type { Navigate } from "./components/page.ts";
import type { SearchPlace } from "./features/search/search-view.ts";
import { pages } from "./pages.tsx";
import type { ColourWish } from "./use-colours.ts";

interface Command extends Omit<SearchPlace, "run"> {
  readonly page: string;
  readonly target?: Target;
}

// Other words that people look for a page by.
const wordsOfPages: Readonly<Record<string, readonly string[]>> = {
  overview: ["首页", "主页", "总览", "期限", "最近的改动"],
  studio: ["公司", "企业", "申请人", "联系人", "账户"],
  subjects: ["短剧", "剧目", "项目", "首播", "取景地"],
  budget: ["概算", "预算表"],
  expenses: ["发票", "票据", "费用", "成本", "明细"],
  reconciliation: ["核销", "银行", "流水", "合同", "签认", "结账"],
  revenues: ["平台", "结算", "分账", "收入"],
  evidence: ["证明", "证据", "佐证", "附件"],
  assessment: ["能拿多少", "金额", "奖励", "补助", "计算"],
  readings: ["理解", "解释", "选择"],
  forms: ["申请表", "模板", "填表"],
  exports: ["打包", "提交", "补正", "完整性"],
  results: ["批复", "拨付", "到账", "核定", "去年"],
  policy: ["条文", "原文", "措施", "办法", "规则"],
  "first-look": ["资格", "条件", "够不够"],
  settings: ["选项", "撤回", "导览", "归类规则", "监视文件夹"],
};

const commands: readonly Command[] = [
  { title: "导出申报包", detail: "申报包", more: ["打包", "压缩包", "ZIP", "提交"], page: "exports" },
  { title: "看看尚缺的材料", detail: "申报包的完整性", more: ["缺少", "补齐", "检查"], page: "exports" },
  { title: "标记申报包为已提交", detail: "申报包", more: ["报送", "上报", "交了"], page: "exports" },
  { title: "登记补正意见", detail: "申报包", more: ["退回", "整改", "答复"], page: "exports" },
  { title: "导入发票、流水和结算单", detail: "支出", more: ["添加", "上传", "拖入", "文件"], page: "expenses" },
  { title: "打印支出清单", detail: "支出", more: ["纸", "PDF"], page: "expenses" },
  { title: "登记新作品或项目", detail: "作品", more: ["新建", "添加"], page: "subjects" },
  { title: "确认发票和流水的匹配", detail: "对账", more: ["核销", "付款"], page: "reconciliation" },
  { title: "交给会计，或收回会计改好的", detail: "对账的交接", more: ["交接", "合并"], page: "reconciliation" },
  { title: "归类证明材料", detail: "材料", more: ["证据", "佐证"], page: "evidence" },
  { title: "填写单位资料", detail: "单位", more: ["营业执照", "许可证", "开户行", "信用代码"], page: "studio" },
  {
    ...{ title: "登记一笔已获扶持", detail: "结果与历年", more: ["补贴", "奖励", "到账", "拨款"], page: "results" },
    target: { kind: "grant", id: "new" },
  },
  {
    ...{ title: "登记一项核定", detail: "结果与历年", more: ["核定投资额", "认定", "决定"], page: "results" },
    target: { kind: "decision", id: "new" },
  },
  {
    ...{ title: "记下一个期限", detail: "工作台", more: ["截止日期", "提醒", "日程"], page: "overview" },
    target: { kind: "deadline", id: "new" },
  },
];

const colours: readonly (readonly [ColourWish, string])[] = [
  ["light", "换成浅色"],
  ["dark", "换成深色"],
  ["system", "颜色跟随系统"],
];

interface Doers {
  readonly navigate: Navigate;
  readonly choose: (wish: ColourWish) => void;
}

/** The pages of the window and what can be done from anywhere, as they are found by the search. */
export const searchPlaces = ({ navigate, choose }: Doers): readonly SearchPlace[] => [
  ...pages.map(({ key, title }) => ({
    ...{ title, detail: "页面", more: wordsOfPages[key] ?? [] },
    run: () => navigate(key),
  })),
  ...commands
    .filter(({ page }) => pages.some(({ key }) => key === page))
    .map(({ page, target, ...place }) => ({ ...place, run: () => navigate(page, target) })),
  ...colours.map(([wish, title]) => ({
    ...{ title, detail: "界面颜色", more: ["主题", "夜间", "白天", "暗色"] },
    run: () => choose(wish),
  })),
];
