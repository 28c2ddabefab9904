import { useCallback } from "react";
import type { Api } from "./api/api.ts";
import { useAskedAgain } from "./components/use-asked-again.ts";

/** How many new files the watched folder holds. */
export function useNewFiles(api: Api): number {
  const { value } = useAskedAgain(
    useCallback(() => api.call("watch.show", {}), [api]),
    10_000,
  );
  return value?.files.length ?? 0;
}
