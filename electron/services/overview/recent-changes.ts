import type { RecentChange } from "../../../shared/contract/overview.ts";
import { type Change, changeKind } from "../../../shared/model/change.ts";
import type { Records } from "../../../shared/model/records.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import type { Workspace } from "../../store/workspace.ts";
import { titleOf } from "../reconciliation/show-changes.ts";

const mostShown = 8;
// An import writes thousands of changes: more than this are not read for a list of eight.
const mostRead = 2000;

/** The latest changes, oldest first. Within a transaction only. */
export const latestChanges = ({ trail }: Workspace): readonly Change[] =>
  trail.after(Math.max(0, trail.head().sequence - mostRead));

/** What was done last, newest first: the changes of one step by the kinds of records it changed. */
export function recentChanges(changes: readonly Change[], records: Records, pack: Pack): readonly RecentChange[] {
  const names = namesIn(records, pack);
  const isCut = changes[0] !== undefined && changes[0].sequence > 1;
  const steps = Map.groupBy(changes, ({ at, by }) => JSON.stringify([at, by]));
  const shown: RecentChange[] = [];
  for (const step of [...steps.values()].toReversed()) {
    const entry = entryOf(step, names, isCut && step[0] === changes[0]);
    // A form saves with every field that is left: the last time tells it all.
    if (isSame(entry, shown.at(-1))) continue;
    if (shown.length === mostShown) break;
    shown.push(entry);
  }
  return shown;
}

/** Whether the same person did the same to the same records. */
function isSame(entry: RecentChange, later: RecentChange | undefined): boolean {
  const told = ({ by, parts }: RecentChange): string =>
    JSON.stringify([by, parts.map(({ noun, key, kind, count }) => [noun, key, kind, count])]);
  return later !== undefined && told(entry) === told(later);
}

function entryOf(step: readonly Change[], names: Names, isCut: boolean): RecentChange {
  const [first] = step;
  if (first === undefined) throw new Error("a step without a change");
  const byKind = Map.groupBy(step, (change) => `${changeKind(change)} ${change.noun}`);
  const parts = [...byKind.values()].flatMap((of) => partOf(of, names));
  return {
    ...{ sequence: first.sequence, at: first.at, by: first.by, isCut },
    parts: parts.toSorted((a, b) => b.count - a.count),
  };
}

function partOf(changes: readonly Change[], names: Names): RecentChange["parts"] {
  const [change] = changes;
  if (change === undefined) return [];
  const { noun, key } = change;
  return [{ noun, key, kind: changeKind(change), title: named(titleOf(change), names), count: changes.length }];
}

type Names = readonly (readonly [string, string])[];

/** What records call each other by, and what people call it. */
const namesIn = ({ subjects }: Records, { facts }: Pack): Names => [
  ...subjects.map((subject) => [subjectKey(subject), subject.name] as const),
  ...facts.map(({ id, title }) => [id, title] as const),
];

const named = (title: string, names: Names): string =>
  title
    .split(" ")
    .map((word) => names.find(([id]) => id === word)?.[1] ?? word)
    .join(" ");
