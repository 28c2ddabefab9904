import type { RecordNoun } from "../model/record-nouns.ts";
import {
  isObject,
  isSameValue,
  type JsonObject,
  type JsonValue,
  type MaybeValue,
  namesOf,
  objectOf,
} from "./json-value.ts";
import { placeOf } from "./record-states.ts";

/** One record as both copies have it, and as they last agreed on it; null where there was none. Two bases where each copy merged the other's before. */
export interface RecordVersions {
  readonly noun: RecordNoun;
  readonly key: string;
  readonly bases: readonly (string | null)[];
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** Whose state is taken. */
export type Side = "mine" | "theirs";

/** What both copies changed, and not to the same. */
export interface Conflict {
  /** Names the conflict in a file of choices: `allocations/a1#note`; without a field for the whole record. */
  readonly id: string;
  readonly noun: RecordNoun;
  readonly key: string;
  /** The names down to the field; empty where one copy removed the record and the other changed it. */
  readonly path: readonly string[];
  /** Undefined where there was no record, or the record had no such field. */
  readonly base: MaybeValue;
  readonly mine: MaybeValue;
  readonly theirs: MaybeValue;
}

/** Decides a conflict. */
export type Choose = (conflict: Conflict) => Side;

/** A record put together: what both copies changed, each conflict as it was decided. Null where it is to be gone. */
export interface MergedRecord {
  readonly text: string | null;
  readonly conflicts: readonly Conflict[];
}

// Their fields are only true together: which two papers a link joins, what a settlement settles, what a signature stands for.
const indivisible: ReadonlySet<RecordNoun> = new Set(["chainLinks", "settlements", "matchRefusals", "signOffs"]);

/** Merges one record field by field, three-way: what one copy changed is taken, what both changed to the same too, the rest is decided. */
export function mergeRecord(versions: RecordVersions, choose: Choose): MergedRecord {
  const { noun, bases, mine, theirs } = versions;
  if (mine === theirs) return { text: mine, conflicts: [] };
  const conflicts: Conflict[] = [];
  const decide = (path: readonly string[], values: Values): MaybeValue => {
    const side = sideOf(values) ?? conflictIn(versions, path, values, conflicts, choose);
    return values[side];
  };
  const values: Values = {
    bases: bases.map((base) => (base === null ? undefined : objectOf(base))),
    mine: mine === null ? undefined : objectOf(mine),
    theirs: theirs === null ? undefined : objectOf(theirs),
  };
  // A record that both copies added has no fields in common yet.
  const filled = { ...values, bases: values.bases.map((base) => base ?? {}) };
  const merged = isWhole(filled) && !indivisible.has(noun) ? mergeObjects(filled, [], decide) : decide([], values);
  return { text: merged === undefined ? null : JSON.stringify(merged), conflicts };
}

interface Values {
  readonly bases: readonly MaybeValue[];
  readonly mine: MaybeValue;
  readonly theirs: MaybeValue;
}

type Decide = (path: readonly string[], values: Values) => MaybeValue;

interface Objects {
  readonly bases: readonly JsonObject[];
  readonly mine: JsonObject;
  readonly theirs: JsonObject;
}

const isWhole = (values: Values): values is Objects =>
  isObject(values.mine) && isObject(values.theirs) && values.bases.every(isObject);

function mergeObjects({ bases, mine, theirs }: Objects, path: readonly string[], decide: Decide): JsonObject {
  const merged: Record<string, JsonValue> = {};
  for (const name of namesOf(...bases, mine, theirs)) {
    const inner = { bases: bases.map((base) => base[name]), mine: mine[name], theirs: theirs[name] };
    const place = [...path, name];
    const value = isWhole(inner) ? mergeObjects(inner, place, decide) : decide(place, inner);
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

/** Whose value follows without a choice; null where both changed it, or where the two bases do not agree on it. */
function sideOf({ bases, mine, theirs }: Values): Side | null {
  if (isSameValue(mine, theirs)) return "mine";
  if (bases.every((base) => isSameValue(base, theirs))) return "mine";
  return bases.every((base) => isSameValue(base, mine)) ? "theirs" : null;
}

function conflictIn(
  { noun, key }: RecordVersions,
  path: readonly string[],
  { bases, mine, theirs }: Values,
  conflicts: Conflict[],
  choose: Choose,
): Side {
  const id = path.length === 0 ? placeOf({ noun, key }) : `${placeOf({ noun, key })}#${path.join("/")}`;
  const conflict = { id, noun, key, path, base: bases[0], mine, theirs };
  conflicts.push(conflict);
  return choose(conflict);
}
