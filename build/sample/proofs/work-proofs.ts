import { applicant } from "../companies.ts";
import { overseasPlatform } from "../settlements.ts";
import { lighthouseScenes, type Scene, watchmakerScenes } from "../works.ts";
import { type Paper, type Proof, paperOf, pictureOf } from "./proof.ts";
import { filingProof, onlineProof, revenueProof, works } from "./work-papers.ts";

const { watchmaker, basalt, beancurd, lighthouse } = works;

const sceneTable = (scenes: readonly Scene[]): NonNullable<Paper["table"]> => ({
  widths: [100, 140, 60, 40, 75, 75],
  rows: [
    ["场景", "所在地", "题材", "集", "起", "止"],
    ...scenes.map(({ name, place, theme, episode, from, to }) => [name, place, theme, episode, from, to]),
  ],
});

const watchmakerPaper = paperOf(watchmaker.id);

const watchmakerProofs: readonly Proof[] = [
  filingProof(watchmaker),
  onlineProof(watchmaker, "橙岛短剧"),
  revenueProof(watchmaker),
  watchmakerPaper(["script_award", "剧本征集获奖通知", "W1剧本获奖通知.pdf", "2025-11-28", "示例文〔2025〕41号"], {
    heading: "“辽宁故事”微短剧剧本征集活动获奖通知",
    issuer: "征集活动组委会（示例）",
    fields: [["文号", "示例文〔2025〕41号"]],
    prose: [`${applicant.name}：`, "你单位报送的剧本《浑河渡口的修表匠》经评审获二等奖，特此通知。"],
  }),
  watchmakerPaper(
    ["cost_audit", "制作费用专项审计报告", "W1费用专项审计报告.pdf", "2026-09-28", "示例审字〔2026〕第086号"],
    {
      heading: "微短剧制作费用专项审计报告",
      issuer: "沈阳示例会计师事务所",
      fields: [
        ["报告文号", "示例审字〔2026〕第086号"],
        ["审计对象", "《浑河渡口的修表匠》制作费用"],
        ["审计期间", "2025年11月1日至2026年6月30日"],
      ],
      prose: [
        "我们审计了上述期间的场地租赁、场景搭建、设备租赁、服化道和交通食宿费用，检查了合同、发票、付款凭证和记账凭证。",
        "专用发票按不含税金额确认；购买方不是申报单位、开票日期在期间之外、发生在省外的费用未予确认；红字发票已与蓝字发票对冲。",
        "我们认为，费用明细表在所有重大方面公允反映了上述期间实际发生的制作配套费用。",
      ],
    },
  ),
  watchmakerPaper(["scene_list", "取景清单与时间码", "W1取景清单与时间码.pdf", "2026-05-18"], {
    heading: "取景地清单与时间码",
    issuer: applicant.name,
    fields: [["剧名", "《浑河渡口的修表匠》"]],
    prose: ["各场景起止时间码以上线版本为准。"],
    table: sceneTable(watchmakerScenes),
  }),
  pictureOf(watchmaker.id)(["scene_list", "取景现场照片", "W1取景现场照片.png", "2026-03-14"], {
    look: "scene",
    title: "老渡口候船棚",
    lines: ["《浑河渡口的修表匠》第 1 集取景", "程序绘制的示例画面"],
  }),
  watchmakerPaper(["spread_report", "传播效果数据报告", "W1传播效果数据.pdf", "2026-10-10"], {
    heading: "微短剧传播效果数据报告",
    issuer: "橙岛短剧（示例平台）",
    fields: [
      ["剧名", "《浑河渡口的修表匠》"],
      ["统计期间", "2026年5月20日至2026年9月30日"],
      ["累计播放量", "128,640,000 次"],
      ["点赞与收藏", "3,206,000 次"],
      ["取景地话题阅读", "21,480,000 次"],
    ],
    prose: ["数据由平台后台导出。"],
  }),
  watchmakerPaper(
    ["invest_approved", "项目投资额核定通知", "W1投资额核定通知.pdf", "2026-09-18", "示例核〔2026〕12号"],
    {
      heading: "关于微短剧项目投资额核定的通知",
      issuer: "辽宁省示例主管部门",
      fields: [
        ["文号", "示例核〔2026〕12号"],
        ["剧名", "《浑河渡口的修表匠》"],
        ["核定投资额", "1,150,000.00 元"],
      ],
      prose: ["经审核，核定投资额如上。"],
    },
  ),
  watchmakerPaper(["first_producer", "第一出品方证明", "W1第一出品方证明.pdf", "2026-05-19"], {
    heading: "出品方署名证明",
    issuer: applicant.name,
    fields: [
      ["剧名", "《浑河渡口的修表匠》"],
      ["第一出品方", applicant.name],
    ],
    prose: ["署名以成片片头为准。"],
  }),
];

const aiProof = (work: typeof basalt | typeof beancurd, base: string): Proof =>
  paperOf(work.id)(["ai_proof", "AI应用说明与算力账单", `${work.id}AI应用说明与算力账单.pdf`, "2026-09-30"], {
    heading: "AI 应用说明与算力账单汇总",
    issuer: applicant.name,
    fields: [
      ["剧名", `《${work.name}》`],
      ["制作流程", "分镜生成、角色一致性训练、逐镜视频生成、人工精修与配音"],
      ["每集提示", "片头标注本片由人工智能辅助生成"],
    ],
    prose: [base, "算力与模型调用账单逐月对应发票和付款。"],
  });

const goodResponse = (work: typeof basalt | typeof beancurd): Proof =>
  paperOf(work.id)(["good_response", "播出反应说明", `${work.id}播出反应说明.pdf`, "2026-10-09"], {
    heading: "上线播出反应情况说明",
    issuer: "橙岛短剧（示例平台）",
    fields: [["剧名", `《${work.name}》`]],
    prose: ["该剧上线后观众评分与完播率高于同期同类作品平均水平，未发生内容投诉。是否属于反应良好由主管部门认定。"],
  });

const animationProofs: readonly Proof[] = [
  filingProof(basalt),
  onlineProof(basalt, "橙岛短剧"),
  revenueProof(basalt),
  aiProof(basalt, "全片 40 集，生成镜头约 3,900 个，采用镜头约 1,260 个。"),
  goodResponse(basalt),
  filingProof(beancurd),
  onlineProof(beancurd, "橙岛短剧"),
  revenueProof(beancurd),
  aiProof(beancurd, "全片 36 集，生成镜头约 2,700 个，采用镜头约 1,040 个。"),
  goodResponse(beancurd),
];

const lighthousePaper = paperOf(lighthouse.id);

const lighthouseProofs: readonly Proof[] = [
  filingProof(lighthouse),
  onlineProof(lighthouse, "河图视频"),
  revenueProof(lighthouse),
  lighthousePaper(["revenue_proof", "海外平台季度结算通知", "W4海外平台结算通知.pdf", "2026-10-15"], {
    heading: "海外平台季度结算通知（中文译本）",
    issuer: overseasPlatform,
    fields: [["剧名", "《灯塔下的契约》"]],
    prose: ["结算金额已按结算日汇率折合人民币。"],
    table: {
      widths: [150, 110, 110, 110],
      rows: [
        ["季度", "总收益（元）", "平台分成（元）", "净收益（元）"],
        ["2026年第二季度", "231,480.00", "92,592.00", "138,888.00"],
        ["2026年第三季度", "152,330.50", "60,932.20", "91,398.30"],
      ],
    },
  }),
  lighthousePaper(["first_producer", "第一出品方证明", "W4第一出品方证明.pdf", "2026-04-09"], {
    heading: "出品方署名证明",
    issuer: applicant.name,
    fields: [
      ["剧名", "《灯塔下的契约》"],
      ["第一出品方", applicant.name],
    ],
    prose: ["署名以成片片头为准。"],
  }),
  lighthousePaper(["transl_contract", "译制合同与付款凭证", "W4译制合同.pdf", "2026-03-01", "HY-YZ-2026-01"], {
    heading: "译制合同汇总",
    issuer: applicant.name,
    fields: [
      ["合同编号", "HY-YZ-2026-01 至 HY-YZ-2026-05"],
      ["语种", "英语、西班牙语、泰语配音；八语种字幕"],
    ],
    prose: ["译制成果均已验收，发票与银行回单逐笔对应。"],
  }),
  lighthousePaper(["festival_award", "国际节展获奖证书", "W4国际节展获奖证书.pdf", "2026-09-06"], {
    heading: "获奖证书（中文译本）",
    issuer: "示例国际短片节组委会",
    fields: [
      ["获奖作品", "《灯塔下的契约》"],
      ["奖项", "竖屏叙事单元评委会特别提及"],
    ],
    prose: [],
  }),
  lighthousePaper(["scene_list", "取景清单与时间码", "W4取景清单与时间码.pdf", "2026-04-08"], {
    heading: "取景地清单与时间码",
    issuer: applicant.name,
    fields: [["剧名", "《灯塔下的契约》"]],
    prose: ["各场景起止时间码以上线版本为准。"],
    table: sceneTable(lighthouseScenes),
  }),
];

/** The proofs of the four works. */
export const workProofs: readonly Proof[] = [...watchmakerProofs, ...animationProofs, ...lighthouseProofs];
