import type { Reply } from "../../shared/contract/reply.ts";

interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: unknown) => void;
}

type MakeCall = (name: string, input: unknown, watch: Watch, meantFor: string | null) => Promise<Reply>;

/** How far long work is, from 0 to 1; null where its progress does not say. */
export function fractionOf(progress: unknown): number | null {
  const { done, total, percent } = (progress ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof percent === "number") return between(percent / 100);
  if (typeof done !== "number" || typeof total !== "number" || total <= 0) return null;
  return between(done / total);
}

const between = (fraction: number): number => Math.min(1, Math.max(0, fraction));

/** Makes calls as before, and tells of those that say how far they are: how far each of them is that is under way. */
export function tellLongCalls(call: MakeCall, onChange: (running: readonly (number | null)[]) => void): MakeCall {
  const running = new Map<object, number | null>();
  const tell = (): void => onChange([...running.values()]);
  return async (name, input, watch, meantFor) => {
    const asked = {};
    const onProgress = (progress: unknown): void => {
      running.set(asked, fractionOf(progress));
      tell();
      watch.onProgress(progress);
    };
    try {
      return await call(name, input, { ...watch, onProgress }, meantFor);
    } finally {
      if (running.delete(asked)) tell();
    }
  };
}
