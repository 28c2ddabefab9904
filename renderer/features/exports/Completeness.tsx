import { Alert, Table, type TableColumnsType } from "antd";
import type { ExportsView, MissingView } from "../../../shared/contract/exports.ts";
import { completenessText, summaryParts } from "./exports-view.ts";

/** What the application lacks: first what it should not be submitted without, then what may be added. */
export function Completeness({ view }: { readonly view: ExportsView }) {
  const isBlocked = view.blocking.length > 0;
  return (
    <section aria-labelledby="completeness">
      <h2 id="completeness">齐不齐</h2>
      <Alert type={isBlocked ? "error" : "success"} showIcon title={completenessText(view)} />
      <Summary summary={view.summary} />
      {isBlocked && <MissingTable title="必备，缺了不能提交" items={view.blocking} />}
      {view.optional.length > 0 && <MissingTable title="可以补充，补齐后才能得出结论或多计入" items={view.optional} />}
    </section>
  );
}

/** The three figures of an application, beside each other. */
export function Summary({ summary }: Pick<ExportsView, "summary">) {
  return (
    <dl className="figures export-summary">
      {summaryParts(summary).map(({ kind, title, value, note }) => (
        <div key={kind} className={kind}>
          <dt>{title}</dt>
          <dd className="value">{value}</dd>
          <dd className="quiet">{note}</dd>
        </div>
      ))}
    </dl>
  );
}

const columns: TableColumnsType<MissingView> = [
  { title: "条", dataIndex: "article", width: "5rem" },
  { title: "项目", dataIndex: "ruleTitle", width: "12rem" },
  { title: "对象", dataIndex: "subjectName", width: "10rem" },
  { title: "缺什么", dataIndex: "what" },
  { title: "怎么办", dataIndex: "action" },
];

const keyOf = ({ article, ruleTitle, subjectName, what }: MissingView): string =>
  [article, ruleTitle, subjectName, what].join("|");

function MissingTable({ title, items }: { readonly title: string; readonly items: readonly MissingView[] }) {
  return (
    <Table<MissingView>
      size="small"
      className="missing"
      title={() => `${title}（${items.length} 项）`}
      rowKey={keyOf}
      columns={columns}
      dataSource={items}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}
