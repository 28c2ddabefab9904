import { useCallback, useEffect, useState } from "react";
import type { WatchedFolder } from "../../../shared/contract/watched-folder.ts";
import type { Api } from "../../api/api.ts";

/** How often the window asks what is new. */
const asked = 4000;

/** The watched folder as it is, asked for again and again while the window is seen. A defect is thrown while rendering. */
export function useWatched(api: Api) {
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
  const ignore = (files: readonly string[]): void => {
    api.call("watch.ignore", { files }).then((shown) => {
      if (shown.ok) setWatched(shown.value);
    }, setDefect);
  };
  return { watched, ignore };
}
