import type { ImportPreview } from "../../../shared/contract/intake.ts";
import type { StoringProgress } from "../../../shared/contract/storing.ts";
import type { Intake, Stage } from "./intake-stage.ts";
import { newsOf } from "./intake-view.ts";

/** What is said of a saving that was stopped in time. */
export const storingStopped = "已停止，没有保存任何内容。下面仍是原来的预览，可以再保存。";

/** A saving as it is shown. */
export const savingShown = ({
  tray,
  doneFiles,
  totalFiles,
  percent,
}: StoringProgress & { readonly tray: string }): Intake => ({
  ...{ kind: "saving", tray, isStopping: false },
  progress: { doneFiles, totalFiles, percent },
});

/** Stores what was previewed. Stopped in time, the preview stands as before; otherwise the files are let go, stored or not. */
export async function storePreviewed(
  { api, setIntake, onSaved }: Stage,
  tray: string,
  preview: ImportPreview,
): Promise<void> {
  setIntake({ kind: "saving", tray, progress: null, isStopping: false });
  const onProgress = (progress: StoringProgress): void =>
    setIntake((before) => (before.kind === "saving" ? { ...before, progress } : before));
  // It is stopped by a call of its own: this one's answer then says whether that came in time.
  const { signal } = new AbortController();
  const saved = await api.call("intake.save", { tray }, { signal, onProgress });
  if (!saved.ok && saved.error.code === "cancelled")
    return setIntake({ kind: "preview", tray, preview, sentence: storingStopped, isWarning: false, isStopped: true });
  if (!saved.ok) {
    await api.call("intake.drop", { tray });
    return setIntake({ kind: "idle", sentence: saved.error.message, isTrouble: true });
  }
  if (saved.value.kind === "changed") return setIntake({ ...saved.value, kind: "preview", tray, isWarning: true });
  const sentence = `已导入，收下 ${saved.value.files} 个文件。`;
  setIntake({ kind: "idle", sentence, isTrouble: false, news: newsOf(preview) });
  onSaved(sentence);
}

/** Asks a saving to stop, and shows that it was asked. */
export async function stopSaving({ api, setIntake }: Pick<Stage, "api" | "setIntake">, tray: string): Promise<void> {
  setIntake((before) => (before.kind === "saving" ? { ...before, isStopping: true } : before));
  await api.call("intake.stop-saving", { tray });
}
