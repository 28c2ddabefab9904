import { formatChineseDate } from "../../../shared/dates.ts";
import { applicant } from "../companies.ts";
import { people } from "../people.ts";
import { visits } from "../visits.ts";
import { type Proof, paperOf, pictureOf } from "./proof.ts";

const company = paperOf(null);

/** The papers of the company itself. */
const companyProofs: readonly Proof[] = [
  company(["business_licence", "营业执照", "营业执照.pdf", "2021-04-12", applicant.taxId], {
    heading: "营业执照",
    issuer: "沈阳市示例市场监督管理局",
    fields: [
      ["名称", applicant.name],
      ["统一社会信用代码", applicant.taxId],
      ["类型", "有限责任公司（自然人投资或控股）"],
      ["法定代表人", people.legalRepresentative],
      ["注册资本", "伍佰万元整"],
      ["成立日期", "2021年4月12日"],
      ["住所", "辽宁省沈阳市和平区示例街 100 号"],
      ["经营范围", "广播电视节目制作经营；电影摄制服务；数字内容制作服务；组织文化艺术交流活动。"],
    ],
    prose: [],
  }),
  company(
    ["production_licence", "广播电视节目制作经营许可证", "制作经营许可证.pdf", "2025-06-03", "（辽）字第09981号"],
    {
      heading: "广播电视节目制作经营许可证",
      issuer: "辽宁省示例广播电视主管部门",
      fields: [
        ["许可证编号", "（辽）字第09981号"],
        ["机构名称", applicant.name],
        ["经营方式", "制作、发行"],
        ["经营范围", "广播剧、电视剧、动画片（制作须另申报）、专题、专栏、综艺的制作、复制、发行"],
        ["有效期", "2025年6月3日至2027年6月2日"],
      ],
      prose: [],
    },
  ),
  pictureOf(null)(["legal_id", "法定代表人身份证", "法定代表人身份证.png", "2026-10-08"], {
    look: "card",
    title: "居民身份证（示例样张）",
    lines: [`姓名 ${people.legalRepresentative}`, "公民身份号码 2101**********0011", "本图为程序绘制的样张，不是证件"],
  }),
  company(["credit_record", "信用记录", "信用记录.pdf", "2026-10-12"], {
    heading: "法人和非法人组织公共信用信息报告",
    issuer: "示例信用信息平台",
    fields: [
      ["主体名称", applicant.name],
      ["统一社会信用代码", applicant.taxId],
      ["报告日期", "2026年10月12日"],
      ["严重失信主体名单", "无"],
      ["经营异常名录", "无"],
      ["行政处罚", "无"],
    ],
    prose: ["报告内容仅反映查询时点的公示信息。"],
  }),
];

const chain = paperOf("E1/2026")(
  ["chain_contract", "出海服务合同与付款凭证", "出海服务合同.pdf", "2026-03-02", "HY-CH-2026-03"],
  {
    heading: "出海服务合同汇总",
    issuer: applicant.name,
    fields: [
      ["合同编号", "HY-CH-2026-01 至 HY-CH-2026-03"],
      ["服务环节", "多语言本地化服务、海外平台渠道对接、跨文化创意咨询"],
    ],
    prose: ["三份合同约定的服务均已交付，发票与银行回单逐笔对应，见发票和银行流水。"],
    table: {
      widths: [110, 250, 130],
      rows: [
        ["合同编号", "服务内容", "合同金额（元）"],
        ["HY-CH-2026-01", "海外版本地化包装", "169,600.00"],
        ["HY-CH-2026-02", "海外平台渠道对接", "95,400.00"],
        ["HY-CH-2026-03", "跨文化创意咨询", "32,000.00"],
      ],
    },
  },
);

const siteLog = paperOf("S1")(["site_log", "剧组接待台账", "取景地接待台账.pdf", "2026-10-31"], {
  heading: "砺铸旧厂区取景地接待台账",
  issuer: applicant.name,
  fields: [
    ["取景地", "砺铸旧厂区影视取景地"],
    ["运营管理方", applicant.name],
    ["登记期间", "2025年8月至2026年10月"],
  ],
  prose: ["每个剧组进场当日登记，离场当日核对。起止两天均计为拍摄日。"],
  table: {
    widths: [40, 120, 90, 120, 120],
    rows: [
      ["序号", "剧组", "剧名", "进场", "离场"],
      ...visits.map((visit, index) => [
        ...[String(index + 1), visit.crew, visit.work],
        ...[formatChineseDate(visit.from), formatChineseDate(visit.to)],
      ]),
    ],
  },
});

const base = paperOf("B1")(
  ["base_province", "省级基地认定通知", "省级基地认定通知.pdf", "2026-06-30", "示例文〔2026〕18号"],
  {
    heading: "关于公布省级微短剧产业基地认定结果的通知",
    issuer: "辽宁省示例主管部门",
    fields: [["文号", "示例文〔2026〕18号"]],
    prose: [
      "各有关单位：",
      "经申报、评审和公示，认定“浑河湾微短剧产业基地”等三家为省级微短剧产业基地。",
      "请各基地完善管理制度，每年十二月底前报送运营情况。",
    ],
  },
);

const research = paperOf("R1")(
  ["rd_report", "研发项目立项书与费用辅助账", "研发立项与辅助账.pdf", "2026-09-15", "HY-RD-2026-01"],
  {
    heading: "研发项目立项书与费用辅助账",
    issuer: applicant.name,
    fields: [
      ["项目名称", "角色一致性分镜生成与虚拟拍摄预演系统"],
      ["项目编号", "HY-RD-2026-01"],
      ["起止日期", "2026年1月1日至2026年9月30日"],
      ["项目负责人", people.talent],
    ],
    prose: [
      "目标：同一角色在不同分镜中的形象保持一致，并在虚拟场景中预演机位。",
      "成果：原型系统一套，发明专利申请两件，应用于《玄武岩少女》《机器人与豆花》。",
      "费用按人员外包、设备、测试检验、知识产权和训练算力五类设辅助账，逐笔对应发票。",
    ],
  },
);

const training = paperOf("T1")(
  ["training_approved", "培训项目评审认定通知", "培训项目认定通知.pdf", "2026-04-28", "示例函〔2026〕7号"],
  {
    heading: "关于微短剧专业技能培训项目评审结果的通知",
    issuer: "辽宁省示例主管部门",
    fields: [["文号", "示例函〔2026〕7号"]],
    prose: [
      `${applicant.name}：`,
      "你单位与示例职业学院合作申报的“微短剧编导与 AI 制作技能培训班”通过评审，列入本年度微短剧专业人才培训项目。",
    ],
  },
);

/** The proofs of the company, its filming location, base and projects. */
export const companySideProofs: readonly Proof[] = [...companyProofs, chain, siteLog, base, research, training];
