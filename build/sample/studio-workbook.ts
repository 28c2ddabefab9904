import type { Filled, WorkbookFilling } from "../../electron/intake/workbook/studio-workbook-template.ts";
import { findTerm, type Term, type Vocabulary } from "../../electron/intake/workbook/vocabulary.ts";
import { localDate } from "../../shared/dates.ts";
import { bookRows } from "./book-rows.ts";
import { accounts } from "./bookings.ts";
import { applicant } from "./companies.ts";
import { people } from "./people.ts";
import { companySideProofs } from "./proofs/company-proofs.ts";
import { proofGaps } from "./proofs/gaps.ts";
import { works } from "./proofs/work-papers.ts";
import { workProofs } from "./proofs/work-proofs.ts";
import { invoiceNumberOf } from "./purchase.ts";
import { purchases } from "./purchases/all.ts";
import { overseasPlatform, overseasSettlements } from "./settlements.ts";
import { subjectRows } from "./subject-rows.ts";
import { visits } from "./visits.ts";
import { lighthouseScenes, type Scene, watchmakerScenes } from "./works.ts";

const day = (text: string): Filled => ({ day: localDate(text) });

function titleOf(terms: readonly Term[], id: string): string {
  const term = findTerm(terms, id);
  if (term === null) throw new Error(`the policy has no ${id}`);
  return term.title;
}

const studio: NonNullable<WorkbookFilling["studio"]>[number] = {
  name: applicant.name,
  creditCode: applicant.taxId,
  address: "辽宁省沈阳市和平区示例街 100 号",
  establishedOn: day("2021-04-12"),
  registeredCapital: "500万元人民币",
  businessScope: "微短剧与 AI 漫剧的创作、制作和发行，影视取景地运营",
  taxpayerKind: "一般纳税人",
  legalRepresentative: people.legalRepresentative,
  contactName: people.contact,
  contactPhone: "024-00000000",
  contactEmail: "contact@huaiyu.example",
  accountName: applicant.name,
  bankName: accounts.basic.bank,
  accountNumber: accounts.basic.number,
  unionNumber: "000000000000",
  roles: "制作机构、第一出品方、取景地运营管理方",
  issuedOn: day("2026-01-15"),
  issuedOnSource: "示例：由用户按发布通知填写",
};

const licences: NonNullable<WorkbookFilling["licences"]> = [
  { kind: "营业执照", number: applicant.taxId, issuedOn: day("2021-04-12") },
  {
    kind: "广播电视节目制作经营许可证",
    number: "（辽）字第09981号",
    issuedOn: day("2025-06-03"),
    validTo: day("2027-06-02"),
  },
];

const filings: NonNullable<WorkbookFilling["filings"]> = Object.values(works).map(({ id, filing, filedOn }) => ({
  ...{ subject: id, kind: "规划备案", number: filing, authority: "辽宁省示例广播电视主管部门" },
  ...{ province: "辽宁省", issuedOn: day(filedOn) },
}));

const producers: NonNullable<WorkbookFilling["producers"]> = Object.values(works).map(({ id }) => ({
  ...{ subject: id, order: 1, name: applicant.name, creditCode: applicant.taxId, province: "辽宁省" },
}));

const sceneRows = (subject: string, scenes: readonly Scene[]): NonNullable<WorkbookFilling["locations"]> =>
  scenes.map(({ name, place, theme, episode, from, to, seconds }) => ({
    ...{ subject, name, place, theme, episode, fromTimecode: from, toTimecode: to, seconds },
  }));

const premiere = (subject: string, name: string, channelKind: string, on: string) => ({
  ...{ subject, type: "首播上线", name, channelKind, on: day(on) },
});

const milestones: NonNullable<WorkbookFilling["milestones"]> = [
  premiere("W1", "橙岛短剧", "网络平台", "2026-05-20"),
  premiere("W2", "橙岛短剧", "网络平台", "2026-03-18"),
  premiere("W3", "橙岛短剧", "网络平台", "2026-06-26"),
  premiere("W4", "河图视频", "网络平台", "2026-04-10"),
  premiere("W4", overseasPlatform, "海外平台", "2026-04-24"),
  { subject: "W1", type: "入选获奖", name: "“辽宁故事”微短剧剧本征集活动二等奖", level: "省级", on: day("2025-11-28") },
  { subject: "W4", type: "入选获奖", name: "示例国际短片节评委会特别提及", level: "国际", on: day("2026-09-06") },
];

const allocations = ({ categories }: Vocabulary): NonNullable<WorkbookFilling["allocations"]> =>
  purchases.flatMap((bought) =>
    bought.uses.map(({ subject, category, place, line, gross, note }) => ({
      ...{ invoice: invoiceNumberOf(bought), subject, category: titleOf(categories, category) },
      ...{ place: place ?? null, line: line ?? null, gross: gross ?? null, note: note ?? null },
    })),
  );

const evidence = ({ evidenceKinds }: Vocabulary): NonNullable<WorkbookFilling["evidence"]> => [
  ...[...companySideProofs, ...workProofs].map(({ subject, kind, title, fileName, documentNumber, issuedOn }) => ({
    ...{ subject, kind: titleOf(evidenceKinds, kind), state: "已有", title, fileName },
    ...{ documentNumber: documentNumber === "" ? null : documentNumber, issuedOn: { day: issuedOn } },
  })),
  ...proofGaps.map(({ subject, kind, state }) => ({ subject, kind: titleOf(evidenceKinds, kind), state })),
];

const revenues: NonNullable<WorkbookFilling["revenues"]> = overseasSettlements.map(({ from, to, ...amounts }) => ({
  ...{ subject: "W4", platform: overseasPlatform, from: { day: from }, to: { day: to }, ...amounts },
  fileName: "W4海外平台结算通知.pdf",
}));

// The first option of each question is what the policy's reading suggests; here the studio has confirmed it.
const choices = (vocabulary: Vocabulary): NonNullable<WorkbookFilling["choices"]> =>
  vocabulary.choices.map(({ title, options }) => ({
    ...{ choice: title, option: options[0]?.title ?? null },
    ...{ confirmedBy: people.legalRepresentative, confirmedOn: day("2026-10-20") },
  }));

/** What the studio has filled into its workbook, in the words of the policy. */
export const workbookFilling = (vocabulary: Vocabulary): WorkbookFilling => ({
  studio: [studio],
  licences,
  subjects: subjectRows,
  filings,
  producers,
  locations: [...sceneRows("W1", watchmakerScenes), ...sceneRows("W4", lighthouseScenes)],
  milestones,
  visits: visits.map(({ crew, work, from, to }) => ({
    subject: "S1",
    crew,
    work,
    from: { day: from },
    to: { day: to },
  })),
  allocations: allocations(vocabulary),
  evidence: evidence(vocabulary),
  revenues,
  decisions: [
    {
      ...{ subject: "W1", fact: titleOf(vocabulary.facts, "approved_investment"), value: "1150000.00" },
      ...{ documentNumber: "示例核〔2026〕12号", decidedOn: day("2026-09-18") },
    },
  ],
  grants: [
    {
      ...{ subject: "W1", programme: "示例市文化产业发展专项资金（2025年度）", authority: "示例市主管部门" },
      ...{ amount: "30000.00", decidedOn: day("2025-12-15"), receivedOn: day("2026-01-09"), note: "题材创作补助" },
    },
  ],
  ...bookRows,
  choices: choices(vocabulary),
});
