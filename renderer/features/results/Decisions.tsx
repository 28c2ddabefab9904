import { Button, Table, type TableColumnsType } from "antd";
import { useMemo, useState } from "react";
import type { DecisionRow, ResultsView } from "../../../shared/contract/results.ts";
import type { Api } from "../../api/api.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { DecisionForm } from "./DecisionForm.tsx";
import { valueText } from "./results-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ResultsView>;
  readonly view: ResultsView;
}

/** 核定结果: facts that only an authority decides, such as the approved investment; the assessment counts with them. */
export function Decisions({ api, list, view }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const columns = useMemo(() => columnsOf(setOpen), []);
  const row = view.decisions.find(({ id }) => id === open) ?? null;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">核定结果</h2>
      <p>有些数只能由主管部门核定，如项目核定投资额。按核定文件登记，“测算”随即按它算；文件本身在“材料”页归类。</p>
      {view.decisions.length > 0 && (
        <Table<DecisionRow>
          aria-label="核定结果"
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={view.decisions}
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
      {view.facts.length === 0 && <p>还没有登记可以核定的作品或项目。请先到“作品”页登记。</p>}
      {view.facts.length > 0 && open === null && <Button onClick={() => setOpen("new")}>登记一项核定</Button>}
      {open !== null && <DecisionForm key={open} {...{ api, list, view, row }} done={() => setOpen(null)} />}
    </section>
  );
}

const columnsOf = (setOpen: (id: string) => void): TableColumnsType<DecisionRow> => [
  { title: "作品或项目", dataIndex: "subjectName" },
  {
    title: "事项",
    dataIndex: "factTitle",
    render: (title: string, { id, subjectName }) => (
      <Button
        type="link"
        size="small"
        className="results-open"
        aria-label={`${subjectName} ${title}`}
        onClick={() => setOpen(id)}
      >
        {title}
      </Button>
    ),
  },
  { title: "核定为", key: "value", align: "right", className: "money", render: (_, row) => valueText(row) },
  { title: "文号", dataIndex: "documentNumber", render: (number: string) => (number === "" ? "未填" : number) },
  { title: "核定日期", dataIndex: "decidedOn", render: (day: string | null) => day ?? "未填" },
  { title: "备注", dataIndex: "note" },
];
