import type { Failure } from "../../../shared/contract/reply.ts";
import type { Records } from "../../../shared/model/records.ts";
import { err, ok, type Result } from "../../../shared/result.ts";
import type { ChangeGroup } from "../../store/trail.ts";
import type { Workspace } from "../../store/workspace.ts";
import { workspaceProblemSentence } from "../../store/workspace-problem.ts";
import type { HandedOver } from "../handed-file.ts";
import { orRefusal, refusal } from "../refusal.ts";
import { undoOver } from "../undo.ts";
import { type BookEdit, writeEdits } from "./book-edit.ts";

/** The books at a moment. */
export interface BooksNow {
  /** Grows with every change of whatever record, here or elsewhere in the program. */
  readonly revision: number;
  readonly records: Records;
}

/** What a change leaves behind it. */
export interface BooksChange {
  readonly before: BooksNow;
  readonly after: BooksNow;
}

/** The books of a workspace, kept in memory as long as nobody else changes a record. */
export interface OpenBooks {
  readonly now: () => Result<BooksNow, Failure>;
  /** Carries out edits as one, keeping the files they speak of; all or none. `label` names them for the undo. */
  readonly edit: (
    label: string,
    edits: readonly BookEdit[],
    files?: readonly HandedOver[],
  ) => Result<BooksChange, Failure>;
  /** Names the change that was just made past these books, for the undo. */
  readonly name: (label: string) => void;
  /** Takes the last change of this session back, whatever page it was made on; gives what it was called. */
  readonly undo: () => Result<BooksChange & { readonly label: string }, Failure>;
  /** What the next undo takes back; null when there is nothing. */
  readonly undoable: () => string | null;
}

const fileChanged = "文件在选择之后被改动，没有保存任何内容。请再选一次文件。";
const madeElsewhere = "在别的页面所做的上一步";

/** Opens the books over a workspace. */
export function openBooks(workspace: Workspace): OpenBooks {
  const undoing = undoOver(workspace);
  const labels = new WeakMap<ChangeGroup, string>();
  let known: { readonly lastChange: number; readonly now: BooksNow } | null = null;
  let revision = 0;

  // Every change of whatever record stands in the trail: as long as its end is the same, what is known is true.
  const lastChange = (): number => workspace.trail.head().sequence;
  const keep = (records: Records): BooksNow => {
    revision += 1;
    known = { lastChange: lastChange(), now: { revision, records } };
    return known.now;
  };
  const now = (): Result<BooksNow, Failure> => {
    if (known !== null && known.lastChange === lastChange()) return ok(known.now);
    const read = workspace.transaction(() => ok(workspace.snapshot()));
    return read.ok ? ok(keep(read.value)) : orRefusal(read);
  };
  const undoable = (): string | null => {
    const group = undoing.nextGroup();
    return group === null ? null : (labels.get(group) ?? madeElsewhere);
  };

  const name = (label: string): void => {
    const made = workspace.trail.session().at(-1);
    if (made !== undefined) labels.set(made, label);
  };

  return {
    now,
    undoable,
    name,
    edit: (label, edits, files = []) => {
      const before = now();
      if (!before.ok) return before;
      const made = workspace.trail.session().length;
      const written = workspace.transaction(() => write(workspace, edits, files));
      if (!written.ok)
        return refusal(written.error === "file-changed" ? fileChanged : workspaceProblemSentence(written.error));
      // Edits that leave every record as it was are no step: the one before keeps its name.
      if (workspace.trail.session().length > made) name(label);
      // The same value as every page sees, so that what one has worked out of it serves the others.
      const after = now();
      return after.ok ? ok({ before: before.value, after: after.value }) : after;
    },
    undo: () => {
      const before = now();
      if (!before.ok) return before;
      const label = undoable() ?? madeElsewhere;
      const undone = undoing.undoLast();
      if (!undone.ok) return undone;
      const after = now();
      return after.ok ? ok({ before: before.value, after: after.value, label }) : after;
    },
  };
}

/** Writes edits with the files they speak of; within a transaction only. */
function write(
  workspace: Workspace,
  edits: readonly BookEdit[],
  files: readonly HandedOver[],
): Result<null, "file-changed"> {
  for (const file of files) if (workspace.originals.store(file).sha256 !== file.sha256) return err("file-changed");
  writeEdits(workspace, edits);
  return ok(null);
}
