const pending = new Set<Promise<void>>();

/** Tells that a save is under way; it must not reject. */
export function holdSave(save: Promise<void>): void {
  pending.add(save);
  void save.finally(() => pending.delete(save));
}

/** Waits until everything that was entered is kept: a page that is read while the last one still saves would show it as it was. */
export async function savesAtRest(): Promise<void> {
  while (pending.size > 0) await Promise.all(pending);
}
