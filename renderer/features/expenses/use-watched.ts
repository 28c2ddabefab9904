import { useCallback } from "react";
import type { Api } from "../../api/api.ts";
import { useAskedAgain } from "../../components/use-asked-again.ts";

/** The watched folder as it is, and a way to pass over files of it. */
export function useWatched(api: Api) {
  const { value: watched, take } = useAskedAgain(
    useCallback(() => api.call("watch.show", {}), [api]),
    4000,
  );
  const ignore = (files: readonly string[]): void => take(() => api.call("watch.ignore", { files }));
  return { watched, ignore };
}
