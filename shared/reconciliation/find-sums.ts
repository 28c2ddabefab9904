import { rememberedValue } from "./remember.ts";

interface Item {
  readonly amount: bigint;
}

/** How sums are looked for. */
export interface SumTerms {
  /** The most items in a sum. */
  readonly partsAtMost: number;
  /** Of so many sums that could be tried per possible amount, at most one is: so rarely does a sum come out by chance. */
  readonly chanceOneIn: number;
}

/** An item with its place in the order in which items are tried. */
interface Tried<T extends Item> {
  readonly item: T;
  readonly amount: bigint;
  readonly rank: number;
}

const downwards = (a: Item, b: Item): number => {
  if (a.amount === b.amount) return 0;
  return a.amount > b.amount ? -1 : 1;
};

const addUp = (items: readonly Item[]): bigint => items.reduce((sum, { amount }) => sum + amount, 0n);

/** Whether so many of items that are sorted downwards could add up to the target at all. */
const couldReach = (sorted: readonly Item[], target: bigint, parts: number): boolean =>
  sorted.length >= parts && addUp(sorted.slice(0, parts)) >= target && addUp(sorted.slice(-parts)) <= target;

/** The sets of exactly so many items that add up to the target; ends with the second, since two already make it ambiguous. */
function sumsOf<T extends Item>(sorted: readonly Tried<T>[], target: bigint, parts: number): readonly (readonly T[])[] {
  if (!couldReach(sorted, target, parts)) return [];
  const upTo = [0n];
  for (const { amount } of sorted) upTo.push((upTo.at(-1) ?? 0n) + amount);
  const sumFrom = (from: number, count: number): bigint =>
    (upTo[Math.min(from + count, sorted.length)] ?? 0n) - (upTo[from] ?? 0n);
  const byAmount = Map.groupBy(sorted.keys(), (index) => sorted[index]?.amount);
  const found: (readonly T[])[] = [];
  const finish = (from: number, left: bigint, taken: readonly T[]): void => {
    for (const index of byAmount.get(left) ?? [])
      if (index >= from) found.push([...taken, ...sorted.slice(index, index + 1).map(({ item }) => item)]);
  };
  const search = (from: number, left: bigint, taken: readonly T[]): void => {
    const open = parts - taken.length;
    if (open === 1) finish(from, left, taken);
    if (open === 1 || sumFrom(sorted.length - open, open) > left) return;
    // The items are sorted downwards: what the next few cannot fill, none after them can.
    for (let index = from; sumFrom(index, open) >= left && index + open <= sorted.length; index += 1) {
      const tried = sorted[index];
      if (found.length > 1 || tried === undefined) return;
      if (tried.amount < left) search(index + 1, left - tried.amount, [...taken, tried.item]);
    }
  };
  search(0, target, []);
  return found;
}

// Among so few ways even round amounts do not meet by chance; people mostly pay in thousands of yuan.
const fewWays = 20n;
const thousandYuan = 100_000n;
// More of one party's papers than this are never open at once but in books that nobody keeps.
const mostTried = 200;

/** How many ways there are to take so many of 0, 1, 2 … items. */
const waysToTake = rememberedValue((parts: number): readonly bigint[] => {
  const ways: bigint[] = Array.from({ length: mostTried + 1 }, (_, count) => (count < parts ? 0n : 1n));
  for (let count = parts + 1; count <= mostTried; count += 1)
    ways[count] = ((ways[count - 1] ?? 0n) * BigInt(count)) / BigInt(count - parts);
  return ways;
});

/** Of how many items sums of so many parts may be tried without one coming out by chance: as many as there are few ways to take them. */
function triedFor(parts: number, possible: bigint, { chanceOneIn }: SumTerms): number {
  const rarely = possible / BigInt(chanceOneIn);
  const atMost = rarely > fewWays ? rarely : fewWays;
  const beyond = waysToTake(parts).findIndex((ways) => ways > atMost);
  return beyond < 0 ? mostTried : beyond - 1;
}

/**
 * The sets of at least two items whose amounts add up to the target. Only so many of the first items are tried that a sum hardly comes out
 * by chance: more for large and odd amounts, fewer for small and round ones, and for sums of many parts. Ends soon after the second set.
 */
export function findSums<T extends Item>(
  items: readonly T[],
  target: bigint,
  terms: SumTerms,
): readonly (readonly T[])[] {
  const isRound = target % thousandYuan === 0n && items.every(({ amount }) => amount % thousandYuan === 0n);
  const possible = isRound ? target / thousandYuan : target;
  const sorted = items
    .slice(0, mostTried)
    .map((item, rank) => ({ item, amount: item.amount, rank }))
    .filter(({ amount }) => amount > 0n && amount < target)
    .toSorted(downwards);
  const found: (readonly T[])[] = [];
  for (let parts = 2; parts <= terms.partsAtMost && found.length < 2 && sorted.length >= parts; parts += 1) {
    const tried = triedFor(parts, possible, terms);
    const near = tried >= items.length ? sorted : sorted.filter(({ rank }) => rank < tried);
    found.push(...sumsOf(near, target, parts));
  }
  return found;
}
