import type {
  FirstAnswersForm,
  FirstLackView,
  FirstLookView,
  FirstRuleView,
} from "../../../shared/contract/first-look.ts";
import { type Fen, formatYuan, parseMoney } from "../../../shared/money.ts";
import { classNames, mediumNames } from "../../strings/subject-words.ts";

/** The answers while they are given; amounts as typed. */
export interface AnswerDraft extends Omit<FirstAnswersForm, "cost" | "gross" | "net"> {
  readonly cost: string;
  readonly gross: string;
  readonly net: string;
}

/** Nothing answered yet. */
export const noAnswers: AnswerDraft = {
  ...{ filed: "unknown", class: "unknown", medium: "unknown", shown: "unknown", firstProducer: "unknown" },
  ...{ cost: "", gross: "", net: "" },
};

/** The choices of each question. */
export const answerChoices = {
  filed: { yes: "已在本省备案立项", no: "没有在本省备案", unknown: "还不清楚" },
  class: classNames,
  medium: mediumNames,
  shown: {
    "not-yet": "还没有上线播出",
    platform: "已在网络平台上线",
    cctv: "在央视首播",
    satellite: "在省级卫视首播",
    unknown: "还不清楚",
  },
  firstProducer: { own: "本单位", other: "别的单位", unknown: "还不清楚" },
} as const;

const amountOf = (typed: string): Fen | null => {
  const parsed = parseMoney(typed);
  return parsed.ok && parsed.value >= 0n ? parsed.value : null;
};

/** What is asked with the answers as they stand; an amount that cannot be read counts as not said. */
export const answersOf = ({ cost, gross, net, ...chosen }: AnswerDraft): FirstAnswersForm => ({
  ...{ ...chosen, cost: amountOf(cost), gross: amountOf(gross), net: amountOf(net) },
});

/** Why an amount is not taken; nothing while it is empty or read. */
export const amountRemarks = (typed: string): readonly string[] =>
  typed.trim() === "" || amountOf(typed) !== null ? [] : ["写成数字就行，如 800000 或 80万；写不准就留空。"];

/** The verdicts in the order in which they are shown. */
export const verdicts = [
  { verdict: "open", title: "开放", note: "按您的回答，条件对得上，把材料留齐就可以申报。" },
  {
    verdict: "undecided",
    title: "未定",
    note: "还差一些，或要由别人认定，或这五个问题没有问到；每一项写着最近的一步。",
  },
  { verdict: "shut", title: "不开放", note: "按您的回答不符合；条件变了可以再看。" },
] as const satisfies readonly {
  readonly verdict: FirstRuleView["verdict"];
  readonly title: string;
  readonly note: string;
}[];

/** The rules of a verdict. */
export const rulesOf = ({ rules }: FirstLookView, verdict: FirstRuleView["verdict"]): readonly FirstRuleView[] =>
  rules.filter((rule) => rule.verdict === verdict);

/** How many rules there are of each verdict, in a sentence. */
export const countsText = (view: FirstLookView): string =>
  `${verdicts.map(({ verdict, title }) => `${title} ${rulesOf(view, verdict).length} 项`).join("，")}。各项各算各的，金额不能相加。`;

/** What a rule can come to, in the word that says whose figure it is; null where it is shut. */
export function mostText({ verdict, type, most }: FirstRuleView, { cost }: FirstAnswersForm): string | null {
  if (verdict === "shut") return null;
  if (type === "unquantified") return "酌情奖励，文本没有写金额";
  if (most === null) return "金额还算不出来";
  if (type === "ceiling") return `最高不超过 ${formatYuan(most)} 元（待核定）`;
  return cost === null
    ? `按公式，至多 ${formatYuan(most)} 元（上限）`
    : `按公式，至多 ${formatYuan(most)} 元（假定成本全是这一项能计入的费用）`;
}

/** A step towards a yes, in words. */
export function lackText({ title, note, why, keep }: FirstLackView): string {
  switch (why) {
    case "ruled-out":
      return `按您的回答，没有“${title}”。${keep === "" ? "" : `有了以后：${keep}。`}`;
    case "short":
      return `${title}：${note}。`;
    case "unanswered":
      return `还要有“${title}”：${keep}。`;
    case "unasked":
      return `五个问题没有问到“${title}”，有没有要看这部作品；有的话：${keep}。`;
    case "fact":
      return `还不知道${title}。`;
    default:
      return `${title}：${keep}。`;
  }
}

/** What rules all of them out alike; null where they are ruled out by different things, or there is only one. */
export function commonLack(rules: readonly FirstRuleView[]): FirstLackView | null {
  const [first] = rules[0]?.lacks ?? [];
  const isCommon = rules.length > 1 && rules.every(({ lacks }) => lacks[0]?.condition === first?.condition);
  return isCommon ? (first ?? null) : null;
}

/** The reminder that nothing here is certain. */
export const assumedText = ({ assumed }: FirstLookView): string =>
  assumed === 0
    ? "文本中有歧义的地方，按您已确认的口径看。"
    : `文本中有 ${assumed} 处歧义还没有人确认口径，这里按建议的读法看；正式测算前要逐项确认。`;

/** What is not looked at. */
export const othersText = ({ others }: FirstLookView): string | null =>
  others === 0 ? null : `另有 ${others} 项支持企业、取景地、基地、人才或研发培训项目，和这部作品无关，不在这里看。`;
