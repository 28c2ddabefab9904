import { useCallback } from "react";
import type { AssessmentView, ReceiptsView } from "../../../shared/contract/assessment.ts";
import type { Api } from "../../api/api.ts";
import { type Loaded, useLoaded } from "../../components/use-loaded.ts";

/** The assessment of today. */
export function useAssessment(api: Api): Loaded<AssessmentView> {
  const [loaded] = useLoaded(useCallback(() => api.call("assessment.show", { asOf: null }), [api]));
  return loaded;
}

/** The receipts behind one line of it. */
export function useReceipts(api: Api, line: string): Loaded<ReceiptsView> {
  const [loaded] = useLoaded(useCallback(() => api.call("assessment.receipts", { line, asOf: null }), [api, line]));
  return loaded;
}
