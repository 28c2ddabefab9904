import { useState, useSyncExternalStore } from "react";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import type { BackupWorkState } from "./backup-view.ts";
import { backupWorkOf } from "./backup-work.ts";

/** The backup of the workspace, and what a person can do with it. */
export interface Backup {
  readonly state: BackupWorkState;
  /** `done` is called once it stands. */
  readonly write: (path: string, done: () => void) => void;
  readonly stop: () => void;
}

/** Writes backups, one at a time; one that goes on from before is watched. */
export function useBackup(api: Api): Backup {
  const work = backupWorkOf(api);
  const state = useSyncExternalStore(work.subscribe, work.now);
  const announce = useAnnounce();
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  const write = (path: string, done: () => void): void =>
    void work
      .run(
        (watch) => api.call("backups.write", { path }, watch),
        (written) => written,
        path,
      )
      .then((answer) => {
        if (answer?.ok !== true) return;
        done();
        announce("备份已写好。");
      })
      .catch(setDefect);
  return { state, write, stop: work.stop };
}
