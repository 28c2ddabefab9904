import { Button } from "antd";
import { useMemo, useState } from "react";
import type { DecisionRow, ResultsView } from "../../../shared/contract/results.ts";
import type { Api } from "../../api/api.ts";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { DecisionForm } from "./DecisionForm.tsx";
import { copiedDecision, valueText } from "./results-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ResultsView>;
  readonly view: ResultsView;
  /** The decision that a link has led to, or `new`; null without one. */
  readonly asked: string | null;
}

/** 核定结果: facts that only an authority decides, such as the approved investment; the assessment counts with them. */
export function Decisions({ api, list, view, asked }: Props) {
  const [open, setOpen] = useState(asked);
  const columns = useMemo(() => columnsOf(setOpen), []);
  const row = view.decisions.find(({ id }) => id === open) ?? null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">核定结果</h2>
      <p>有些数只能由主管部门核定，如项目核定投资额。按核定文件登记，“测算”随即按它算；文件本身在“材料”页归类。</p>
      {view.decisions.length > 0 && (
        <ListTable label="核定结果" columns={columns} rows={view.decisions} rowKey="id" pageSize={50} />
      )}
      {view.facts.length === 0 && <p>还没有登记可以核定的作品或项目。请先到“作品”页登记。</p>}
      {view.facts.length > 0 && open === null && <Button onClick={() => setOpen("new")}>登记一项核定</Button>}
      {open !== null && <DecisionForm key={open} {...{ api, list, view, row }} done={() => setOpen(null)} />}
    </section>
  );
}

const columnsOf = (setOpen: (id: string) => void): readonly ListColumn<DecisionRow>[] => [
  { title: "作品或项目", read: ({ subjectName }) => subjectName },
  {
    title: "事项",
    read: ({ factTitle }) => factTitle,
    show: ({ factTitle, id, subjectName }) => (
      <Button
        type="link"
        size="small"
        className="results-open"
        aria-label={`${subjectName} ${factTitle}`}
        onClick={() => setOpen(id)}
      >
        {factTitle}
      </Button>
    ),
  },
  amountColumn("核定为", copiedDecision, { show: valueText }),
  { title: "文号", read: ({ documentNumber }) => documentNumber, empty: "未填" },
  { title: "核定日期", read: ({ decidedOn }) => decidedOn, empty: "未填" },
  { title: "备注", read: ({ note }) => note },
];
