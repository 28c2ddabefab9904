import { useEffect, useState } from "react";
import type { MatchDetail } from "../../../shared/contract/matching.ts";
import type { Api } from "../../api/api.ts";

/** Both sides of lines of a list; null for none and until they are there. Asked again when the list changes, for amounts may have. */
export function useMatchDetail(api: Api, ids: readonly string[], revision: number): MatchDetail | null {
  const [detail, setDetail] = useState<MatchDetail | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  const asked = ids.join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines' ids and the revision are the reason to ask again
  useEffect(() => {
    if (ids.length === 0) return setDetail(null);
    let left = false;
    api.call("matching.show", { ids: [...ids] }).then(
      (shown) => {
        // A line that is gone meanwhile is about to leave the list too.
        if (!left) setDetail(shown.ok ? shown.value : null);
      },
      (error: unknown) => {
        if (!left) setDefect(error);
      },
    );
    return () => {
      left = true;
    };
  }, [api, asked, revision]);
  if (defect !== null) throw defect;
  return detail;
}
