import { type ReactNode, useState } from "react";
import type { BudgetView } from "../../../shared/contract/budget.ts";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { Api } from "../../api/api.ts";
import { actOnRows } from "../../components/act-on-rows.ts";
import { onlyKey } from "../../components/only-key.ts";
import { PasteList } from "../../components/PasteList.tsx";
import { PasteOwner } from "../../components/PasteOwner.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { budgetPasteColumns, checkPastedLine, enteredLines } from "./budget-paste.ts";
import { type BudgetDraft, blankLine } from "./budget-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<BudgetView>;
  readonly view: BudgetView;
  readonly children: ReactNode;
}

/** The list of planned costs, into which rows of a spreadsheet can be pasted. */
export function BudgetPaste({ api, list, view, children }: Props) {
  const [owner, setOwner] = useState(onlyKey(view.subjects));
  const add = (rows: readonly BudgetDraft[]) =>
    actOnRows(list, () => api.call("budget.save-many", { rows: enteredLines(rows) }));
  const terms = {
    ...{ title: "预算", columns: budgetPasteColumns(view), add, check: checkPastedLine, isStrict: true },
    blank: () => blankLine(owner),
    more: (rows: readonly BudgetDraft[]) =>
      (owner !== "" || rows.some(({ subject }) => subject === "")) && (
        <PasteOwner title="作品或项目" subjects={view.subjects} value={owner} choose={setOwner} />
      ),
  };
  return (
    <PasteList place={place} terms={terms}>
      {children}
    </PasteList>
  );
}

const place: DraftPlace = { form: "budget paste", title: "粘贴的预算", page: "budget", target: null };
