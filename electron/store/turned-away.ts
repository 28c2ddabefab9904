import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";

// Whoever is refused because another holds the workspace leaves word beside it, so that the holder hears of it. There is one note for
// all: the last one stands. It is a courtesy, so no trouble of the disk with it is anybody's trouble.
const noteFile = (dir: string): string => join(dir, "workspace.turned-away");

const noteSchema = z.object({
  pid: z.int(),
  host: z.string().max(300),
  at: z.iso.datetime(),
  program: z.string().max(100),
  by: z.string().max(200).nullable(),
});

/** Who wanted to open a workspace that another holds: from which machine, by which program, when (ISO text in UTC); `by` is null where they gave no name. */
export type TurnedAway = z.infer<typeof noteSchema>;

const mostBytes = 4096;

/** Leaves word that this process was refused; what was there before is replaced. Where that cannot be written, nobody is told. */
export function leaveTurnedAway(dir: string, { program, by, at }: Pick<TurnedAway, "program" | "by" | "at">): void {
  const note: TurnedAway = { pid: process.pid, host: hostname(), at, program, by };
  passOverDisk(() => writeFileSync(noteFile(dir), `${JSON.stringify(note)}\n`), null);
}

/** Who was refused last since the workspace was opened; null where nobody was, this process itself was, or the note cannot be read. */
export function readTurnedAway(dir: string): TurnedAway | null {
  const text = passOverDisk(
    () => (statSync(noteFile(dir)).size > mostBytes ? "" : readFileSync(noteFile(dir), "utf8")),
    "",
  );
  const note = parseNote(text);
  return note === null || (note.host === hostname() && note.pid === process.pid) ? null : note;
}

/** Takes the note away, when the workspace is taken hold of and when it is let go. */
export function removeTurnedAway(dir: string): void {
  passOverDisk(() => rmSync(noteFile(dir), { force: true }), undefined);
}

function parseNote(text: string): TurnedAway | null {
  try {
    return noteSchema.parse(JSON.parse(text));
  } catch {
    return null; // half written, or another's
  }
}

function passOverDisk<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && "code" in error) return otherwise;
    throw error;
  }
}
