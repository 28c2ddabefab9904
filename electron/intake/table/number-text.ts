const plain = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/;

/**
 * The decimal text of a spreadsheet number: the shortest that names it, at the 15 significant digits that spreadsheets keep, so that
 * the tail of binary arithmetic (0.30000000000000004) is gone. From 15 whole digits on it stays in exponents, since digits are lost.
 */
export function numberText(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential();
  const text = String(Number(value.toPrecision(15)));
  const match = plain.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
  return `${sign}0.${"0".repeat(-Number(exponent) - whole.length)}${whole}${decimals}`;
}
