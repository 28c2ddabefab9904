import { Button, Input, Select } from "antd";
import { useCallback, useState } from "react";
import type { AskedChanges, ChangesPage, ChangeView } from "../../../shared/contract/changes.ts";
import type { Api } from "../../api/api.ts";
import { ListTable } from "../../components/ListTable.tsx";
import type { ListColumn } from "../../components/list-columns.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import {
  allChanges,
  changeKinds,
  fieldLines,
  momentText,
  nounOptions,
  personOptions,
  personText,
} from "./changes-view.ts";

/** 变更记录: every change of every record, who, when, before and after. */
export function ChangesTab({ api }: { readonly api: Api }) {
  const [asked, setAsked] = useState<AskedChanges>(allChanges);
  const [loaded] = useLoaded(useCallback(() => api.call("changes.list", asked), [api, asked]));
  return (
    <WhenLoaded loaded={loaded} waiting="正在翻查变更记录…">
      {(page) => <Changes page={page} asked={asked} ask={setAsked} />}
    </WhenLoaded>
  );
}

interface Props {
  readonly page: ChangesPage;
  readonly asked: AskedChanges;
  readonly ask: (asked: AskedChanges) => void;
}

function Changes({ page, asked, ask }: Props) {
  const last = page.changes.at(-1);
  return (
    <>
      <search className="match-tools" aria-label="筛选变更">
        <Input.Search
          aria-label="搜索变更"
          placeholder="号码、名称，回车搜索"
          allowClear
          defaultValue={asked.text}
          onSearch={(text) => ask({ ...asked, text, before: null })}
        />
        <Select<string | null>
          aria-label="哪种记录"
          value={asked.noun}
          onChange={(noun) => ask({ ...asked, noun, before: null })}
          options={nounOptions(page)}
        />
        <Select<string | null>
          aria-label="谁改的"
          value={asked.by}
          onChange={(by) => ask({ ...asked, by, before: null })}
          options={personOptions(page)}
        />
      </search>
      <p className="quiet">只能增加，不能改写：每一条都带有前一条的校验值。</p>
      {page.changes.length === 0 ? (
        <p>没有符合条件的变更。</p>
      ) : (
        <ListTable
          label="变更记录"
          columns={columns}
          rows={page.changes}
          rowKey={({ sequence }) => String(sequence)}
          pageSize={page.changes.length}
        />
      )}
      <div className="match-actions">
        {asked.before !== null && <Button onClick={() => ask({ ...asked, before: null })}>回到最近</Button>}
        {page.hasMore && last !== undefined && (
          <Button onClick={() => ask({ ...asked, before: last.sequence })}>再往前看</Button>
        )}
      </div>
    </>
  );
}

const columns: readonly ListColumn<ChangeView>[] = [
  { title: "序号", width: 72, read: ({ sequence }) => sequence },
  { title: "时间", width: 164, read: ({ at }) => momentText(at) },
  { title: "谁", width: 120, read: ({ by }) => personText(by) },
  { title: "做了什么", width: 300, read: ({ kind, title }) => `${changeKinds[kind]}${title}` },
  {
    title: "从什么到什么",
    read: (change) => fieldLines(change).join("；"),
    show: (change) => (
      <ul className="rests">
        {fieldLines(change).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ),
  },
];
