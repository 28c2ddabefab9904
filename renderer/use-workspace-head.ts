import { useEffect, useState } from "react";
import type { WorkspaceHead } from "../shared/contract/workspace-head.ts";
import type { Api } from "./api/api.ts";

/** Whose workspace is open; asked again when another page is shown, for it may have been renamed. Null until the answer, or without one. */
export function useWorkspaceHead(api: Api, page: string): WorkspaceHead | null {
  const [head, setHead] = useState<WorkspaceHead | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is the reason to ask again
  useEffect(() => {
    let left = false;
    // Why there is no answer is said by the page below, which asks the same backend.
    const show = (answer: Awaited<ReturnType<typeof askHead>>): void => {
      if (!left && answer.ok) setHead(answer.value);
    };
    askHead(api).then(show, reportError);
    return () => {
      left = true;
    };
  }, [api, page]);
  return head;
}

const askHead = (api: Api) => api.call("workspace.head", {});
