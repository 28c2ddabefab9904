// Radicals that fonts use in place of the sign itself, and that Unicode's NFKC leaves alone or, as those of 户 and 青, turns into an old form.
const radicals =
  "⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙⼾户⾭青⻁虎⻨麦⻧卤⻗雨⺩王⺬示";

const plainBySign = new Map([
  ...[...radicals].flatMap((sign, index, all) => (index % 2 === 0 ? [[sign, all[index + 1] ?? sign] as const] : [])),
  // Some fonts map the yuan sign to an acute accent, and minus has a sign of its own.
  ["´", "¥"] as const,
  ["−", "-"] as const,
  ["–", "-"] as const,
  ["＊", "*"] as const,
]);

/** The signs that a printed one stands for, each once, in half width; blanks give none. */
export const toPrintedSigns = (character: string): readonly string[] =>
  [...(plainBySign.get(character) ?? character.normalize("NFKC"))].filter((sign) => /[^\s\p{C}\p{M}]/u.test(sign));
