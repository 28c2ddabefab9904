/** What makes of one list another: what is taken out, and what is put in or replaced. */
export interface ListDifference<Item> {
  readonly gone: readonly string[];
  readonly placed: readonly Item[];
}

const isSame = <Item extends object>(a: Item, b: Item): boolean =>
  (Object.keys(b) as (keyof Item)[]).every((field) => a[field] === b[field]);

/** Compares flat items by id, field by field. */
export function listDifference<Item extends { readonly id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): ListDifference<Item> {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    gone: before.map(({ id }) => id).filter((id) => !kept.has(id)),
    placed: after.filter((item) => {
      const old = known.get(item.id);
      return old === undefined || !isSame(old, item);
    }),
  };
}
