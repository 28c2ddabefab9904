import type { Pack } from "../policy/pack.ts";
import { type Described, describePack } from "./describe-pack.ts";

/** One aspect that two packs say differently; null where one of them says nothing. */
export interface AspectChange {
  readonly aspect: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Something that one pack declares otherwise than the other, or only one of them declares. */
export interface PackChange {
  readonly id: string;
  readonly title: string;
  readonly article: string | null;
  readonly kind: "added" | "removed" | "changed";
  /** What is said otherwise; of what was added or removed, all that it says. */
  readonly aspects: readonly AspectChange[];
}

/** The changes of one kind of things. */
export interface PackChanges {
  readonly title: string;
  readonly changes: readonly PackChange[];
  /** How many are as they were. */
  readonly same: number;
}

const unsaid: AspectChange = { aspect: "细节", before: "（没有现成说法的细节）", after: "有改动，请看 pack.json" };

function aspectsChanged(before: Described, after: Described): readonly AspectChange[] {
  const [old, now] = [new Map(before.aspects), new Map(after.aspects)];
  const changed = [...new Set([...old.keys(), ...now.keys()])]
    .map((aspect) => ({ aspect, before: old.get(aspect) ?? null, after: now.get(aspect) ?? null }))
    .filter((one) => one.before !== one.after);
  // What has no words of its own is told as well: nothing changes silently.
  return changed.length === 0 && before.raw !== after.raw ? [unsaid] : changed;
}

const only = (one: Described, kind: "added" | "removed"): PackChange => ({
  ...{ id: one.id, title: one.title, article: one.article, kind },
  aspects: one.aspects.map(([aspect, text]) => ({
    aspect,
    before: kind === "removed" ? text : null,
    after: kind === "added" ? text : null,
  })),
});

function changesOf(title: string, before: readonly Described[], after: readonly Described[]): PackChanges {
  const old = new Map(before.map((one) => [one.id, one]));
  const known = new Set(after.map(({ id }) => id));
  const now = after.flatMap((one): readonly PackChange[] => {
    const was = old.get(one.id);
    if (was === undefined) return [only(one, "added")];
    const aspects = aspectsChanged(was, one);
    const { id, article } = one;
    return aspects.length === 0 ? [] : [{ id, title: one.title, article, kind: "changed", aspects }];
  });
  const gone = before.filter(({ id }) => !known.has(id)).map((one) => only(one, "removed"));
  const touched = now.filter(({ kind }) => kind === "changed").length;
  const added = now.length - touched;
  return { title, changes: [...now, ...gone], same: after.length - added - touched };
}

/** What a pack says otherwise than another: kind by kind, thing by thing, aspect by aspect, in words. Things are the same by their id. */
export function comparePacks(before: Pack, after: Pack, documentTitle: (id: string) => string): readonly PackChanges[] {
  const [old, now] = [describePack(before, documentTitle), describePack(after, documentTitle)];
  return [...now].map(([title, things]) => changesOf(title, old.get(title) ?? [], things));
}
