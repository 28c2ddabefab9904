import { useCallback, useEffect, useState } from "react";
import type { WatchedFolder } from "../../../shared/contract/watched-folder.ts";
import type { Api } from "../../api/api.ts";
import type { PageProps } from "../../components/page.ts";
import { PageLink } from "./PageLink.tsx";

const asked = 5000;

/** What is new in the watched folder, asked for again and again while the page is shown. */
function useWatchedFolder(api: Api): WatchedFolder | null {
  const [watched, setWatched] = useState<WatchedFolder | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  const ask = useCallback(() => {
    if (document.visibilityState === "hidden") return;
    api.call("watch.show", {}).then((shown) => {
      if (shown.ok) setWatched(shown.value);
    }, setDefect);
  }, [api]);
  useEffect(() => {
    ask();
    // A file is finished once a second look finds it unchanged.
    const soon = setTimeout(ask, 1800);
    const timer = setInterval(ask, asked);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [ask]);
  return watched;
}

/** Says that the watched folder holds new files, with the way to them; nothing where it holds none. */
export function WatchedNote({ api, navigate, hasPage }: PageProps<Api>) {
  const watched = useWatchedFolder(api);
  if (watched === null || (watched.files.length === 0 && watched.trouble === null)) return null;
  const { files, trouble } = watched;
  return (
    <p className="panel" role="status">
      {trouble ?? `监视的文件夹里有 ${files.length} 个新文件。`}
      <PageLink
        pages={trouble === null ? ["expenses"] : ["settings"]}
        text={trouble === null ? "去预览" : "去设置"}
        label={trouble === null ? "去预览新文件" : "去设置查看监视的文件夹"}
        navigate={navigate}
        hasPage={hasPage}
      />
    </p>
  );
}
