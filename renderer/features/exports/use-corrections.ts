import { useCallback } from "react";
import type { CorrectionForm, CorrectionsView } from "../../../shared/contract/corrections.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { useAction } from "../../components/use-action.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";

/** The points of the authority's notices and what a person can do with them. */
export interface CorrectionsState {
  readonly loaded: Loaded<CorrectionsView>;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly save: (form: CorrectionForm, done: () => void) => void;
  readonly remove: (point: Pick<CorrectionForm, "notice" | "number">) => void;
}

/** Loads the points, and saves and removes them one at a time. */
export function useCorrections(api: Api): CorrectionsState {
  const ask = useCallback(() => api.call("corrections.list", {}), [api]);
  const [loaded, replace] = useLoaded(ask);
  const { busy, failure, run } = useAction();
  const announce = useAnnounce();
  return {
    ...{ loaded, busy, failure },
    save: (form, done) =>
      run(
        () => api.call("corrections.save", form),
        (view) => {
          replace(view);
          announce("补正意见已保存");
          done();
        },
      ),
    remove: ({ notice, number }) =>
      run(
        () => api.call("corrections.remove", { notice, number }),
        (view) => {
          replace(view);
          announce("补正意见已删除");
        },
      ),
  };
}
