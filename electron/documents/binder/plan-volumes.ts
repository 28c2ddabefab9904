/** Something that is not divided: so many bytes. */
interface Sized {
  readonly bytes: number;
}

/**
 * Fills volume after volume in the given order, none with more than `limit` bytes unless one thing alone is larger; null is no limit.
 * There is always a first volume.
 */
export function planVolumes<T extends Sized>(things: readonly T[], limit: number | null): readonly (readonly T[])[] {
  const volumes: T[][] = [[]];
  let used = 0;
  for (const thing of things) {
    const current = volumes.at(-1) ?? [];
    const isFull = limit !== null && used + thing.bytes > limit && current.length > 0;
    if (isFull) volumes.push([thing]);
    else current.push(thing);
    used = isFull ? thing.bytes : used + thing.bytes;
  }
  return volumes;
}
