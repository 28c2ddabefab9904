import type { LocalDate } from "../../shared/dates.ts";
import { hearInterrupts, type Interrupts, type interruptedCode } from "./interrupts.ts";

/** How a command ends: done; done, but something was refused or an error stands; unusable input; a defect of the tool; interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | typeof interruptedCode;

/** Where a command reads its clock and writes. `out` is for what was asked, `note` for what happens meanwhile. */
export interface Terminal {
  /** Name and version of this tool. */
  readonly softwareAgent: string;
  readonly out: (line: string) => void;
  readonly note: (line: string) => void;
  /** Shows how far long work is: a bar on a terminal, lines elsewhere. */
  readonly progress: (label: string, done: number, total: number) => void;
  readonly today: () => LocalDate;
  /** The moment as an ISO text, for the history of exports. */
  readonly now: () => string;
  readonly interrupts: Interrupts;
}

const width = 24;
const lineEvery = 25; // percent, where there is no terminal to redraw

function bar(label: string, done: number, total: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const filled = Math.floor(share * width);
  return `${label} [${"█".repeat(filled)}${"·".repeat(width - filled)}] ${Math.floor(share * 100)}%（${done}/${total}）`;
}

/** Progress as it is drawn on a stream: redrawn in place on a terminal, a line for every quarter elsewhere. */
export function progressOn(stream: NodeJS.WriteStream): Terminal["progress"] {
  let last = "";
  return (label, done, total) => {
    if (stream.isTTY) {
      stream.write(`\r\x1b[2K${bar(label, done, total)}${done >= total ? "\n" : ""}`);
      return;
    }
    const quarter = total === 0 ? 100 : Math.floor((done * 100) / total / lineEvery) * lineEvery;
    const line = `${label} ${quarter}%（共 ${total}）`;
    if (line !== last) stream.write(`${line}\n`);
    last = line;
  };
}

/** The terminal of this process: the system's clock, standard output and standard error. */
export function processTerminal(softwareAgent: string, today: Terminal["today"]): Terminal {
  const note = (line: string): void => void process.stderr.write(`${line}\n`);
  return {
    softwareAgent,
    out: (line) => process.stdout.write(`${line}\n`),
    note,
    // Below a bar that may stand there.
    interrupts: hearInterrupts((line) => note(process.stderr.isTTY ? `\n${line}` : line)),
    progress: progressOn(process.stderr),
    today,
    now: () => new Date().toISOString(),
  };
}
