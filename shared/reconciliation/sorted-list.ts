interface Named {
  readonly id: string;
}

/** Where an id stands in a list in order of ids, or would. */
function placeOf(list: readonly Named[], id: string): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((list[middle]?.id ?? "") < id) from = middle + 1;
    else to = middle;
  }
  return from;
}

const byId = (a: Named, b: Named): number => (a.id < b.id ? -1 : 1);

/** A list in order of ids without some of its entries and with others; quick where these are few. */
export function changeSorted<T extends Named>(
  list: readonly T[],
  gone: readonly T[],
  come: readonly T[],
): readonly T[] {
  if (gone.length === 0 && come.length === 0) return list;
  const steps = [
    ...gone.map((each) => ({ at: placeOf(list, each.id), skip: 1, put: null })),
    ...come.map((each) => ({ at: placeOf(list, each.id), skip: 0, put: each })),
  ].toSorted((a, b) => a.at - b.at || b.skip - a.skip || byId(a.put ?? { id: "" }, b.put ?? { id: "" }));
  const parts: (readonly T[])[] = [];
  let from = 0;
  for (const { at, skip, put } of steps) {
    if (at > from) parts.push(list.slice(from, at));
    if (put !== null) parts.push([put]);
    from = Math.max(from, at + skip);
  }
  return [...parts, list.slice(from)].flat();
}
