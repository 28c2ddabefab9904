import { useCallback } from "react";
import type { OverviewView } from "../../../shared/contract/overview.ts";
import type { Api } from "../../api/api.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";

/** Where the open workspace stands today. */
export function useOverview(api: Api): Loaded<OverviewView> {
  const [loaded] = useLoaded(useCallback(() => api.call("overview.show", { asOf: null }), [api]));
  return loaded;
}
