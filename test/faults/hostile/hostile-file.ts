/** A hostile or broken file of one kind, made anew for each run. */
export interface HostileFile {
  /** What is wrong with it. */
  readonly kind: string;
  /** The name that it comes under. */
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** What intake makes of it: its type, and the codes of its findings in their order of letters. */
  readonly expected: string;
  /** Whether only the limit of time ends it. */
  readonly isEndless: boolean;
  /** Whether it costs seconds: for thorough runs. */
  readonly isHeavy: boolean;
}

type Make = () => Uint8Array | string | Promise<Uint8Array>;

/** One kind in one line. */
export const hostile = (expected: string, name: string, kind: string, bytes: Make): HostileFile => ({
  ...{ kind, name, expected, isEndless: false, isHeavy: false },
  bytes: async () => {
    const made = await bytes();
    return typeof made === "string" ? Buffer.from(made) : made;
  },
});

/** One kind that a reader is not done with within any limit: papers are kept, anything else is not. */
export const endless = (name: string, kind: string, bytes: Make): HostileFile => ({
  ...hostile(name.endsWith(".pdf") ? "evidence paper-timed-out" : "unknown reading-timed-out", name, kind, bytes),
  isEndless: true,
});

/** A kind that costs seconds. */
export const heavy = (file: HostileFile): HostileFile => ({ ...file, isHeavy: true });

/** Bytes without meaning, the same ones on every run. */
export function noise(length: number, seed = 1): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}
