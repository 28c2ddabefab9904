/** How a command hears that it is interrupted. */
export interface Interrupts {
  /** Aborted once somebody pressed Ctrl+C, or the system wants the process to end. */
  readonly signal: AbortSignal;
  /** Does something, at once, should the process be ended before its command has ended by itself; gives a way to take that back. */
  readonly beforeEnd: (act: () => void) => () => void;
}

/** For a command that nobody interrupts. */
export const uninterrupted: Interrupts = {
  signal: new AbortController().signal,
  beforeEnd: () => () => undefined,
};

/** How a process ends that was interrupted. */
export const interruptedCode = 130;

/** What is said at its end. */
export const interruptedSentence = "已中断。已经保存的资料都在，没有写完的文件已经清除；需要时再做一次即可。";

/** So long a command may take to end by itself, in milliseconds. */
const grace = 5000;

/** The interruptions of this process: the first is told to the command, a second ends the process, and so does the grace. */
export function hearInterrupts(note: (line: string) => void): Interrupts {
  const stop = new AbortController();
  const acts = new Set<() => void>();
  const end = (): void => {
    for (const act of acts) act();
    note(interruptedSentence);
    // biome-ignore lint/nursery/noProcessExit: the command does not hear
    process.exit(interruptedCode);
  };
  const hear = (): void => {
    if (stop.signal.aborted) return end();
    note("正在停止…（再按一次 Ctrl+C 立即结束）");
    setTimeout(end, grace).unref();
    stop.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, hear);
  return {
    signal: stop.signal,
    beforeEnd: (act) => {
      acts.add(act);
      return () => acts.delete(act);
    },
  };
}
