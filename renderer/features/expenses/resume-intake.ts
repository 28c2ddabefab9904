import type { CurrentImport } from "../../../shared/contract/intake.ts";
import type { Api } from "../../api/api.ts";
import type { Intake } from "./intake-stage.ts";

interface Resuming {
  readonly api: Api;
  readonly setIntake: (intake: Intake) => void;
  /** The person stops the reading. */
  readonly signal: AbortSignal;
  /** The page is left, or another import is begun. */
  readonly left: AbortSignal;
}

const unsaved = "上次读取的文件还没有保存。核对后保存，或者放弃。";
const stopped = "已停止，没有保存任何内容。";

/** How long it takes until a reading that goes on elsewhere is looked at again. */
const pause = 500;
const rest = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, pause);
  });

const shown = (current: NonNullable<CurrentImport>): Intake =>
  current.kind === "preview"
    ? { ...current, sentence: unsaved, isWarning: false, isResumed: true }
    : { kind: "working", step: "reading", done: current.done, total: current.total };

/** Goes on with an import that was left, its reading watched to its end; tells whether travellers are kept in it. */
export async function resumeIntake({ api, setIntake, signal, left }: Resuming): Promise<boolean> {
  let wasReading = false;
  for (;;) {
    const answer = await api.call("intake.current", {});
    if (left.aborted || !answer.ok) return false;
    const { current } = answer.value;
    if (current === null) {
      if (wasReading) setIntake({ kind: "idle", sentence: stopped, isTrouble: false });
      return false;
    }
    setIntake(shown(current));
    if (current.kind === "preview") return current.areTravellersKept;
    wasReading = true;
    if (signal.aborted) await api.call("intake.drop", { tray: current.tray });
    await rest();
  }
}
