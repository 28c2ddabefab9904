import { count, date, list, money, option, optional, order, required, term, text, year } from "./columns.ts";
import { form, table } from "./sheet.ts";

const subject = (explain = "作品与项目里的编号或名称") => required(text("主体", explain));

/** 单位: the applicant, and the policy dates that the policy's text does not carry. */
export const studioSheet = form("单位", "申报单位的基本情况。空着的项目不改变已有内容。", {
  name: optional(text("单位名称", "营业执照上的全称")),
  creditCode: optional(text("统一社会信用代码", "18 位")),
  address: optional(text("注册地址", "按营业执照")),
  establishedOn: optional(date("成立日期", "如 2021-04-12")),
  registeredCapital: optional(text("注册资本", "按营业执照填写，如 500万元人民币")),
  businessScope: optional(text("主营业务", "与微短剧有关的业务")),
  taxpayerKind: optional(
    option("纳税人类型", "从下拉列表中选", { 一般纳税人: "general", 小规模纳税人: "small", 未填: "unknown" }),
  ),
  legalRepresentative: optional(text("法定代表人", "姓名")),
  contactName: optional(text("联系人", "姓名")),
  contactPhone: optional(text("联系电话", "手机或座机")),
  contactEmail: optional(text("电子邮箱", "可空")),
  accountName: optional(text("收款户名", "与单位名称一致")),
  bankName: optional(text("开户银行", "写到支行")),
  accountNumber: optional(text("收款账号", "单元格格式须为文本")),
  unionNumber: optional(text("联行号", "12 位，可空")),
  roles: optional(list("申报身份", "如 制作机构、第一出品方；多个用顿号隔开")),
  issuedOn: optional(date("政策发布日期", "政策文本没有写明发布日期，请按发布通知填写")),
  issuedOnSource: optional(text("发布日期依据", "从哪里得知，如某日官网公告")),
});

/** 资质: the licences of the applicant. */
export const licencesSheet = table("资质", "营业执照、广播电视节目制作经营许可证等，一行一个。", {
  kind: required(text("证照名称", "如 营业执照")),
  number: required(text("编号", "按证照原样")),
  issuedOn: optional(date("发证日期", "如 2024-06-03")),
  validTo: optional(date("有效期至", "长期有效则空着")),
});

/** 作品与项目: everything that support is claimed for. */
export const subjectsSheet = table("作品与项目", "申请扶持的作品、项目、取景地、基地、人员，以及单位自己，一行一个。", {
  kind: required(
    option("类型", "从下拉列表中选", {
      作品: "work",
      单位: "enterprise",
      取景地: "site",
      基地: "base",
      人员: "person",
      项目: "project",
    }),
  ),
  id: required(text("编号", "自己起的短编号，如 W1；其他表用它指这一行，定下后不要改")),
  name: required(text("名称", "作品名、项目名、单位全称、人员姓名等")),
  claimYear: required(year("申报年度", "四位年份，如 2026")),
  costFrom: optional(date("费用归集期起", "在这之前开的发票不计入")),
  costTo: optional(date("费用归集期止", "在这之后开的发票不计入")),
  medium: optional(
    option("制作方式", "只对作品", { 真人: "live-action", AI: "ai", 动画: "animation", 未知: "unknown" }),
  ),
  class: optional(
    option("分类", "只对作品；2026 年 9 月起为一、二、三类", {
      重点: "key",
      普通: "ordinary",
      其他: "other",
      一类: "first",
      二类: "second",
      三类: "third",
      未知: "unknown",
    }),
  ),
  classOn: optional(date("分类日期", "按哪一天的标准分类")),
  orientation: optional(option("画幅", "只对作品", { 竖屏: "vertical", 横屏: "horizontal", 未知: "unknown" })),
  episodes: optional(count("集数", "只对作品")),
  minutes: optional(count("总时长（分钟）", "只对作品")),
  synopsis: optional(text("梗概", "只对作品")),
  cast: optional(text("主创人员", "只对作品")),
  address: optional(text("地址", "只对取景地")),
  operator: optional(text("运营管理方", "只对取景地")),
  position: optional(text("专业、职务", "只对人员")),
  purpose: optional(text("用途", "只对项目，如 研发项目、培训项目")),
  note: optional(text("备注", "可空")),
});

/** 备案号: filing and release numbers of works. */
export const filingsSheet = table("备案号", "作品的备案号、发行许可证号、节目编号；一部作品可有多行。", {
  subject: subject(),
  kind: required(
    option("种类", "从下拉列表中选", {
      规划备案: "planning",
      完成片上线备案: "completion",
      发行许可: "release",
      平台备案: "platform",
      其他: "other",
    }),
  ),
  number: required(text("编号", "按原样")),
  authority: optional(text("备案机关", "或平台名称")),
  province: optional(text("备案省份", "如 辽宁省")),
  issuedOn: optional(date("日期", "备案或发证日期")),
});

/** 出品方: who produced a work, in the order of the credits. */
export const producersSheet = table("出品方", "按片头片尾署名的顺序，一行一个。", {
  subject: subject(),
  order: required(order("排序", "1 为第一出品方")),
  name: required(text("名称", "全称")),
  creditCode: optional(text("统一社会信用代码", "可空")),
  province: optional(text("所在省份", "如 辽宁省")),
});

/** 取景地: scenes of works, with where they stand in the finished work. */
export const locationsSheet = table("取景地", "作品里的取景处，一处一行；自己运营的取景地写在“作品与项目”。", {
  subject: subject(),
  name: required(text("场景名称", "如 旧厂区锻造车间")),
  place: optional(text("所在地", "市、区县、地点")),
  theme: optional(text("题材", "历史文化、红色文化、自然生态等")),
  episode: optional(text("集数", "如 3 或 3-5")),
  fromTimecode: optional(text("起始时间码", "HH:MM:SS，单元格格式须为文本")),
  toTimecode: optional(text("结束时间码", "HH:MM:SS，单元格格式须为文本")),
  seconds: optional(count("时长（秒）", "累计时长；不知道就空着")),
});

/** 首播与入选: premieres, and lists or prizes that a work was chosen for. */
export const milestonesSheet = table("首播与入选", "首播、上线，或入选、获奖，一次一行。", {
  subject: subject(),
  type: required(option("类别", "从下拉列表中选", { 首播上线: "premiere", 入选获奖: "selection" })),
  name: required(text("频道平台或项目名称", "首播填频道或平台；入选填推优、计划或奖项名称")),
  channelKind: optional(
    option("频道类型", "只对首播上线", {
      中央广播电视总台: "cctv",
      省级卫视: "satellite",
      网络平台: "platform",
      海外平台: "overseas",
      其他: "other",
    }),
  ),
  slot: optional(text("时段", "只对首播上线，如 黄金档")),
  level: optional(text("级别", "只对入选获奖，如 国家级、省级")),
  batch: optional(text("批次", "只对入选获奖")),
  on: optional(date("日期", "首播日或公布日")),
  url: optional(text("网址", "可空")),
});

/** 接待台账: the crews that stayed at a filming location. */
export const visitsSheet = table("接待台账", "自己运营的取景地接待的剧组，一次一行；起止两天都算拍摄日。", {
  subject: subject("取景地的编号或名称"),
  crew: required(text("剧组", "剧组或制作机构名称")),
  work: optional(text("剧名", "拍摄的作品")),
  from: required(date("进场日期", "如 2026-03-05")),
  to: required(date("离场日期", "如 2026-03-08")),
});

/** 预算: planned costs. */
export const budgetSheet = table("预算", "各主体的预算科目，一行一个。", {
  subject: subject(),
  head: required(text("科目", "如 场地租赁")),
  category: optional(term("支出类别", "政策里的支出类别；不清楚就空着", "categories")),
  amount: required(money("预算金额", "元，最多两位小数")),
  note: optional(text("备注", "可空")),
});
