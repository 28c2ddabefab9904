import { formatYuan } from "../money.ts";
import { numbersInText, withoutSpace } from "./numbers-in-text.ts";
import { numbersOfRule, type StatedNumber } from "./numbers-of-rule.ts";
import type { Pack } from "./pack.ts";
import type { PackProblem } from "./pack-problem.ts";

interface Quoted {
  readonly path: string;
  readonly quote: string;
  readonly numbers: readonly StatedNumber[];
}

const count = (value: number): StatedNumber => ({ kind: "count", value });

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
    numbers: [
      ...(limit === null ? [] : [{ kind: "money", value: limit } as const]),
      ...(quota === undefined ? [] : [count(quota)]),
    ],
  }));
  return [...rules, ...groups];
}

function otherQuotes(pack: Pack): readonly Quoted[] {
  const plain = (path: string, quote: string | null, numbers: readonly StatedNumber[] = []): readonly Quoted[] =>
    quote === null ? [] : [{ path, quote, numbers }];
  return [
    ...plain("validity", pack.validity.quote, [count(pack.validity.years)]),
    ...plain("implementation", pack.implementation.quote),
    ...plain("stacking", pack.stacking?.quote ?? null),
    ...plain("overlap", pack.overlap?.quote ?? null),
    ...pack.choices.flatMap(({ quote }, index) => plain(`choices/${index}`, quote)),
    ...pack.gates.flatMap(({ quote }, index) => plain(`gates/${index}`, quote)),
    ...pack.facts.flatMap(({ source }, index) =>
      source.gather === "locations" ? plain(`facts/${index}/source`, source.quote, [count(source.minutes)]) : [],
    ),
    ...pack.parameters.flatMap(({ values }, index) =>
      values.flatMap(({ quote }, at) => plain(`parameters/${index}/values/${at}`, quote)),
    ),
    ...pack.tables.flatMap(({ quote, rows }, index) =>
      plain(
        `tables/${index}`,
        quote,
        rows.map(({ amount }) => ({ kind: "money", value: amount })),
      ),
    ),
    ...pack.measures.flatMap((measure, index) => [
      ...plain(`measures/${index}`, measure.quote),
      ...measure.deadlines.flatMap(({ quote, workdays }, at) =>
        plain(`measures/${index}/deadlines/${at}`, quote, [count(workdays)]),
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
    if (number.kind === "money") return inQuote.money.has(number.value);
    return number.kind === "percent" ? inQuote.percents.has(number.value) : inQuote.counts.has(number.value);
  };
  return numbers
    .filter((number) => !found(number))
    .map((number) => ({ path, message: `引文里没有 ${shown(number)}：「${quote}」` }));
}

const ceiling = /最高不超过(\d+(?:\.\d+)?[万亿]?元)/g;

/** The ceilings of the source that no rule and no cap both quotes and states. */
function uncoveredCeilings(pack: Pack, source: string): readonly PackProblem[] {
  const spans = quotedAmounts(pack).flatMap(({ quote, numbers }) => {
    const compact = withoutSpace(quote);
    const from = source.indexOf(compact);
    return from < 0 ? [] : [{ from, to: from + compact.length, numbers }];
  });
  return [...source.matchAll(ceiling)].flatMap((match) => {
    const [stated] = numbersInText(match[1] ?? "").money;
    const covered = spans.some(
      ({ from, to, numbers }) =>
        from <= match.index &&
        match.index + match[0].length <= to &&
        numbers.some(({ kind, value }) => kind === "money" && value === stated),
    );
    return covered ? [] : [{ path: "rules", message: `原文的「${match[0]}」没有条目对应` }];
  });
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
