import { type ReactNode, useState } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { RevenuesView } from "../../../shared/contract/revenues.ts";
import type { Api } from "../../api/api.ts";
import { actOnRows } from "../../components/act-on-rows.ts";
import { onlyKey } from "../../components/only-key.ts";
import { PasteList } from "../../components/PasteList.tsx";
import { PasteOwner } from "../../components/PasteOwner.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { checkPastedRevenue, enteredRevenues, revenuePasteColumns } from "./revenue-paste.ts";
import { blankRevenue, type RevenueDraft } from "./revenues-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<RevenuesView>;
  readonly view: RevenuesView;
  readonly children: ReactNode;
}

/** The list of settlements, into which rows of a spreadsheet can be pasted. */
export function RevenuePaste({ api, list, view, children }: Props) {
  const [owner, setOwner] = useState(onlyKey(view.subjects));
  const add = (rows: readonly RevenueDraft[]) =>
    actOnRows(list, () => api.call("revenues.save-many", { rows: enteredRevenues(rows) }));
  const terms = {
    ...{ title: "收益", columns: revenuePasteColumns(view), add, check: checkPastedRevenue, isStrict: true },
    blank: () => ({ ...blankRevenue, subject: owner }),
    more: (rows: readonly RevenueDraft[]) =>
      (owner !== "" || rows.some(({ subject }) => subject === "")) && (
        <PasteOwner title="作品" subjects={view.subjects} value={owner} choose={setOwner} />
      ),
  };
  return (
    <PasteList place={place} terms={terms}>
      {children}
    </PasteList>
  );
}

const place: DraftPlace = { form: "revenue paste", title: "粘贴的收益", page: "revenues", target: null };
