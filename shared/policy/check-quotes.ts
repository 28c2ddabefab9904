import { type Fen, formatYuan } from "../money.ts";
import { numbersInText, withoutSpace } from "./numbers-in-text.ts";
import {
  numbersOfRule,
  type StatedNumber,
  statedCount,
  statedDate,
  statedFigure,
  statedMoney,
  statedPercent,
} from "./numbers-of-rule.ts";
import type { Pack } from "./pack.ts";
import type { PackProblem } from "./pack-problem.ts";

interface Quoted {
  readonly path: string;
  readonly quote: string;
  readonly numbers: readonly StatedNumber[];
}

/** Every rule and cap with its quote: what the ceilings of the source must be covered by. */
function quotedAmounts(pack: Pack): readonly Quoted[] {
  const rules = pack.rules.map((rule, index) => ({
    path: `rules/${index}`,
    quote: rule.quote,
    numbers: numbersOfRule(rule),
  }));
  const groups = pack.groups.map(({ quote, limit, quota }, index) => ({
    path: `groups/${index}`,
    quote,
    numbers: [...(limit === null ? [] : [statedMoney(limit)]), ...(quota === undefined ? [] : [statedCount(quota)])],
  }));
  return [...rules, ...groups];
}

const plain = (path: string, quote: string | null, numbers: readonly StatedNumber[] = []): readonly Quoted[] =>
  quote === null ? [] : [{ path, quote, numbers }];

/** What a rule quotes beside its own sentence. */
function quotesOfRules(pack: Pack): readonly Quoted[] {
  return pack.rules.flatMap(({ quote, window, budget, instalments = [] }, index) => {
    const days = [window?.from, window?.to].filter((day) => typeof day === "string");
    return [
      ...plain(`rules/${index}/window`, window?.quote ?? null, days.map(statedDate)),
      ...plain(`rules/${index}/budget`, budget?.quote ?? null, budget?.pool ? [statedMoney(budget.pool)] : []),
      ...instalments.flatMap(({ share, quote: own = quote }) =>
        plain(`rules/${index}/instalments`, own, share === null ? [] : [statedPercent(share)]),
      ),
    ];
  });
}

function otherQuotes(pack: Pack): readonly Quoted[] {
  return [
    ...quotesOfRules(pack),
    ...plain("validity", pack.validity.quote, [statedCount(pack.validity.years)]),
    ...plain("implementation", pack.implementation.quote),
    ...plain("stacking", pack.stacking?.quote ?? null),
    ...plain("overlap", pack.overlap?.quote ?? null),
    ...pack.choices.flatMap(({ quote }, index) => plain(`choices/${index}`, quote)),
    ...pack.gates.flatMap(({ quote }, index) => plain(`gates/${index}`, quote)),
    ...pack.facts.flatMap(({ source }, index) =>
      source.gather === "locations" ? plain(`facts/${index}/source`, source.quote, [statedCount(source.minutes)]) : [],
    ),
    ...pack.parameters.flatMap(({ values }, index) =>
      values.flatMap(({ quote, value }, at) => plain(`parameters/${index}/values/${at}`, quote, [statedFigure(value)])),
    ),
    ...pack.tables.flatMap(({ quote, rows }, index) =>
      plain(
        `tables/${index}`,
        quote,
        rows.filter(({ amount }) => amount !== 0n).map(({ amount }) => statedMoney(amount)),
      ),
    ),
    ...pack.measures.flatMap((measure, index) => [
      ...plain(`measures/${index}`, measure.quote),
      ...measure.deadlines.flatMap(({ quote, workdays }, at) =>
        plain(`measures/${index}/deadlines/${at}`, quote, [statedCount(workdays)]),
      ),
    ]),
  ];
}

function shown(number: StatedNumber): string {
  return number.kind === "money" ? `${formatYuan(number.value)} 元` : String(number.value);
}

function numbersMissing({ path, quote, numbers }: Quoted): readonly PackProblem[] {
  const inQuote = numbersInText(quote);
  const found = (number: StatedNumber): boolean => {
    switch (number.kind) {
      case "money":
        return inQuote.money.has(number.value);
      case "percent":
        return inQuote.percents.has(number.value);
      case "count":
        return inQuote.counts.has(number.value);
      case "date":
        return inQuote.dates.has(number.value);
    }
  };
  return numbers
    .filter((number) => !found(number))
    .map((number) => ({ path, message: `引文里没有 ${shown(number)}：「${quote}」` }));
}

const ceilingPattern = /(?:最高|不超过|上限为?)+(?:给予|奖励|补助|补贴|扶持)?(\d+(?:\.\d+)?[万亿]?元)/g;

interface Ceiling {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly amount: Fen | undefined;
}

/** The ceilings (最高不超过N万元 and its like) that a text without white space names, with where they stand. */
export function ceilingsInText(compact: string): readonly Ceiling[] {
  return [...compact.matchAll(ceilingPattern)].map(({ 0: text, 1: money = "", index }) => {
    const [amount] = numbersInText(money).money;
    return { from: index, to: index + text.length, text, amount };
  });
}

/** The ceilings of the source that no rule and no cap both quotes and states. */
function uncoveredCeilings(pack: Pack, source: string): readonly PackProblem[] {
  const spans = quotedAmounts(pack).flatMap(({ quote, numbers }) => {
    const compact = withoutSpace(quote);
    const from = source.indexOf(compact);
    return from < 0 ? [] : [{ from, to: from + compact.length, numbers }];
  });
  const isCovered = (ceiling: Ceiling): boolean =>
    spans.some(
      ({ from, to, numbers }) =>
        from <= ceiling.from &&
        ceiling.to <= to &&
        numbers.some(({ kind, value }) => kind === "money" && value === ceiling.amount),
    );
  return ceilingsInText(source)
    .filter((ceiling) => !isCovered(ceiling))
    .map(({ text }) => ({ path: "rules", message: `原文的「${text}」没有条目对应` }));
}

/** Quotes that the source does not hold or holds more than once for an amount, numbers their quote does not name, ceilings left out. */
export function checkQuotes(pack: Pack, sourceText: string): readonly PackProblem[] {
  const source = withoutSpace(sourceText);
  const quoted = [...quotedAmounts(pack), ...otherQuotes(pack)];
  const absent = quoted
    .filter(({ quote }) => !source.includes(withoutSpace(quote)))
    .map(({ path, quote }) => ({ path, message: `原文里没有「${quote}」` }));
  const ambiguous = quotedAmounts(pack)
    .filter(({ quote }) => source.split(withoutSpace(quote)).length > 2)
    .map(({ path, quote }) => ({ path, message: `原文里不止一处「${quote}」，请引得更长` }));
  return [...absent, ...ambiguous, ...quoted.flatMap(numbersMissing), ...uncoveredCeilings(pack, source)];
}
