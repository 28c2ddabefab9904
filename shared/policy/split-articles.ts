/** A stretch of a policy's text: its head, a chapter's heading, or an article. */
export interface PolicyPart {
  /** The article's number as the text writes it (`三`); null before the first article and for a chapter's heading. */
  readonly article: string | null;
  /** As the text has them, in its order. */
  readonly paragraphs: readonly string[];
}

const articleStart = /^[（(]\s*([一二三四五六七八九十]+)\s*[）)]/;
const chapterStart = /^[一二三四五六七八九十]+、/;

/** Splits a policy's text at its articles and chapters; together the parts are all of its paragraphs, none changed. */
export function splitArticles(source: string): readonly PolicyPart[] {
  const parts: { article: string | null; paragraphs: string[] }[] = [];
  for (const paragraph of source.split("\n").filter((line) => line.trim() !== "")) {
    const article = articleStart.exec(paragraph.trim())?.[1] ?? null;
    const current = parts.at(-1);
    if (article === null && !chapterStart.test(paragraph.trim()) && current !== undefined)
      current.paragraphs.push(paragraph);
    else parts.push({ article, paragraphs: [paragraph] });
  }
  return parts;
}
