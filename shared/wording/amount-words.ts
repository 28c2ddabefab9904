import { formatYuan } from "../money.ts";
import type { Amount, Base } from "../policy/amount.ts";
import { figureValue } from "../policy/literals.ts";
import { type Phrase, phrase } from "../policy/phrase.ts";
import { formatRate } from "../rate.ts";
import { categoryTitle, chosenWords, factTitle, figureWords, type PackTerms, parameterWords } from "./pack-terms.ts";

const ordered = <T extends { readonly from: Parameters<typeof figureValue>[0] }>(steps: readonly T[]): readonly T[] =>
  steps.toSorted((a, b) => (figureValue(a.from) < figureValue(b.from) ? -1 : 1));

/** What an amount is taken of, in words. */
export function baseWords(base: Base, terms: PackTerms): Phrase {
  if ("choose" in base) return chosenWords(terms, base, (one) => baseWords(one, terms));
  const least = base.minimum === undefined ? "" : `（不足 ${formatYuan(base.minimum)} 元的不计）`;
  if ("spend" in base) {
    const spend = base.spend === "*" ? "全部支出" : base.spend.map((id) => categoryTitle(terms, id)).join("、");
    return phrase(`${spend}${least}`);
  }
  const fact = factTitle(terms, base.fact);
  return phrase(`${base.less === undefined ? fact : `${fact}超过${factTitle(terms, base.less)}的部分`}${least}`);
}

/** A share of a base: one line, save where the base hangs on a choice. */
function shareWords(base: Base, share: string, terms: PackTerms): Phrase {
  const { text, parts } = baseWords(base, terms);
  return parts.length === 0 ? phrase(`${text} × ${share}`) : phrase(`基数 × ${share}`, [phrase(`基数${text}`, parts)]);
}

type Stepped = Extract<Amount, { readonly slabs: unknown } | { readonly marginal: unknown }>;

function steppedWords(amount: Stepped, terms: PackTerms): Phrase {
  const base = baseWords(amount.of, terms);
  if ("marginal" in amount) {
    const steps = ordered(amount.marginal).map(({ from, then }) =>
      phrase(`超过 ${figureWords(from)} 的部分：${formatRate(then)}`),
    );
    return phrase(`${base.text}，分段计算`, [...base.parts, ...steps]);
  }
  const steps = ordered(amount.slabs).map(({ from, then }) =>
    phrase(`达到 ${figureWords(from)}：${formatYuan(then)} 元`),
  );
  const take = amount.take === "highest" ? "按达到的最高一档" : "达到的各档相加";
  return phrase(`看${base.text}，${take}`, [...base.parts, ...steps]);
}

function tableWords({ table, keys, max }: Extract<Amount, { readonly table: string }>, terms: PackTerms): Phrase {
  const declared = terms.tables.find(({ id }) => id === table);
  const rows = declared?.rows.map((row) => phrase(`${row.keys.join("、")}：${formatYuan(row.amount)} 元`)) ?? [];
  const by = keys.map((key) => factTitle(terms, key)).join("、");
  return phrase(`按${by}查表，最高不超过 ${formatYuan(max)} 元`, rows);
}

function madeOfWords(amount: Amount, terms: PackTerms): Phrase {
  const of = (part: Amount): Phrase => amountWords(part, terms);
  if ("perUnit" in amount)
    return phrase(`${factTitle(terms, amount.perUnit)}每满 ${figureWords(amount.every)}，给一份`, [of(amount.each)]);
  if ("factor" in amount) {
    const shares = Object.entries(amount.rates).map(([value, share]) => phrase(`${value}：${formatRate(share)}`));
    return phrase(`按${factTitle(terms, amount.factor)}折算`, [of(amount.of), ...shares]);
  }
  if ("topUp" in amount) return phrase(`补足差额：减去${factTitle(terms, amount.received)}`, [of(amount.topUp)]);
  if ("sum" in amount) return phrase("下列各项相加", amount.sum.map(of));
  if ("min" in amount) return phrase("下列各项取最低", amount.min.map(of));
  if ("choose" in amount) return chosenWords(terms, amount, of);
  return phrase("文本未写明金额");
}

function uncappedWords(amount: Amount, terms: PackTerms): Phrase {
  if ("upTo" in amount) return phrase(`最高不超过 ${formatYuan(amount.upTo)} 元，由主管部门核定`);
  if ("fixed" in amount) return phrase(`${formatYuan(amount.fixed)} 元`);
  if ("rate" in amount) return shareWords(amount.of, formatRate(amount.rate), terms);
  if ("match" in amount) return shareWords(amount.of, `${formatRate(amount.match)}（配套）`, terms);
  if ("slabs" in amount || "marginal" in amount) return steppedWords(amount, terms);
  if ("table" in amount) return tableWords(amount, terms);
  if ("parameter" in amount) return phrase("金额随日期", parameterWords(terms, amount.parameter));
  return madeOfWords(amount, terms);
}

/** How much a rule gives, in words: base × rate under its cap, steps, a ceiling, or what hangs on a choice. */
export function amountWords(amount: Amount, terms: PackTerms): Phrase {
  const { text, parts } = uncappedWords(amount, terms);
  return amount.cap === undefined
    ? phrase(text, parts)
    : phrase(`${text}，最高不超过 ${formatYuan(amount.cap)} 元`, parts);
}
