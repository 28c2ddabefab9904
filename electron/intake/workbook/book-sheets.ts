import { date, money, option, optional, required, text } from "./columns.ts";
import { table } from "./sheet.ts";

const invoice = (explain: string) => optional(text("发票号码", `${explain}；20 位（旧版 8 位），单元格格式须为文本`));
const code = () => optional(text("发票代码", "只对旧版发票；数电票空着"));
const fileName = (what: string) => optional(text("文件名", `已导入的${what}，带扩展名；没有文件则空着`));
const note = () => optional(text("备注", "可空"));

// A platform's settlement is named by its work, its platform and the first day of its period.
const settlementOf = {
  subject: optional(text("主体", "写了预算科目或结算平台时必填：作品与项目里的编号或名称")),
  platform: optional(text("结算平台", "平台名称，与结算单一致")),
  from: optional(date("结算期起", "结算期的第一天，如 2026-03-01；这个平台只有一期时可空")),
};

/** 合同: contracts with suppliers and platforms. What they cover stands in 链条. */
export const contractsSheet = table("合同", "支出和收入的合同，一份一行；合同管哪些发票，写在“链条”里。", {
  direction: required(option("收支", "支出合同，或收入合同（授权、分账）", { 支出: "cost", 收入: "income" })),
  number: required(text("合同编号", "按原样；“链条”用它指这一行，定下后不要改")),
  party: required(text("对方", "对方单位或个人的全称")),
  title: optional(text("合同名称", "如 场地租赁合同")),
  partyTaxId: optional(text("对方税号", "统一社会信用代码，可空")),
  partyAccount: optional(text("对方账号", "合同约定的收款账号；单元格格式须为文本")),
  related: optional(option("关联方", "对方是不是关联方；空着作“否”", { 是: "yes", 否: "no" })),
  signedOn: optional(date("签订日期", "如 2026-02-20")),
  amount: optional(money("合同金额", "含税总价，元；没有约定总价的空着")),
  subject: optional(text("主体", "作品与项目里的编号或名称；几个主体共用的空着")),
  fileName: fileName("合同文件"),
  note: note(),
});

/** 验收交付: proofs that something was accepted or delivered. */
export const acceptancesSheet = table(
  "验收交付",
  "验收单、交付确认、签收单等，一份一行；对应哪张发票，写在“链条”里。",
  {
    title: required(text("验收名称", "自己起的不重复的名称，如 修表铺置景验收单；“链条”用它指这一行")),
    acceptedOn: optional(date("验收日期", "如 2026-03-18")),
    acceptedBy: optional(text("验收人", "姓名")),
    amount: optional(money("验收金额", "元；没有写明的空着")),
    fileName: fileName("验收文件"),
    note: note(),
  },
);

/** 链条: which paper stands for which, and for how much. */
export const chainSheet = table(
  "链条",
  "哪份材料对应哪份材料，一行正好写两头：预算科目、合同、发票、验收、结算单里的任意两样。",
  {
    subject: settlementOf.subject,
    head: optional(text("预算科目", "“预算”里的科目，同时写明主体")),
    contract: optional(text("合同编号", "“合同”里的编号；几份合同同号时写成“编号/对方”")),
    invoice: invoice("已导入的发票"),
    code: code(),
    acceptance: optional(text("验收名称", "“验收交付”里的名称")),
    platform: settlementOf.platform,
    from: settlementOf.from,
    amount: optional(money("对应金额", "含税，元；空着表示全部")),
    note: note(),
  },
);

/** 核销: how invoices and platforms' settlements were settled, as a person confirmed it. */
export const settlementsSheet = table(
  "核销",
  "发票或分账结算是怎样付清、收到的，一行一笔。能自动对上的银行付款在软件里确认即可，这里主要写其他方式。",
  {
    invoice: invoice("写发票，或写主体和结算平台，只写一样"),
    code: code(),
    ...settlementOf,
    way: required(
      option("方式", "代扣如个税、质保金；折让是不用再付的部分；手续费是银行扣的", {
        银行: "bank",
        现金: "cash",
        代扣: "withholding",
        折让: "discount",
        手续费: "fee",
        抵账: "offset",
      }),
    ),
    amount: required(money("金额", "元；这一行结清了多少")),
    on: optional(date("日期", "方式为银行时必填：流水的记账日期；其他方式写发生日期")),
    serial: optional(text("流水号", "银行流水里的交易流水号；同一天有几笔同额时要写")),
    paid: optional(money("流水金额", "这笔流水的全额，元；与“金额”相同时空着")),
    counterparty: optional(text("流水对方", "流水里的对方户名；能认出是哪一笔时可空")),
    acceptedBy: required(text("确认人", "姓名")),
    acceptedOn: optional(date("确认日期", "如 2026-10-20")),
    note: note(),
  },
);

/** 对账规则: what a person states once about bank rows. */
export const matchingRulesSheet = table("对账规则", "说一次、以后都按它对账：某些流水是谁的，或与申报无关。", {
  field: required(
    option("看哪一栏", "看流水的哪一栏", {
      对方户名: "counterpartyName",
      对方账号: "counterpartyAccount",
      摘要: "memo",
    }),
  ),
  how: required(option("怎样算符合", "整栏相同，或其中含有", { 等于: "equals", 包含: "contains" })),
  text: required(text("文字", "要找的文字；账号的单元格格式须为文本")),
  effect: required(option("结论", "从下拉列表中选", { 是某单位: "is-party", 与申报无关: "set-aside" })),
  party: optional(text("单位", "结论为“是某单位”时必填：它在发票、结算单里的名称")),
  note: optional(text("理由", "为什么这样认定")),
  statedBy: required(text("确认人", "姓名")),
  statedOn: optional(date("确认日期", "如 2026-10-20")),
});

/** 不申报: invoices whose rest is not claimed, as a person decided. */
export const exclusionsSheet = table("不申报", "决定不申报的发票：没有分配出去的部分不再算作未决。", {
  invoice: required(text("发票号码", "20 位（旧版 8 位）；单元格格式须为文本")),
  code: code(),
  reason: required(text("理由", "如 办公用房租金，与申报项目无关")),
  decidedBy: required(text("确认人", "姓名")),
  decidedOn: optional(date("确认日期", "如 2026-10-20")),
});
