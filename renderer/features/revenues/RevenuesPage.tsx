import { Button } from "antd";
import { useCallback, useMemo, useState } from "react";
import type { RevenueItem, RevenueSum, RevenuesView } from "../../../shared/contract/revenues.ts";
import type { Api } from "../../api/api.ts";
import { BooksFrame } from "../../components/BooksFrame.tsx";
import { CopyTable } from "../../components/CopyTable.tsx";
import type { CopiedColumn } from "../../components/copy-rows.ts";
import { ListTable } from "../../components/ListTable.tsx";
import { amountColumn, type ListColumn } from "../../components/list-columns.ts";
import { OriginalView } from "../../components/OriginalView.tsx";
import { type PageProps, targetId } from "../../components/page.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { RevenueForm } from "./RevenueForm.tsx";
import { RevenuePaste } from "./RevenuePaste.tsx";
import { amountShown, periodShown } from "./revenues-view.ts";
import { Thresholds } from "./Thresholds.tsx";
import "./revenues.css";

const nothing = (): void => undefined;

/** 收益与播出: platforms' settlements, what each work's come to, and the statement beside its row. */
export function RevenuesPage({ api, navigate, target }: PageProps<Api>) {
  const list = useBooksList(
    useCallback(() => api.call("revenues.list", {}), [api]),
    nothing,
  );
  const undo = () => api.call("books.undo", {});
  return (
    <BooksFrame list={list} undoable={list.value?.undoable ?? null} undo={undo} waiting="正在列出收益…">
      {(view) => <Settlements {...{ api, navigate, list, view, target }} />}
    </BooksFrame>
  );
}

interface Props extends Pick<PageProps<Api>, "navigate" | "target"> {
  readonly api: Api;
  readonly list: BooksList<RevenuesView>;
  readonly view: RevenuesView;
}

function Settlements({ api, navigate, list, view, target }: Props) {
  const [open, setOpen] = useState(targetId(target, "revenue"));
  const columns = useMemo(() => columnsOf(setOpen), []);
  const shown = view.rows.find(({ id }) => id === open) ?? null;
  const ask = useCallback((sha256: string) => api.call("originals.show", { sha256 }), [api]);
  const table = view.rows.length > 0 && (
    <ListTable label="各期结算" columns={columns} rows={view.rows} rowKey="id" pageSize={50} />
  );
  return (
    <>
      <Sums view={view} />
      <Thresholds {...{ api, navigate, view }} />
      <section aria-labelledby="settlements">
        <h2 id="settlements">各期结算</h2>
        <p className="screen-only">
          平台结算单（CSV、Excel、PDF）可以拖到这一页，或到
          <Button type="link" size="small" onClick={() => navigate("expenses")}>
            “支出”页
          </Button>
          选择文件，读出后列在这里，选中的几行也可以直接粘贴；首播和入选在
          <Button type="link" size="small" onClick={() => navigate("subjects")}>
            “作品”页
          </Button>
          登记，播出证明在
          <Button type="link" size="small" onClick={() => navigate("evidence")}>
            “材料”页
          </Button>
          归类。
        </p>
        {view.subjects.length === 0 ? (
          <>
            {table}
            <p>还没有登记作品。请先到“作品”页登记，再填收益。</p>
          </>
        ) : (
          <RevenuePaste {...{ api, list, view }}>
            {table}
            <Button onClick={() => setOpen("new")}>手工登记一期收益</Button>
          </RevenuePaste>
        )}
      </section>
      {(open === "new" || shown !== null) && (
        <div className="revenue-panes">
          <RevenueForm key={open} {...{ api, list, view, item: shown }} done={() => setOpen(null)} />
          {shown !== null && shown.sha256 !== null && <OriginalView sha256={shown.sha256} ask={ask} />}
        </div>
      )}
    </>
  );
}

function Sums({ view: { sums } }: { readonly view: RevenuesView }) {
  if (sums.length === 0) return <p>还没有收益记录。</p>;
  return (
    <CopyTable label="各部作品的收益合计" columns={sumColumns} rows={sums}>
      <table className="revenue-sums">
        <caption>各部作品的收益合计（元）</caption>
        <thead>
          <tr>
            <th scope="col">作品</th>
            <th scope="col">总收益</th>
            <th scope="col">应结（分账后）</th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ subject, subjectName, gross, net }) => (
            <tr key={subject}>
              <th scope="row">{subjectName}</th>
              <td className="money">{gross === null ? "未知（有一期没写明）" : amountShown(gross)}</td>
              <td className="money">{net === null ? "未知（有一期没写明）" : amountShown(net)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </CopyTable>
  );
}

const sumColumns: readonly CopiedColumn<RevenueSum>[] = [
  { title: "作品", read: ({ subjectName }) => subjectName },
  { title: "总收益（元）", read: ({ gross }) => gross },
  { title: "应结（分账后，元）", read: ({ net }) => net },
];

const platformShown = (platform: string): string => (platform === "" ? "未写平台" : platform);

const columnsOf = (setOpen: (id: string) => void): readonly ListColumn<RevenueItem>[] => [
  { title: "作品", read: ({ subjectName }) => subjectName },
  {
    title: "平台",
    read: ({ platform }) => platform,
    show: (item) => (
      <Button
        type="link"
        size="small"
        className="revenue-open"
        aria-label={`${platformShown(item.platform)} ${periodShown(item)}`}
        onClick={() => setOpen(item.id)}
      >
        {platformShown(item.platform)}
      </Button>
    ),
  },
  { title: "结算期间", show: periodShown },
  { title: "结算期起", read: ({ from }) => from, isUnseen: true },
  { title: "结算期止", read: ({ to }) => to, isUnseen: true },
  amountColumn("总收益（元）", ({ gross }) => gross, { empty: "未知" }),
  amountColumn("平台分成", ({ platformShare }) => platformShare, { empty: "未知" }),
  amountColumn("应结", ({ net }) => net, { empty: "未知" }),
  { title: "备注", read: ({ note }) => note, isUnseen: true },
  {
    title: "需要核对",
    show: ({ remarks }) => (remarks.length === 0 ? "—" : remarks.map((remark) => <div key={remark}>{remark}</div>)),
  },
];
