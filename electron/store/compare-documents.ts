import { documentMembers } from "./document-chunks.ts";
import type { DocumentSource } from "./document-source.ts";

/** The name of the first thing that two sources do not say alike, their originals' bytes aside; null where there is none. */
export function firstDifference(
  before: DocumentSource,
  after: DocumentSource,
  onCompared: (records: number) => void,
): string | null {
  const others = membersOf(after);
  for (const [name, value] of membersOf(before)) {
    const other = others.next();
    if (other.done === true || other.value[0] !== name) return name;
    if (!isAlike(value, other.value[1], onCompared)) return name;
  }
  const left = others.next();
  return left.done === true ? null : left.value[0];
}

function* membersOf(source: DocumentSource): Generator<readonly [string, unknown]> {
  yield* documentMembers(source, true);
  yield ["originals", source.records.originals];
}

// Item by item: the text of a whole trail can be longer than a string may be.
function isAlike(before: unknown, after: unknown, onCompared: (records: number) => void): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return JSON.stringify(before) === JSON.stringify(after);
  return (
    before.length === after.length &&
    before.every((item, index) => {
      onCompared(1);
      return JSON.stringify(item) === JSON.stringify(after[index]);
    })
  );
}
