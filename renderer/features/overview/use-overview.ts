import { useCallback, useState } from "react";
import type { OverviewView } from "../../../shared/contract/overview.ts";
import type { Api } from "../../api/api.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";

/** Where the open workspace stands today, and a way to look again. */
export function useOverview(api: Api): { readonly loaded: Loaded<OverviewView>; readonly refresh: () => void } {
  const [looks, setLooks] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another look is the reason to ask again
  const ask = useCallback(() => api.call("overview.show", { asOf: null }), [api, looks]);
  const [loaded] = useLoaded(ask);
  return { loaded, refresh: () => setLooks((count) => count + 1) };
}
