import { Alert } from "antd";
import { useMemo } from "react";
import type { ExportsView, MissingView } from "../../../shared/contract/exports.ts";
import { ListTable } from "../../components/ListTable.tsx";
import type { ListColumn } from "../../components/list-columns.ts";
import { mendingPages, mendingTarget } from "../../components/mending-pages.ts";
import { PageLink } from "../../components/PageLink.tsx";
import type { PageProps } from "../../components/page.ts";
import { completenessText, lackingFor, summaryParts } from "./exports-view.ts";
import { expectedPredecessor } from "./round-view.ts";

type Ways = Pick<PageProps<unknown>, "navigate" | "hasPage">;

interface Props extends Ways {
  readonly view: ExportsView;
}

/** What the application lacks: first what it should not be submitted without, then what may be added. */
export function Completeness({ view, navigate, hasPage }: Props) {
  const columns = useMemo(() => columnsTo(navigate, hasPage), [navigate, hasPage]);
  const isBlocked = lackingFor(view, expectedPredecessor(view)) > 0;
  return (
    <section aria-labelledby="completeness">
      <h2 id="completeness">齐不齐</h2>
      <Alert type={isBlocked ? "error" : "success"} showIcon title={completenessText(view)} />
      <Summary summary={view.summary} />
      {view.blocking.length > 0 && <MissingTable title="必备，缺了不能提交" columns={columns} items={view.blocking} />}
      {view.optional.length > 0 && (
        <MissingTable title="可以补充，补齐后才能得出结论或多计入" columns={columns} items={view.optional} />
      )}
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

const columnsTo = (navigate: Ways["navigate"], hasPage: Ways["hasPage"]): readonly ListColumn<MissingView>[] => [
  { title: "条", width: "5rem", read: ({ article }) => article },
  { title: "项目", width: "12rem", read: ({ ruleTitle }) => ruleTitle },
  { title: "对象", width: "10rem", read: ({ subjectName }) => subjectName },
  { title: "缺什么", read: ({ what }) => what },
  { title: "怎么办", read: ({ action }) => action },
  {
    title: "在哪里补",
    width: "5rem",
    // What is mended on this very page stands below.
    show: ({ what, mendedIn }) =>
      mendedIn !== "corrections" && (
        <PageLink
          pages={mendingPages[mendedIn]}
          target={mendingTarget(mendedIn)}
          text="去补"
          label={`去补：${what}`}
          {...{ navigate, hasPage }}
        />
      ),
  },
];

const keyOf = ({ article, ruleTitle, subjectName, what }: MissingView): string =>
  [article, ruleTitle, subjectName, what].join("|");

interface TableProps {
  readonly title: string;
  readonly columns: readonly ListColumn<MissingView>[];
  readonly items: readonly MissingView[];
}

function MissingTable({ title, columns, items }: TableProps) {
  return (
    <section className="missing-part">
      <h3>
        {title}（{items.length} 项）
      </h3>
      <ListTable label={title} className="missing" columns={columns} rows={items} rowKey={keyOf} pageSize={10} />
    </section>
  );
}
