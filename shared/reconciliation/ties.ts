import type { Row } from "./pool.ts";
import type { Demand } from "./proposal.ts";

/** A row or a demand with the keys that tie it to others. */
export interface Item {
  readonly id: string;
  readonly keys: readonly string[];
  readonly row: Row | null;
  readonly demand: Demand | null;
}

interface Tied {
  readonly items: Item[];
  demands: number;
}

/** Rows and demands by what ties them together. Only a demand's keys tie: two rows with a word in common have nothing to do with each other. */
export class Ties {
  private readonly items = new Map<string, Item>();
  private readonly byKey = new Map<string, Tied>();

  /** Takes an item out; null when there is none of this id. */
  take(id: string): Item | null {
    const item = this.items.get(id);
    if (item === undefined) return null;
    this.items.delete(id);
    for (const key of item.keys) this.untie(key, item);
    return item;
  }

  /** Puts items in, and gives those that are tied to them and were there before. */
  putAll(placed: readonly Item[]): readonly Item[] {
    for (const item of placed) this.tie(item);
    const found = new Set<Item>();
    const followed = new Set<string>();
    for (const item of placed) for (const other of this.follow(item, followed)) found.add(other);
    for (const item of placed) found.delete(item);
    return [...found];
  }

  /** Splits items, with all that is tied to them among them, into groups that hang together. */
  groupsOf(items: ReadonlySet<Item>): readonly (readonly Item[])[] {
    const [seen, followed] = [new Set<Item>(), new Set<string>()];
    const reach = (start: Item): readonly Item[] => {
      const group = new Set([start]);
      for (const item of group) for (const other of this.follow(item, followed)) group.add(other);
      for (const item of group) seen.add(item);
      return [...group];
    };
    return [...items].flatMap((item) => (seen.has(item) ? [] : [reach(item)]));
  }

  /** What a demand's keys tie to an item; each key is followed once. */
  private follow({ keys }: Item, followed: Set<string>): readonly Item[] {
    const found: Item[] = [];
    for (const key of keys) {
      const tied = this.byKey.get(key);
      if (tied === undefined || tied.demands === 0 || tied.items.length === 1 || followed.has(key)) continue;
      followed.add(key);
      found.push(...tied.items);
    }
    return found;
  }

  private tie(item: Item): void {
    this.items.set(item.id, item);
    for (const key of item.keys) {
      const tied = this.byKey.get(key);
      const one = item.demand === null ? 0 : 1;
      if (tied === undefined) this.byKey.set(key, { items: [item], demands: one });
      else {
        tied.items.push(item);
        tied.demands += one;
      }
    }
  }

  private untie(key: string, item: Item): void {
    const tied = this.byKey.get(key);
    if (tied === undefined) return;
    tied.items.splice(tied.items.indexOf(item), 1);
    if (item.demand !== null) tied.demands -= 1;
    if (tied.items.length === 0) this.byKey.delete(key);
  }
}
