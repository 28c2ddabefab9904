import { largestRemainder } from "../largest-remainder.ts";
import { type ChainEnd, type ChainLink, isRefusedSale } from "../model/chain-link.ts";
import { type Fen, maxFen, minFen, subtractFen, sumFen, zeroFen } from "../money.ts";
import type { ChainPaper, Joint } from "./chain.ts";

/** A stated link seen from one of its ends: the paper at the other, and how much it stands for; null is all there is. */
interface Strand {
  readonly id: string;
  readonly record: string;
  readonly amount: Fen | null;
}

/** The links between two kinds of paper, by the paper at the near end; in the order of their ids. */
export function strandsBetween(
  links: readonly ChainLink[],
  near: ChainEnd,
  far: ChainEnd,
): ReadonlyMap<string, readonly Strand[]> {
  const strands = links.flatMap((link) => {
    const [from, record] = [link[near], link[far]];
    return from === null || record === null || isRefusedSale(link)
      ? []
      : [{ from, id: link.id, record, amount: link.amount }];
  });
  return Map.groupBy(
    strands.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ({ from }) => from,
  );
}

/** How far papers reach in all: what is left of one, null where nothing bounds it; taking from one leaves less of it. */
export interface Reach {
  readonly left: (record: string) => Fen | null;
  readonly take: (record: string, amount: Fen) => void;
}

/** Papers that reach as far as is asked of them. */
export const boundless: Reach = { left: () => null, take: () => undefined };

/** Papers that reach as far as their own amount, less what links state of them in figures; without an amount nothing bounds them. */
export function reachOf(
  papers: readonly { readonly id: string; readonly amount: Fen | null }[],
  links: readonly ChainLink[],
  end: ChainEnd,
): Reach {
  const left = new Map(papers.flatMap(({ id, amount }) => (amount === null ? [] : [[id, amount] as const])));
  const take = (record: string, amount: Fen): void => {
    const rest = left.get(record);
    if (rest !== undefined) left.set(record, maxFen(subtractFen(rest, amount), zeroFen));
  };
  for (const link of links) if (link.amount !== null) take(link[end] ?? "", link.amount);
  return { left: (record) => left.get(record) ?? null, take };
}

/**
 * How much of an amount each linked paper covers: as stated, and what is stated for "all" takes the rest in turn, never more than
 * is left of its paper. Nothing is covered twice by links without an amount; stated amounts may add up to too much.
 */
export function papersOf(strands: readonly Strand[] | undefined, whole: Fen, reach: Reach): readonly ChainPaper[] {
  const all = strands ?? [];
  const stated = sumFen(all.flatMap(({ amount }) => amount ?? []));
  let rest = maxFen(subtractFen(whole, stated), zeroFen);
  return all.map(({ record, amount }) => {
    if (amount !== null) return { record, amount, via: "link" };
    const taken = minFen(rest, reach.left(record) ?? rest);
    rest = subtractFen(rest, taken);
    reach.take(record, taken);
    return { record, amount: taken, via: "link" };
  });
}

/** The sum of what papers cover. */
export const coveredBy = (papers: readonly ChainPaper[]): Fen => sumFen(papers.map(({ amount }) => amount));

/**
 * Papers of an invoice that red letters took a part of: what goes beyond the rest, but not beyond the whole, is cut from the last ones.
 * Papers that were too many before stay as they are stated.
 */
export function lessRedLetters(papers: readonly ChainPaper[], net: Fen, gross: Fen): readonly ChainPaper[] {
  const covered = coveredBy(papers);
  if (covered <= net || covered > gross) return papers;
  let over = subtractFen(covered, net);
  const cut = papers.toReversed().map((paper) => {
    const off = minFen(over, paper.amount);
    over = subtractFen(over, off);
    return { ...paper, amount: subtractFen(paper.amount, off) };
  });
  return cut.toReversed().filter(({ amount }) => amount > 0n || net === 0n);
}

/** What papers leave of an amount. */
export function paperJoint(whole: Fen, papers: readonly ChainPaper[]): Joint {
  const covered = coveredBy(papers);
  return { covered, proposed: zeroFen, open: subtractFen(whole, covered) };
}

/** The share of a sum that goes to one of several papers, by what each covers; nothing where none covers anything. */
export const shareOf = (sum: Fen, papers: readonly ChainPaper[], at: number): Fen =>
  largestRemainder(
    sum,
    papers.map(({ amount }) => amount),
  )?.[at] ?? zeroFen;
