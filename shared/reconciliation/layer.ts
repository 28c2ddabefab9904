import type { MatchTerms } from "./match-terms.ts";
import { type Pool, type Row, type Settled, without } from "./pool.ts";
import type { Ambiguity, Demand, Proposal } from "./proposal.ts";
import { type Item, Ties } from "./ties.ts";

/** A step of matching: what it settles of a pool. Each looks only at rows and demands that a key of its layer ties together. */
export type Stage = (pool: Pool, terms: MatchTerms) => Settled;

/**
 * Stages that look at rows and demands of one key at a time, such as one party and one amount. What no key of a demand ties together never
 * meets, so that the layer falls into blocks, and a change concerns only the blocks that it touches.
 */
export interface Layer {
  readonly keysOfRow: (row: Row) => readonly string[];
  readonly keysOfDemand: (demand: Demand) => readonly string[];
  readonly stages: readonly Stage[];
}

/** What leaves a pool and what comes into it. A row or demand that changes does both. */
export interface PoolChange {
  readonly gone: Pool;
  readonly come: Pool;
}

/** What a change of its pool makes of a layer: matches that fall and stand, and the change of what it leaves to the next one. */
export interface LayerChange {
  readonly fallen: Settled;
  readonly standing: Settled;
  readonly left: PoolChange;
}

/** A layer that remembers its blocks. */
export interface RunningLayer {
  readonly change: (change: PoolChange) => LayerChange;
}

/** Rows and demands that hang together, with what became of them. */
interface Block {
  readonly items: readonly Item[];
  readonly settled: Settled;
  readonly left: Pool;
}

const byId = (a: Item, b: Item): number => (a.id < b.id ? -1 : 1);

const poolOf = (items: readonly Item[]): Pool => ({
  rows: items.flatMap(({ row }) => row ?? []),
  demands: items.flatMap(({ demand }) => demand ?? []),
});

function settle(items: readonly Item[], { stages }: Layer, terms: MatchTerms): Block {
  let left = poolOf(items.toSorted(byId));
  const [proposals, ambiguities]: [Proposal[], Ambiguity[]] = [[], []];
  for (const stage of stages) {
    const step = stage(left, terms);
    proposals.push(...step.proposals);
    ambiguities.push(...step.ambiguities);
    left = without(left, step);
  }
  return { items, settled: { proposals, ambiguities }, left };
}

function notIn<T>(from: readonly T[], taken: readonly T[]): readonly T[] {
  const known = new Set(taken);
  return from.filter((each) => !known.has(each));
}

/** What is in one pool and not in the other, told by identity. */
const difference = (before: Pool, after: Pool): PoolChange => ({
  gone: { rows: notIn(before.rows, after.rows), demands: notIn(before.demands, after.demands) },
  come: { rows: notIn(after.rows, before.rows), demands: notIn(after.demands, before.demands) },
});

const settledBy = (blocks: readonly Block[]): Settled => ({
  proposals: blocks.flatMap(({ settled }) => settled.proposals),
  ambiguities: blocks.flatMap(({ settled }) => settled.ambiguities),
});

/** What blocks leave, and what is in none. */
function leftBy(blocks: readonly Block[], alone: readonly Item[]): Pool {
  const { rows, demands } = poolOf(alone);
  return {
    rows: [...blocks.flatMap(({ left }) => left.rows), ...rows],
    demands: [...blocks.flatMap(({ left }) => left.demands), ...demands],
  };
}

const rowId = ({ payment }: Row): string => `row ${payment.id}`;
const isMeeting = (group: readonly Item[]): boolean =>
  group.length > 1 && group.some(({ row }) => row !== null) && group.some(({ demand }) => demand !== null);

function itemsOf({ rows, demands }: Pool, layer: Layer): readonly Item[] {
  return [
    ...rows.map((row) => ({ id: rowId(row), keys: layer.keysOfRow(row), row, demand: null })),
    ...demands.map((demand) => ({ id: demand.id, keys: layer.keysOfDemand(demand), row: null, demand })),
  ];
}

/** Starts a layer on an empty pool. It changes in place; the same pools lead to the same matches, by whatever changes. */
export function runLayer(layer: Layer, terms: MatchTerms): RunningLayer {
  const [ties, blocks] = [new Ties(), new Map<Item, Block>()];
  const change = ({ gone, come }: PoolChange): LayerChange => {
    const taken = [...gone.rows.map(rowId), ...gone.demands.map(({ id }) => id)].flatMap((id) => ties.take(id) ?? []);
    const placed = itemsOf(come, layer);
    const neighbours = ties.putAll(placed);
    const before = [...new Set([...taken, ...neighbours].flatMap((item) => blocks.get(item) ?? []))];
    const alone = [...taken, ...neighbours].filter((item) => !blocks.has(item));
    const loose = new Set([...before.flatMap(({ items }) => items), ...neighbours]);
    for (const item of loose) blocks.delete(item);
    for (const item of taken) loose.delete(item);
    for (const item of placed) loose.add(item);
    const groups = ties.groupsOf(loose);
    const made = groups.filter(isMeeting).map((group) => settle(group, layer, terms));
    for (const block of made) for (const item of block.items) blocks.set(item, block);
    const left = difference(leftBy(before, alone), leftBy(made, groups.filter((group) => !isMeeting(group)).flat()));
    return { fallen: settledBy(before), standing: settledBy(made), left };
  };
  return { change };
}
