import type { Api } from "../../api/api.ts";
import { LongWorkNotice } from "../../components/LongWorkNotice.tsx";
import type { Navigate } from "../../components/page.ts";
import { backupNoticeText } from "./backup-view.ts";
import { backupWorkOf } from "./backup-work.ts";

interface Props {
  readonly api: Api;
  /** The key of the page that is shown. */
  readonly current: string;
  readonly navigate: Navigate;
}

/** On other pages than 设置: how far the backup is, and once what came of it. */
export const BackupNotice = ({ api, current, navigate }: Props) => (
  <LongWorkNotice
    label="备份的进度"
    work={backupWorkOf(api)}
    textOf={backupNoticeText}
    isAtWork={current === "settings"}
    show={() => navigate("settings")}
  />
);
