import { useCallback } from "react";
import type { ReadingsView } from "../../../shared/contract/readings.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import { ok } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { useAction } from "../../components/use-action.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";

/** The readings of the open workspace and what a person can do with them; what is done is stored at once. */
export interface ReadingsState {
  readonly loaded: Loaded<ReadingsView>;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly confirm: (id: string, option: string, confirmedBy: string) => void;
  readonly confirmTogether: (made: readonly { readonly id: string; readonly option: string }[], by: string) => void;
  readonly withdraw: (id: string) => void;
  /** Takes the last change of this session back, whatever page it was made on. */
  readonly undo: () => void;
  readonly saveIssueDate: (issuedOn: LocalDate | null, source: string, done: () => void) => void;
}

/** Loads the readings and stores what is confirmed. */
export function useReadings(api: Api): ReadingsState {
  const [loaded, replace] = useLoaded(useCallback(() => api.call("readings.list", {}), [api]));
  const { busy, failure, run } = useAction();
  const announce = useAnnounce();
  const show = (sentence: string) => (view: ReadingsView) => {
    replace(view);
    announce(sentence);
  };
  return {
    ...{ loaded, busy, failure },
    confirm: (id, option, confirmedBy) =>
      run(() => api.call("readings.confirm", { id, option, confirmedBy }), show("已确认，金额已重新测算")),
    confirmTogether: (made, confirmedBy) =>
      run(
        () => api.call("readings.confirm-together", { made, confirmedBy }),
        show(`已确认 ${made.length} 项不影响金额的口径`),
      ),
    undo: () =>
      run(
        async () => {
          const undone = await api.call("books.undo", {});
          if (!undone.ok) return undone;
          const listed = await api.call("readings.list", {});
          return listed.ok ? ok({ view: listed.value, sentence: undone.value.sentence }) : listed;
        },
        ({ view, sentence }) => show(sentence)(view),
      ),
    withdraw: (id) => run(() => api.call("readings.withdraw", { id }), show("已撤回确认，这一口径重新待定")),
    saveIssueDate: (issuedOn, source, done) =>
      run(
        () => api.call("readings.save-issue-date", { issuedOn, source }),
        (view) => {
          done();
          show("发布日期已保存")(view);
        },
      ),
  };
}
