import { LongWorkProgress } from "../../components/LongWorkProgress.tsx";
import type { Intake } from "./intake-stage.ts";
import { savingText } from "./saving-view.ts";

interface Props {
  readonly saving: Extract<Intake, { readonly kind: "saving" }>;
  readonly stop: () => void;
}

/** How far a saving is, with the button that stops it. */
export function SavingProgress({ saving, stop }: Props) {
  return (
    <LongWorkProgress
      label="保存的进度"
      text={savingText(saving)}
      percent={saving.progress?.percent ?? 0}
      isStopping={saving.isStopping}
      onStop={stop}
    />
  );
}
