import type { ImportPreview } from "../../../shared/contract/intake.ts";
import type { StoringProgress } from "../../../shared/contract/storing.ts";
import type { Api } from "../../api/api.ts";
import type { NewsPage } from "./intake-view.ts";

/** How far an import is. `sentence` says what the last one came to, or why this one goes on otherwise. */
export type Intake =
  | {
      readonly kind: "idle";
      readonly sentence: string | null;
      readonly isTrouble: boolean;
      /** Where to look at what has just come in. */
      readonly news?: readonly NewsPage[];
    }
  | {
      readonly kind: "working";
      readonly step: "sending" | "reading";
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly kind: "saving";
      readonly tray: string;
      /** Null until it is told. */
      readonly progress: StoringProgress | null;
      /** Whether it was asked to stop. */
      readonly isStopping: boolean;
    }
  | {
      readonly kind: "preview";
      readonly tray: string;
      readonly preview: ImportPreview;
      readonly sentence: string | null;
      /** Whether the sentence asks for a second look. */
      readonly isWarning: boolean;
      /** It was left and come back to: the page does not jump to it. */
      readonly isResumed?: true;
      /** The sentence says that something was stopped. */
      readonly isStopped?: true;
    };

/** What the steps of an import work on. */
export interface Stage {
  readonly api: Api;
  readonly setIntake: (next: Intake | ((before: Intake) => Intake)) => void;
  /** Hears that records came in. */
  readonly onSaved: (sentence: string) => void;
}
