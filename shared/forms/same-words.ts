/** Words of a form without what changes from one edition to the next: blanks, colons, asterisks, lines to write on, the year. */
export const plainWords = (words: string): string =>
  words
    .replaceAll(/[\s:：*＊_＿]/g, "")
    .replaceAll(/(?<!\d)20\d\d(?!\d)/g, "20")
    .toLowerCase();

/** Whether two labels of a form say the same. Units count: 元 is not 万元. */
export const sameWords = (a: string, b: string): boolean => plainWords(a) === plainWords(b);
