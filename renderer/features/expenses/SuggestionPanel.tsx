import { Alert, Button } from "antd";
import { useState } from "react";
import type { ExpenseTerms } from "../../../shared/contract/expenses.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { SuggestionList } from "./SuggestionList.tsx";
import { useSuggestions } from "./use-suggestions.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ExpenseTerms>;
  readonly terms: ExpenseTerms;
  /** Another number after every change. */
  readonly changes: number;
}

/** What open lines look like, offered and never taken: shown when asked for. */
export function SuggestionPanel({ api, list, terms, changes }: Props) {
  const announce = useAnnounce();
  const [isOpen, setIsOpen] = useState<boolean>(false);
  const state = useSuggestions(api, { of: changes, isSeen: isOpen, announce });
  if (state.known === null || state.known.suggestions.length === 0) return null;
  const { suggestions, silent } = state.known;
  return (
    <section className="suggestions" aria-labelledby="suggestions">
      <div className="expense-head">
        <h2 id="suggestions">归类建议</h2>
        <span>
          待归类的支出里有 {suggestions.length} 行可参考建议{silent > 0 && `，另有 ${silent} 行没有依据`}。
        </span>
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? "收起建议" : "查看建议"}
        </Button>
      </div>
      {state.failure !== null && <Alert role="alert" type="error" showIcon title={state.failure} />}
      {isOpen && (
        <SuggestionList
          suggestions={suggestions}
          subjects={terms.subjects}
          isBusy={list.isBusy || state.busy}
          accept={(accepted) => list.act(() => api.call("categories.accept", accepted))}
          stateRule={state.stateRule}
        />
      )}
    </section>
  );
}
