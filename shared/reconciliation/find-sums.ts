interface Item {
  readonly amount: bigint;
}

const downwards = (a: Item, b: Item): number => (a.amount > b.amount ? -1 : 1);

/** The most that the next few items can add, from each place on. */
const mostFrom = (items: readonly Item[], few: number): readonly bigint[] =>
  items.map((_, index) => items.slice(index, index + few).reduce((sum, { amount }) => sum + amount, 0n));

/**
 * The sets of at least two items, at most so many each, whose amounts add up to the target; ends with the second, since two
 * already make it ambiguous.
 */
export function findSums<T extends Item>(
  items: readonly T[],
  target: bigint,
  atMost: number,
): readonly (readonly T[])[] {
  const sorted = items.filter(({ amount }) => amount > 0n && amount <= target).toSorted(downwards);
  const most = mostFrom(sorted, atMost);
  const found: (readonly T[])[] = [];
  // The items are sorted downwards: what the next few cannot fill, none after them can.
  const isHopeless = (index: number, left: bigint): boolean => found.length > 1 || (most[index] ?? 0n) < left;
  const search = (from: number, left: bigint, taken: readonly T[]): void => {
    if (left === 0n && taken.length > 1) found.push(taken);
    if (left === 0n || taken.length === atMost) return;
    for (const [offset, item] of sorted.slice(from).entries()) {
      if (isHopeless(from + offset, left)) return;
      if (item.amount <= left) search(from + offset + 1, left - item.amount, [...taken, item]);
    }
  };
  search(0, target, []);
  return found;
}
