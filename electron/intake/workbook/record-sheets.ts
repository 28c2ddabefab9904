import { count, date, money, option, optional, required, signedMoney, term, text } from "./columns.ts";
import { table } from "./sheet.ts";

const subject = (explain = "作品与项目里的编号或名称") => required(text("主体", explain));
const optionalSubject = (explain: string) => optional(text("主体", explain));

/** 分配: which part of an invoice was spent on what. */
export const allocationsSheet = table(
  "分配",
  "每张发票花在哪个主体、哪一类。请先导入发票；没有写进来的部分算作未决。",
  {
    invoice: required(text("发票号码", "20 位（旧版 8 位）；单元格格式须为文本")),
    code: optional(text("发票代码", "只对旧版发票；数电发票空着")),
    line: optional(count("行号", "发票第几行，从 1 起；空着表示整张发票")),
    subject: subject(),
    category: required(term("支出类别", "政策里的支出类别，写名称或编号", "categories")),
    gross: optional(signedMoney("含税金额", "元；空着表示这一行（或整张发票）的全部")),
    place: optional(option("发生地", "支出发生在省内还是省外", { 省内: "in", 省外: "out", 未知: "unknown" })),
    note: optional(text("备注", "可空")),
  },
);

/** 证据: the proofs, or the knowledge that one does not exist. */
export const evidenceSheet = table("证据", "证明材料，一件一行。请先导入文件；“尚不清楚”的不会登记。", {
  subject: optionalSubject("作品与项目里的编号或名称；单位整体的材料（如营业执照）空着"),
  kind: required(term("材料种类", "政策里的材料种类，写名称或编号", "evidenceKinds")),
  state: required(option("状态", "从下拉列表中选", { 已有: "on-file", 确认没有: "absent", 尚不清楚: "unknown" })),
  title: optional(text("标题", "同一种材料有几件时，用标题区分；空着则用材料种类的名称")),
  documentNumber: optional(text("文号", "备案号、文号等，按原样")),
  issuedOn: optional(date("日期", "落款日期")),
  pages: optional(text("所在页", "如 2-3；空着表示全文")),
  fileName: optional(text("文件名", "已导入的文件，带扩展名；只登记没有文件则空着")),
  note: optional(text("备注", "可空")),
});

/** 收益: settlements that came without a statement file. */
export const revenuesSheet = table("收益", "没有结算单文件的收益；有结算单的直接导入文件，不要再写在这里。", {
  subject: subject(),
  platform: required(text("平台", "平台名称")),
  from: optional(date("结算期起", "如 2026-03-01")),
  to: optional(date("结算期止", "如 2026-03-31")),
  gross: optional(signedMoney("平台总收益", "元；平台分成之前")),
  platformShare: optional(signedMoney("平台分成", "元；平台留下的部分")),
  net: optional(signedMoney("制作方净收益", "元；制作方实际所得")),
  fileName: optional(text("文件名", "已导入的证明文件，可空")),
  note: optional(text("备注", "可空")),
});

/** 核定与认定: facts as an authority decided them. */
export const decisionsSheet = table("核定与认定", "主管部门核定或认定的事实；不要写自己的预算数。", {
  subject: subject(),
  fact: required(term("事项", "政策里的事实，写名称或编号", "facts")),
  value: required(text("核定值", "金额写元，最多两位小数；计数写整数")),
  documentNumber: optional(text("文号", "按原样")),
  decidedOn: optional(date("核定日期", "落款日期")),
  note: optional(text("备注", "可空")),
});

/** 已获扶持: public support already granted. */
export const grantsSheet = table("已获扶持", "本政策或其他政策已经给的扶持，一笔一行。", {
  subject: optionalSubject("作品与项目里的编号或名称；给单位整体的空着"),
  programme: required(text("政策或项目", "全称")),
  authority: optional(text("批准部门", "全称")),
  rule: optional(term("本政策条目", "只对本政策；其他政策空着", "rules")),
  amount: required(money("金额", "元，最多两位小数")),
  decidedOn: optional(date("批准日期", "公示或批文日期")),
  receivedOn: optional(date("到账日期", "未到账空着")),
  note: optional(text("备注", "可空")),
});

/** 选择: how the user reads what the policy leaves open. */
export const choicesSheet = table("选择", "政策没有写明、需要您确认的口径；没有选定的空着，不会替您决定。", {
  choice: required(term("问题", "写问题或编号", "choices")),
  option: optional(text("选定", "写选项的文字或编号；空着表示还没有决定")),
  confirmedBy: optional(text("确认人", "姓名")),
  confirmedOn: optional(date("确认日期", "如 2026-10-20")),
});
