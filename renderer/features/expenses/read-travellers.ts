import type { InputOf } from "../../../shared/contract/methods.ts";
import type { Stage } from "./intake-stage.ts";

const withTravellers = "已重新读取，保存时会保留乘车人姓名、证件号码和车牌；申报包里不会有这些内容。";
const withoutTravellers = "已去掉乘车人姓名、证件号码和车牌。";
const asBefore = "已停止，没有重新读取。下面仍是原来的预览。";

/** How long it takes until a reading that is being stopped is looked at again. */
const pause = 100;

/** Reads tickets once more, with who travelled or without; tells whether that is kept then. Stopped, the preview is what it was before. */
export async function readTravellers(
  { api, setIntake }: Stage,
  wanted: InputOf<"intake.travellers">,
  signal: AbortSignal,
): Promise<boolean> {
  const { tray, areKept } = wanted;
  const onProgress = (count: { readonly done: number; readonly total: number }): void =>
    setIntake({ kind: "working", step: "reading", ...count });
  const answer = await api.call("intake.travellers", wanted, { signal, onProgress });
  if (answer.ok) {
    const sentence = areKept ? withTravellers : withoutTravellers;
    setIntake({ kind: "preview", tray, preview: answer.value, sentence, isWarning: false });
    return areKept;
  }
  const before = signal.aborted ? await previewedBefore(api, tray) : null;
  if (before !== null) {
    setIntake({
      kind: "preview",
      tray,
      preview: before.preview,
      sentence: asBefore,
      isWarning: false,
      isStopped: true,
    });
    return before.areTravellersKept;
  }
  await api.call("intake.drop", { tray });
  setIntake({ kind: "idle", sentence: answer.error.message, isTrouble: answer.error.code !== "cancelled" });
  return areKept;
}

/** What the tray holds once its reading has stopped; null where it is gone. */
async function previewedBefore(api: Stage["api"], tray: string) {
  for (;;) {
    const answer = await api.call("intake.current", {});
    const current = answer.ok ? answer.value.current : null;
    if (current === null || current.tray !== tray) return null;
    if (current.kind === "preview") return current;
    await new Promise<void>((done) => {
      setTimeout(done, pause);
    });
  }
}
