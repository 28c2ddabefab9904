import { useCallback } from "react";
import type { PolicyView } from "../../../shared/contract/policy.ts";
import type { Api } from "../../api/api.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";

/** The policy of the open workspace. */
export function usePolicy(api: Api): Loaded<PolicyView> {
  const [loaded] = useLoaded(useCallback(() => api.call("policy.show", {}), [api]));
  return loaded;
}
