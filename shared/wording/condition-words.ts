import { flatPhrase, type Phrase, phrase } from "../policy/phrase.ts";
import type { Bound, Comparison, Predicate } from "../policy/predicate.ts";
import { formatRate } from "../rate.ts";
import { chosenWords, factTitle, figureWords, type PackTerms, parameterWords, proofWords } from "./pack-terms.ts";

const numberWords: Readonly<Record<Comparison["is"], string>> = {
  ...{ reaches: "达到", "at-least": "不少于", "more-than": "超过", "at-most": "不超过", "less-than": "少于" },
};
const dayWords: Readonly<Record<Comparison["is"], string>> = {
  ...{ reaches: "不早于", "at-least": "不早于", "more-than": "晚于", "at-most": "不晚于", "less-than": "早于" },
};

function boundWords(bound: Bound, terms: PackTerms): string {
  if ("share" in bound) return `${factTitle(terms, bound.of)}的 ${formatRate(bound.share)}`;
  if ("growth" in bound) return `${factTitle(terms, bound.of)}再加 ${formatRate(bound.growth)}`;
  if ("date" in bound) return bound.date;
  if ("parameter" in bound) return `规定的数（${parameterWords(terms, bound.parameter).map(flatPhrase).join("；")}）`;
  return figureWords(bound);
}

function comparisonWords({ fact, is, value }: Comparison, terms: PackTerms): string {
  const words = "date" in value ? dayWords : numberWords;
  // 以上 is the law's own word: whether it takes the figure in is a choice of its own.
  const end = is === "reaches" && !("date" in value) ? "以上" : "";
  return `${factTitle(terms, fact)}${words[is]} ${boundWords(value, terms)}${end === "" ? "" : ` ${end}`}`;
}

/** What a rule asks for, in words. */
export function conditionWords(predicate: Predicate, terms: PackTerms): Phrase {
  const of = (part: Predicate): Phrase => conditionWords(part, terms);
  if ("evidence" in predicate) return phrase(`有${proofWords(terms, predicate.evidence)}`);
  if ("authority" in predicate) return phrase(`有${proofWords(terms, predicate.authority)}`);
  if ("values" in predicate) return phrase(`${factTitle(terms, predicate.fact)}为“${predicate.values.join("”或“")}”`);
  if ("fact" in predicate) return phrase(comparisonWords(predicate, terms));
  if ("not" in predicate) return phrase("没有下列情形", [of(predicate.not)]);
  if ("any" in predicate) return phrase("具备下列之一", predicate.any.map(of));
  if ("choose" in predicate) return chosenWords(terms, predicate, of);
  return predicate.all.length === 0 ? phrase("不另设条件") : phrase("同时具备", predicate.all.map(of));
}
