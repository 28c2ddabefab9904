import type { ThresholdReading, ThresholdView } from "../../shared/contract/thresholds.ts";
import { type Fen, formatYuan, subtractFen } from "../../shared/money.ts";

const yuan = (amount: Fen): string => `${formatYuan(amount)} 元`;

/** How a threshold stands under one reading: reached, short by an exact sum, or why that cannot be said. */
export function standingText({ standing, have, need, missing }: ThresholdReading): string {
  if (standing === "unknown" || have === null) return "有一期没写明这一项，或合计为负，算不出来";
  if (standing === "on-the-line") return "正好等于门槛，算不算达到要看“以上”是否含本数";
  if (missing !== null) return `还差 ${yuan(missing)}`;
  return have === need ? "已达到，正好等于门槛" : `已达到，超出 ${yuan(subtractFen(have, need))}`;
}

/** What reaching it unlocks, with the word that keeps a ceiling from looking like money to be received. */
export function unlocksText({ type, unlocks: { amount, base, rate, limit } }: ThresholdView): string {
  if (type === "unquantified") return "文本没有写明金额";
  if (amount === null) return "其他条件还不具备，金额算不出来";
  if (type === "ceiling") return `最高不超过 ${yuan(amount)}（待核定）`;
  if (base === null) return `按公式，至多 ${yuan(amount)}（基数尚不清楚）`;
  const cap = limit === null ? "" : `，上限 ${yuan(limit)}`;
  return rate === null ? `按公式 ${yuan(amount)}` : `按公式 ${yuan(amount)}（${yuan(base)} × ${rate}${cap}）`;
}

/** What else is wanted beside the revenue; null where nothing is. */
export function lackingText({ lacking }: ThresholdView): string | null {
  const named = (isRuledOut: boolean): string =>
    lacking.flatMap((one) => (one.isRuledOut === isRuledOut ? [one.title] : [])).join("、");
  const [wanted, ruledOut] = [named(false), named(true)];
  const parts = [
    ...(wanted === "" ? [] : [`另须：${wanted}`]),
    ...(ruledOut === "" ? [] : [`不符合或已登记为没有：${ruledOut}`]),
  ];
  return parts.length === 0 ? null : parts.join("；");
}

/** What is still open about it, as a sentence; null where all is confirmed. */
export function openText({ open, readings, assumed }: ThresholdView): string | null {
  const differs = new Set(readings.map(({ standing, missing }) => `${standing} ${missing}`)).size > 1;
  if (open.length > 0) {
    const questions = open.map(({ question }) => `“${question}”`).join("、");
    return differs ? `${questions}还没有确认，几种读法结果不同` : `${questions}还没有确认，几种读法结果相同`;
  }
  return assumed ? "金额按建议的读法算，还有口径没有确认" : null;
}

/** A threshold in one line, under each of its readings. */
export const shortText = ({ readings }: ThresholdView): string =>
  readings.length === 1
    ? readings.map(standingText).join("")
    : readings.map((reading) => `${reading.title}：${standingText(reading)}`).join("；");

/** Whether a threshold is reached under every reading that nobody has ruled out, and no other condition is known not to hold. */
export const isOpened = ({ readings, lacking }: ThresholdView): boolean =>
  readings.every(({ standing }) => standing === "reached") && !lacking.some(({ isRuledOut }) => isRuledOut);
