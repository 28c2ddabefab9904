import { compareRates, rate } from "../rate.ts";
import { type Amount, baseOf, partsOfAmount } from "./amount.ts";
import { type Figure, figureValue } from "./literals.ts";
import type { Pack } from "./pack.ts";
import type { PackProblem } from "./pack-problem.ts";
import { repeated } from "./repeated.ts";
import type { Rule } from "./rule.ts";

/** The types that a rule with this amount may have; null where any will do. `min` may hold a sum to a ceiling. */
function typesOf(amount: Amount): readonly Rule["type"][] | null {
  if ("unquantified" in amount) return ["unquantified"];
  if ("upTo" in amount) return ["ceiling"];
  if ("fixed" in amount || "slabs" in amount) return ["entitlement"];
  if ("min" in amount) return ["entitlement", "ceiling"];
  const parts = partsOfAmount(amount).map(typesOf);
  return parts.find((types) => types !== null) ?? ["entitlement", "ceiling"];
}

function wrongTypes(pack: Pack): readonly PackProblem[] {
  return pack.rules.flatMap(({ type, amount, budget }, index) => {
    const path = `rules/${index}/type`;
    if (budget !== undefined && type !== "ceiling")
      return [{ path, message: "按当年预算折算的金额事先不确定，类型应为 ceiling" }];
    const parts = "choose" in amount || "sum" in amount ? partsOfAmount(amount) : [amount];
    const fits = parts.every((part) => typesOf(part)?.includes(type) ?? true);
    return fits ? [] : [{ path, message: `金额的写法与类型 ${type} 不符` }];
  });
}

const everyAmount = (amount: Amount): readonly Amount[] => [amount, ...partsOfAmount(amount).flatMap(everyAmount)];

const startsOf = (amount: Amount): readonly Figure[] => {
  if ("slabs" in amount) return amount.slabs.map(({ from }) => from);
  return "marginal" in amount ? amount.marginal.map(({ from }) => from) : [];
};

function wrongSteps(amount: Amount): readonly string[] {
  const starts = startsOf(amount);
  const base = baseOf(amount);
  const counts = starts.filter((start) => "count" in start).length;
  const isMoneyOnly = "marginal" in amount || (base !== null && "spend" in base);
  return [
    ...(repeated(starts.map(figureValue)).length > 0 ? ["两档的起点相同"] : []),
    ...(counts > 0 && counts < starts.length ? ["各档的起点应同为金额或同为个数"] : []),
    ...(counts > 0 && isMoneyOnly ? ["支出和分档比例的起点应为金额"] : []),
    ...("perUnit" in amount && figureValue(amount.every) === 0n ? ["每满的数不能为 0"] : []),
    ...("unquantified" in amount && amount.cap !== undefined ? ["没有金额的条目不能有上限"] : []),
  ];
}

function wrongAmounts(pack: Pack): readonly PackProblem[] {
  return pack.rules.flatMap(({ amount }, index) =>
    everyAmount(amount)
      .flatMap(wrongSteps)
      .map((message) => ({ path: `rules/${index}/amount`, message })),
  );
}

/** Instalments whose shares do not make up the whole. Shares that the text leaves open are not counted. */
function wrongInstalments(pack: Pack): readonly PackProblem[] {
  return pack.rules.flatMap(({ instalments = [] }, index) => {
    const shares = instalments.map(({ share }) => share).filter((share) => share !== null);
    const sum = shares.reduce(
      (total, share) =>
        rate(
          total.numerator * share.denominator + share.numerator * total.denominator,
          total.denominator * share.denominator,
        ),
      rate(0, 1),
    );
    const over = compareRates(sum, rate(1, 1));
    const isWrong = shares.length === instalments.length ? shares.length > 0 && over !== 0 : over > 0;
    return isWrong ? [{ path: `rules/${index}/instalments`, message: "各期比例之和应为 100%" }] : [];
  });
}

/** Tables whose rows do not fit their keys or name the same case twice. */
function wrongTables(pack: Pack): readonly PackProblem[] {
  const used = pack.rules.flatMap(({ amount }) => everyAmount(amount)).filter((amount) => "table" in amount);
  return pack.tables.flatMap(({ id, rows }, index) => {
    const path = `tables/${index}/rows`;
    const widths = new Set(used.filter(({ table }) => table === id).map(({ keys }) => keys.length));
    const misfit = rows.some(({ keys }) => [...widths].some((width) => width !== keys.length));
    const twice = repeated(rows.map(({ keys }) => keys.join("、")));
    return [
      ...(misfit ? [{ path, message: "每一行的取值个数应与条目的 keys 相同" }] : []),
      ...twice.map((keys) => ({ path, message: `${keys} 重复` })),
    ];
  });
}

/** Dated figures that begin twice on a day, change what they count, or have no value before the first date. */
function wrongParameters(pack: Pack): readonly PackProblem[] {
  return pack.parameters.flatMap(({ values }, index) => {
    const path = `parameters/${index}/values`;
    const counts = values.filter(({ value }) => "count" in value).length;
    return [
      ...(values.some(({ from }) => from === null) ? [] : [{ path, message: "最早的一个值应从 null 起" }]),
      ...repeated(values.map(({ from }) => from)).map((from) => ({ path, message: `${from} 重复` })),
      ...(counts > 0 && counts < values.length ? [{ path, message: "各个值应同为金额或同为个数" }] : []),
    ];
  });
}

/** Amounts that contradict themselves, their rule's type, or the tables and figures they take from. */
export function checkAmounts(pack: Pack): readonly PackProblem[] {
  return [
    ...wrongTypes(pack),
    ...wrongAmounts(pack),
    ...wrongInstalments(pack),
    ...wrongTables(pack),
    ...wrongParameters(pack),
  ];
}
