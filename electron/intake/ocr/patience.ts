// Of the whole process: it reads one file at a time, and whoever ends it when a file takes too long says so with the file.
let patience = Number.POSITIVE_INFINITY;

/** Sets how many milliseconds after a file was begun its text is still recognised, in a process that somebody ends. */
export function limitPatience(milliseconds: number): void {
  patience = milliseconds;
}

/** When to give up on the text of a file that is begun now, by `performance.now()`; never where nobody ends this process. */
export const patienceEnds = (): number => performance.now() + patience;
