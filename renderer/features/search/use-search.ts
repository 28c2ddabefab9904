import { useEffect, useState } from "react";
import type { SearchResult } from "../../../shared/contract/search.ts";
import type { Api } from "../../api/api.ts";

/** What was found so far, and for which question. */
export interface SearchState {
  readonly result: SearchResult | null;
  /** Why nothing could be looked through. */
  readonly trouble: string | null;
}

// Working out the findings of large books takes a moment: not before typing rests.
const restMilliseconds = 500;

/** Looks through everything with every key; what was found for the question before stays until the next answer. */
export function useSearch(api: Api, question: string): SearchState {
  const [state, setState] = useState<SearchState>({ result: null, trouble: null });
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  useEffect(() => {
    let isLeft = false;
    const ask = async (findings: boolean): Promise<void> => {
      const found = await api.call("search.find", { question, findings });
      if (isLeft) return;
      setState(found.ok ? { result: found.value, trouble: null } : { result: null, trouble: found.error.message });
    };
    ask(false).catch(setDefect);
    const rest = question.trim() === "" ? null : setTimeout(() => void ask(true).catch(setDefect), restMilliseconds);
    return () => {
      isLeft = true;
      if (rest !== null) clearTimeout(rest);
    };
  }, [api, question]);
  return state;
}
