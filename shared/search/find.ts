import { fold } from "./fold.ts";
import type { Needle } from "./needles.ts";

/** Something that can be found: what it is called, what is shown beside it, and what else it can be found by. */
export interface Findable {
  readonly title: string;
  readonly detail: string;
  /** What is not shown unless it was looked for: `摘要：示例费用`. */
  readonly more: readonly string[];
}

/** A findable made ready for many questions. */
export interface Indexed<Entry extends Findable> {
  readonly entry: Entry;
  readonly shown: string;
  /** All its words as they are compared. */
  readonly words: string;
}

/** What was found, and what of it is not shown otherwise; null where title and detail say it. */
export interface Found<Entry extends Findable> {
  readonly entry: Entry;
  readonly hint: string | null;
}

/** Makes a findable ready. */
export function indexed<Entry extends Findable>(entry: Entry): Indexed<Entry> {
  const shown = fold(`\n${entry.title}\n${entry.detail}\n`);
  return { entry, shown, words: `${shown}${fold(entry.more.join("\n"))}\n` };
}

/** The first `most` that hold every word, those first in which a word stands whole; and how many there are. */
export function find<Entry extends Findable>(
  all: readonly Indexed<Entry>[],
  needles: readonly Needle[],
  most: number,
): { readonly found: readonly Found<Entry>[]; readonly total: number } {
  if (needles.length === 0) return { found: [], total: 0 };
  // By score, each in the order of the list: sorting ten thousand to show six would cost more than finding them.
  const byScore = new Map<number, Indexed<Entry>[]>();
  let total = 0;
  for (const one of all) {
    const score = scoreOf(one.words, needles);
    if (score === null) continue;
    total += 1;
    const alike = byScore.get(score) ?? [];
    if (alike.length < most) byScore.set(score, alike.concat(one));
  }
  const best = [...byScore].toSorted(([a], [b]) => b - a).flatMap(([, alike]) => alike);
  return { found: best.slice(0, most).map((one) => ({ entry: one.entry, hint: hintOf(one, needles) })), total };
}

function scoreOf(words: string, needles: readonly Needle[]): number | null {
  let score = 0;
  for (const needle of needles) {
    const best = needle.reduce((most, way) => Math.max(most, scoreOfWay(words, way)), 0);
    if (best === 0) return null;
    score += best;
  }
  return score;
}

const edges = new Set("\n \t·：、，。；（）*()“”《》/…");

// A word that stands whole before one that begins so, that one before any other.
function scoreOfWay(words: string, way: string): number {
  let best = 0;
  for (let at = words.indexOf(way); at >= 0 && best < 3; at = words.indexOf(way, at + 1)) {
    const [begins, ends] = [edges.has(words[at - 1] ?? ""), edges.has(words[at + way.length] ?? "")];
    best = Math.max(best, 1 + (begins ? 1 + (ends ? 1 : 0) : 0));
  }
  return best;
}

function hintOf({ entry, shown }: Indexed<Findable>, needles: readonly Needle[]): string | null {
  const hidden = needles.filter((needle) => !holds(shown, needle));
  if (hidden.length === 0) return null;
  return entry.more.find((text) => hidden.some((needle) => holds(fold(text), needle))) ?? null;
}

const holds = (folded: string, needle: Needle): boolean => needle.some((way) => folded.includes(way));
