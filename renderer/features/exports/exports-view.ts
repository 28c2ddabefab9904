import type { ExportProgress, ExportsView, PackageView, VerificationView } from "../../../shared/contract/exports.ts";
import { formatYuan } from "../../../shared/money.ts";
import type { PackageWorkState } from "./package-work.ts";
import { expectedPredecessor, unansweredOf } from "./round-view.ts";

const stepNames: Readonly<Record<ExportProgress["step"], string>> = {
  computing: "正在测算和核对",
  "laying-out": "正在排版文书",
  rendering: "正在生成文书",
  binding: "正在读取证明材料",
  tabulating: "正在生成表格",
  writing: "正在写入申报包",
  checking: "正在逐字节读回核对",
  recomputing: "正在按包内资料重算金额",
};

/** How far the work is, in words; `null` is not yet begun. */
export const progressText = (progress: ExportProgress | null): string =>
  progress === null ? "正在准备" : stepNames[progress.step];

/** What is said on other pages of work on a package that goes on; its last word where it is over; null before any. */
export function workText({ isRunning, progress, failure, outcome }: PackageWorkState): string | null {
  if (isRunning) return `申报包：${progressText(progress)}${progress === null ? "" : ` ${progress.percent}%`}`;
  if (failure !== null) return `申报包：${failure.message}`;
  if (outcome === null) return null;
  if (outcome.written !== null) return "申报包已写好并核验。";
  if (outcome.encrypted !== null) return "加密的申报包已写好并核验。";
  return outcome.verified === null ? null : verifiedText(outcome.verified);
}

/** A part of the summary; the three stand beside each other and are never added up. */
export interface SummaryPart {
  readonly kind: "certain" | "ceiling" | "lacking";
  readonly title: string;
  readonly value: string;
  readonly note: string;
}

/** The three parts of the summary. */
export const summaryParts = ({ certain, provenCeiling, lacking }: ExportsView["summary"]): readonly SummaryPart[] => [
  { kind: "certain", title: "按公式可申领", value: `${formatYuan(certain)} 元`, note: "条件已齐的项目" },
  {
    kind: "ceiling",
    title: "最高不超过",
    value: `${formatYuan(provenCeiling)} 元`,
    note: "条件已齐，由主管部门核定，不是应得数额",
  },
  { kind: "lacking", title: "尚缺材料", value: `${lacking} 项`, note: "必备的和可补的" },
];

/** Whether all is there, and if not how much is missing before it should be submitted, the points of a notice among it. */
export function completenessText(view: ExportsView): string {
  const { blocking, optional } = view;
  const open = unansweredOf(view, expectedPredecessor(view));
  const lacking = [
    ...(blocking.length > 0 ? [`还差 ${blocking.length} 项必备内容`] : []),
    ...(open > 0 ? [`${open} 条补正意见还没有答复`] : []),
  ];
  if (lacking.length > 0) return `${lacking.join("，")}，补齐后再提交。现在可以导出草稿自查。`;
  return optional.length === 0
    ? "内容齐全，可以导出提交。"
    : `必备内容已齐，可以导出；另有 ${optional.length} 项可以补充。`;
}

const count = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",");

/** What was written. */
export const writtenText = ({ files, bytes, documents }: PackageView): string =>
  `${count(files)} 个文件，${count(bytes)} 字节；${documents.map(({ title, pages }) => `${title} ${pages} 页`).join("，")}。`;

/** What a verification found, in a sentence. */
export function verifiedText({ valid, files, bytes, recorded }: VerificationView): string {
  if (!valid) return "核验不通过，这个申报包不要提交。请重新导出一份。";
  const same = recorded ? "封印与导出时的记录一致" : "它不是历史里这个位置导出的那一份";
  return `核验通过：${count(files)} 个文件，${count(bytes)} 字节，逐一与校验值相符，金额按包内资料重算相符；${same}。`;
}

/** Why two entries of a password are not taken yet; null when they are. */
export function passwordRemark(password: string, again: string): string | null {
  if (password.length > 0 && password.length < 8) return "密码至少 8 个字符。";
  return again !== "" && again !== password ? "两次写的密码不一样。" : null;
}

/** A name for the encrypted copy of a package, beside it. */
export const encryptedName = (path: string): string => `${path.replace(/\.zip$/i, "")}-加密.zip`;

/** How much is missing that the package should not be submitted without, with the points of the round that have no answer. */
export const lackingFor = (view: ExportsView, follows: string | null): number =>
  view.blocking.length + unansweredOf(view, follows);

/** Whether the wish can be carried out: a place is named, and an incomplete package is wanted knowingly. */
export const canExport = (lacking: number, out: string, knowsIncomplete: boolean): boolean =>
  out.trim() !== "" && (lacking === 0 || knowsIncomplete);
