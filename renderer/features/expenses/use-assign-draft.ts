import { useState } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import { rowParts } from "../../../shared/contract/expenses.ts";
import { useKeeping } from "../../components/use-keeping.ts";
import { type AssignDraft, noDraft } from "./expenses-view.ts";

/** What is being chosen for the selected rows, kept until they are filed; what is restored brings its row with it. */
export function useAssignDraft(chooseOnly: (row: string) => void) {
  const [draft, setDraft] = useState(noDraft);
  const [start, setStart] = useState(noDraft);
  const keeping = useKeeping(placeOf(draft), start, (found) => {
    setDraft(found);
    if (found.row !== "") chooseOnly(found.row);
  });
  return {
    draft,
    offer: keeping.offer,
    trouble: keeping.trouble,
    change: (next: AssignDraft) => {
      setDraft(next);
      keeping.typed(next);
    },
    /** To be called when the rows were filed: nothing waits any longer, and it goes on with `next`. */
    done: (next: AssignDraft) => {
      keeping.done();
      setStart(next);
      setDraft(next);
    },
  };
}

function placeOf({ row }: AssignDraft): DraftPlace {
  const parts = row === "" ? null : rowParts(row);
  return {
    ...{ form: "assignment", title: "支出的分配", page: "expenses" },
    target: parts === null ? null : { kind: "invoice", id: parts.invoice },
  };
}
