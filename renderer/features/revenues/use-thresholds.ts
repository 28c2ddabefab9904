import { useCallback } from "react";
import type { RevenuesView } from "../../../shared/contract/revenues.ts";
import type { ThresholdsView } from "../../../shared/contract/thresholds.ts";
import type { Api } from "../../api/api.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";

/** How far the works are from the thresholds; asked anew whenever the settlements are another list. */
export function useThresholds(api: Api, _of: RevenuesView): Loaded<ThresholdsView> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list of settlements is the reason to ask again
  const [loaded] = useLoaded(useCallback(() => api.call("thresholds.list", {}), [api, _of]));
  return loaded;
}
