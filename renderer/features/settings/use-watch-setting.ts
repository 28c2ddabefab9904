import { useCallback } from "react";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { WatchedFolder } from "../../../shared/contract/watched-folder.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { useAction } from "../../components/use-action.ts";
import { useLoaded } from "../../components/use-loaded.ts";

/** The watched folder as a setting: shown, chosen, let go. */
export function useWatchSetting(api: Api) {
  const [loaded, replace] = useLoaded(useCallback(() => api.call("watch.show", {}), [api]));
  const { busy, failure, run } = useAction();
  const announce = useAnnounce();
  const change = (work: () => Promise<Result<WatchedFolder, Failure>>, sentence: string): void =>
    run(work, (changed) => {
      replace(changed);
      announce(sentence);
    });
  return {
    ...{ loaded, busy, failure },
    choose: (folder: string, isExistingOffered: boolean) =>
      change(() => api.call("watch.choose", { folder, isExistingOffered }), "已开始监视这个文件夹。"),
    stop: () => change(() => api.call("watch.stop", {}), "已不再监视文件夹。"),
    offerAgain: () => change(() => api.call("watch.offer-again", {}), "忽略过的文件会重新列出。"),
  };
}
