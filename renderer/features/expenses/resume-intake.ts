import type { CurrentImport } from "../../../shared/contract/intake.ts";
import type { Intake, Stage } from "./intake-stage.ts";
import { savingShown, storingStopped } from "./store-previewed.ts";

interface Resuming extends Stage {
  /** The person stops the reading. */
  readonly signal: AbortSignal;
  /** The page is left, or another import is begun. */
  readonly left: AbortSignal;
}

const unsaved = "上次读取的文件还没有保存。核对后保存，或者放弃。";
const stopped = "已停止，没有保存任何内容。";
const saved = "已保存，内容在下面的清单和各页里。";

/** How long it takes until a reading that goes on elsewhere is looked at again. */
const pause = 500;
const rest = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, pause);
  });

type Current = NonNullable<CurrentImport>;

/** What is shown of it; `after` says what was done with it when it was last looked at. */
function shown(current: Current, after: Current["kind"] | null): Intake {
  if (current.kind === "reading") return { kind: "working", step: "reading", done: current.done, total: current.total };
  if (current.kind === "saving") return savingShown(current);
  const sentence = after === "saving" ? storingStopped : unsaved;
  return { ...current, sentence, isWarning: false, isResumed: true };
}

/** Goes on with an import that was left, its reading or saving watched to its end; tells whether travellers are kept in it. */
export async function resumeIntake({ api, setIntake, onSaved, signal, left }: Resuming): Promise<boolean> {
  let before: Current["kind"] | null = null;
  for (;;) {
    const answer = await api.call("intake.current", {});
    if (left.aborted || !answer.ok) return false;
    const { current } = answer.value;
    if (current === null) {
      if (before !== null) tellEnd({ setIntake, onSaved }, before);
      return false;
    }
    setIntake((standing) => asStopping(shown(current, before), standing));
    if (current.kind === "preview") return current.areTravellersKept;
    before = current.kind;
    if (current.kind === "reading" && signal.aborted) await api.call("intake.drop", { tray: current.tray });
    await rest();
  }
}

/** The import that was watched is over. */
function tellEnd({ setIntake, onSaved }: Pick<Stage, "setIntake" | "onSaved">, before: Current["kind"]): void {
  setIntake({ kind: "idle", sentence: before === "saving" ? saved : stopped, isTrouble: false });
  if (before === "saving") onSaved(saved);
}

/** A saving that was asked to stop shows so until it has ended. */
const asStopping = (next: Intake, standing: Intake): Intake =>
  next.kind === "saving" && standing.kind === "saving" ? { ...next, isStopping: standing.isStopping } : next;
