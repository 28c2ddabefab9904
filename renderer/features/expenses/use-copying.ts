import { useCallback, useState } from "react";
import type { ExpenseTerms, RowSelection } from "../../../shared/contract/expenses.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { copyRows } from "../../components/copy-rows.ts";
import { copiedColumns } from "./copy-view.ts";

/** Copies chosen rows, known or not, in a form that spreadsheets take; `said` is what came of it, null before. */
export function useCopying(api: Api, terms: ExpenseTerms) {
  const announce = useAnnounce();
  const [said, setSaid] = useState<string | null>(null);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  const copy = useCallback(
    (chosen: RowSelection) => {
      const say = (sentence: string): void => {
        setSaid(sentence);
        announce(sentence);
      };
      api.call("expenses.rows", { chosen }).then((answer) => {
        if (!answer.ok) return say(answer.error.message);
        const { rows } = answer.value;
        const isTaken = copyRows(copiedColumns(terms), rows);
        say(isTaken ? `已复制 ${rows.length} 行，可以粘贴到表格里。` : "浏览器没有让复制。请再按一次“复制到表格”。");
      }, setDefect);
    },
    [api, terms, announce],
  );
  return { copy, said };
}
