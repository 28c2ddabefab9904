import { toHalfWidth } from "../../../shared/half-width.ts";

/** How deep a budget head stands: the smaller, the higher; null when its number does not say. */
export function levelOfNumber(text: string): number | null {
  const plain = toHalfWidth(text).replace(/\s/g, "");
  if (/^第?[一二三四五六七八九十]+(?:[、.,:]|部分|$)/.test(plain)) return 1;
  if (/^\([一二三四五六七八九十]+\)/.test(plain)) return 2;
  const dotted = /^(\d{1,2}(?:[.-]\d{1,3})*)(?:[、.,:)]|(?=\D)|$)/.exec(plain)?.[1];
  if (dotted !== undefined) return 2 + dotted.split(/[.-]/).length;
  return /^(?:\(\d{1,2}\)|[①-⑳])/.test(plain) ? 9 : null;
}

/** A head without the number before it: `（一）剧本费` → `剧本费`. */
export function withoutNumber(head: string): string {
  const bare = head
    .replace(
      /^\s*(?:第?[一二三四五六七八九十]+(?:[、.．,，:：]|部分)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])\s*/,
      "",
    )
    .replace(/^\s*\d{1,2}(?:[.．-]\d{1,3})*(?:[、.．,，:：)）]\s*|\s+)/, "");
  return bare === "" ? head : bare;
}
