import { foreignCurrencyIn } from "../../../shared/foreign-currency.ts";

// A comma behind the last figure divides by a thousand, and a dot that is put in moves no figure: what is shown is scaled, not the number.
const scaled = /[0#?],+(?![0#?])|[\\!]\.|"\."/;

const unit = /(百万|千万|[千万亿])元?/;

/**
 * A spreadsheet's number with what its format writes beside it, where that says what it is a number of: `1.2` shown as `1.20万元` is
 * `1.2万元`, `1000` shown as `$1,000.00` is `$1000`. Otherwise the number as it is.
 */
export function numberInFormat(number: string, format: string | undefined): string {
  const words = wordsOf(format ?? "");
  const currency = foreignCurrencyIn(words);
  if (currency !== null) return `${currency}${number}`;
  const found = unit.exec(words)?.[0];
  return found === undefined || scaled.test(format ?? "") ? number : `${number}${found}`;
}

/** What stands beside the figures of positive numbers, without colours, widths and locales. */
function wordsOf(format: string): string {
  const [positive = ""] = format.split(";");
  return positive
    .replace(/\[\$([^\]-]*)-([^\]]*)\]/g, (_, sign: string, locale: string) => (isYen(sign, locale) ? "JPY" : sign))
    .replace(/\[\$([^\]]*)\]/g, "$1")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/[_*]./g, "")
    .replace(/["\\!]/g, "");
}

// The sign of yuan is that of yen, too: 411 is Japanese.
const isYen = (sign: string, locale: string): boolean => /[¥￥]/.test(sign) && locale.endsWith("411");
