import { useEffect, useState } from "react";
import type { AssessmentView } from "../../../shared/contract/assessment.ts";
import type { Api } from "../../api/api.ts";

/** What the page knows so far: nothing yet, why not, or the assessment of today. */
export type Loaded =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "loaded"; readonly view: AssessmentView };

/** Loads the assessment of today, once. */
export function useAssessment(api: Api): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  const [defect, setDefect] = useState<unknown>(null);
  useEffect(() => {
    let left = false;
    const show = (next: () => void): void => {
      if (!left) next();
    };
    api.call("assessment.show", { asOf: null }).then(
      (answer) =>
        show(() =>
          setLoaded(
            answer.ok ? { kind: "loaded", view: answer.value } : { kind: "failed", message: answer.error.message },
          ),
        ),
      (error: unknown) => show(() => setDefect(error)),
    );
    return () => {
      left = true;
    };
  }, [api]);
  // Thrown while rendering, a defect reaches the boundary.
  if (defect !== null) throw defect;
  return loaded;
}
