import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { Block } from "../pdf/block.ts";
import type { DocumentDesign } from "./document-design.ts";
import { paperDate } from "./paper-date.ts";
import { filled, policyName } from "./wording.ts";

const promises = [
  "所提交的申报表、证明材料、票据及其复印件、电子件均真实、完整、合法、有效，复印件、电子件与原件一致，不存在伪造、变造或隐瞒。",
  "所列费用均已实际发生并与申报事项直接相关；同一笔支出、同一张票据没有重复列支，也没有在其他财政资金中重复申报。",
  "已如实说明就同一事项获得或正在申请的其他政策支持；与其他政策重复的，按“就高、不重复”原则办理。",
  "凡表中标为“最高不超过（待核定）”的金额，以主管部门核定的结果为准，本单位不将其作为可得金额。",
  "获得扶持资金后，按国家和当地有关规定管理使用，专款专用，接受主管部门、财政、审计等部门的监督检查和绩效评价。",
  "同意主管部门为审核、公示之目的使用本次申报的必要信息；申报内容发生变化时，及时书面报告。",
  "如有不实或违反上述承诺，愿意退回已获资金，并依法承担相应责任。",
];

/** The letter in which the applicant vouches for what it hands in, to be signed and sealed. */
export function commitmentDesign(dossier: Dossier): DocumentDesign {
  const { applicant, policy } = dossier;
  const opening = `本单位（${filled(applicant.name)}，统一社会信用代码 ${filled(applicant.creditCode)}）依据${policyName(policy)}申报扶持资金，现郑重承诺如下：`;
  const blocks: readonly Block[] = [
    { kind: "heading", level: 0, text: "真实性承诺书" },
    { kind: "space", height: 12 },
    ...[opening, ...promises.map((promise, index) => `${"一二三四五六七八九"[index]}、${promise}`)].map(prose),
    { kind: "space", height: 36 },
    {
      kind: "signature",
      lines: ["申报单位（盖章）：", "法定代表人（签字）：", `日期：${paperDate(null)}`],
    },
  ];
  return { orientation: "portrait", blocks };
}

const prose = (text: string): Block => ({ kind: "paragraph", text, size: 12, indent: true, after: 8 });
