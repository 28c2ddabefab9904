import { parseCapitalAmount } from "../../../shared/capital-amount.ts";
import type { Finding } from "../../../shared/finding.ts";
import { foreignCurrencyIn, foreignCurrencyOfCell } from "../../../shared/foreign-currency.ts";
import { type Fen, fenToYuanText, parseMoney } from "../../../shared/money.ts";
import { intakeFinding } from "../intake-finding.ts";
import type { LabelledText } from "./labelled-values.ts";

/** The amount of a receipt; null where figures and words do not agree, or several amounts are printed. */
export interface ReceiptAmount {
  readonly amount: Fen | null;
  readonly findings: readonly Finding[];
}

const figures = /(?<![\d.,])(?:人民币|RMB|CNY|¥)*-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}(?![\d.])/gi;
const words = /(?:人民币|负)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿一二三四五六七八九十百千圆元角分整正]{3,}/g;

/** Reads the amount from its figures and its words, wherever of the two labels they stand. */
export function receiptAmount(texts: readonly LabelledText[]): ReceiptAmount {
  const none = (finding: Finding): ReceiptAmount => ({ amount: null, findings: [finding] });
  const currency = texts.find(({ label }) => label.label === "currency")?.text ?? "";
  const stated = texts
    .filter(({ label }) => label.label === "figures" || label.label === "words")
    .map(({ text }) => text);
  const foreign = foreignCurrencyOfCell(currency) ?? foreignCurrencyIn(stated.join(" "));
  if (foreign !== null)
    return none(intakeFinding("receipt-currency-foreign", "error", "amount", { currency: foreign.slice(0, 20) }));
  const inFigures = distinct(stated.flatMap((text) => text.match(figures) ?? []).flatMap(readFigures)).filter(
    // A charge or an exchange of nothing is printed, too.
    (amount) => amount !== 0n,
  );
  const spelled = stated.flatMap((text) => text.match(words) ?? []).filter((text) => /[元圆角分]/.test(text));
  const inWords = distinct(spelled.flatMap((text) => parseCapitalAmount(text) ?? []));
  return settle(
    inFigures,
    inWords,
    spelled[0] ?? "",
    stated
      .join(" ")
      .replace(/人民币|¥/g, "")
      .trim(),
  );
}

const distinct = (amounts: readonly Fen[]): readonly Fen[] => [...new Set(amounts)];

function readFigures(text: string): readonly Fen[] {
  const read = parseMoney(text.replace(/^(?:人民币|RMB|CNY|¥)+/i, ""));
  return read.ok ? [read.value] : [];
}

function settle(inFigures: readonly Fen[], inWords: readonly Fen[], spelled: string, shown: string): ReceiptAmount {
  const finding = (made: Finding): ReceiptAmount => ({ amount: null, findings: [made] });
  const agreed = inFigures.filter((amount) => inWords.some((word) => word === amount || word === -amount));
  const [only, ...more] = agreed.length > 0 ? agreed : inFigures;
  if (only !== undefined && more.length === 0 && agreed.length > 0) return { amount: only, findings: [] };
  if (only === undefined && inWords.length === 0) {
    return shown === ""
      ? finding(intakeFinding("receipt-amount-missing", "error", "amount"))
      : finding(intakeFinding("receipt-amount-unreadable", "error", "amount", { value: shown.slice(0, 60) }));
  }
  if (only !== undefined && more.length === 0 && spelled === "") {
    const proof = intakeFinding("receipt-amount-unproven", "warning", "amount", { figures: fenToYuanText(only) });
    return { amount: only, findings: [proof] };
  }
  const shownFigures = inFigures.map(fenToYuanText).join("、") || "（没有）";
  return finding(intakeFinding("receipt-amounts-differ", "error", "amount", { figures: shownFigures, words: spelled }));
}
