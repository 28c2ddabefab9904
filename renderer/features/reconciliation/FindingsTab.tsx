import { Button, Input, Segmented, Tag } from "antd";
import { useCallback, useMemo, useState } from "react";
import type { FindingsView, FindingView } from "../../../shared/contract/findings.ts";
import type { Api } from "../../api/api.ts";
import { CopyTable } from "../../components/CopyTable.tsx";
import { targetMark } from "../../components/page.ts";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import {
  answerText,
  exposedText,
  type FindingFilter,
  type FindingGroup,
  findingColumns,
  findingFilters,
  findingGroups,
  findingRows,
  severityNames,
} from "./findings-view.ts";
import { TabFrame } from "./TabFrame.tsx";

interface Props {
  readonly api: Api;
  readonly onChanged: () => void;
  /** The finding to begin with; null to begin with what is open. */
  readonly asked: string | null;
}

/** 发现: what an auditor would ask, worst first, answered once for all of a kind. */
export function FindingsTab({ api, onChanged, asked }: Props) {
  const list = useBooksList(
    useCallback(() => api.call("findings.list", {}), [api]),
    onChanged,
  );
  return (
    <TabFrame api={api} list={list} undoable={list.value?.undoable ?? null} waiting="正在逐项核查…">
      {(view) => <Findings {...{ api, list, view, asked }} />}
    </TabFrame>
  );
}

interface FindingsProps {
  readonly api: Api;
  readonly list: BooksList<FindingsView>;
  readonly view: FindingsView;
  readonly asked: string | null;
}

function Findings({ api, list, view, asked }: FindingsProps) {
  const [filter, setFilter] = useState<FindingFilter>(asked === null ? "open" : "all");
  const [text, setText] = useState("");
  const groups = useMemo(() => findingGroups(view, filter, text), [view, filter, text]);
  return (
    <>
      <search className="match-tools" aria-label="筛选发现">
        <Segmented<FindingFilter>
          aria-label="列出哪些发现"
          value={filter}
          onChange={setFilter}
          options={findingFilters(view)}
        />
        <Input.Search
          aria-label="搜索发现"
          placeholder="单位、票号、金额"
          allowClear
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </search>
      {groups.length === 0 && <p>{filter === "open" ? "没有未答复的发现。" : "没有符合条件的发现。"}</p>}
      {groups.length > 0 && (
        <CopyTable label="发现" columns={findingColumns} rows={findingRows(groups)}>
          {groups.map((group) => (
            <Group key={group.code} {...{ api, list, view, group, asked }} />
          ))}
        </CopyTable>
      )}
      {view.settled.length > 0 && (
        <p className="quiet">另有 {view.settled.length} 项答复，所答的问题已经不在；答复仍保留。</p>
      )}
    </>
  );
}

const shownAtOnce = 30;

function Group({ api, list, view, group, asked }: FindingsProps & { readonly group: FindingGroup }) {
  const [answering, setAnswering] = useState<readonly string[]>([]);
  const all = group.findings.map(({ id }) => id);
  const [most, setMost] = useState(Math.max(shownAtOnce, all.indexOf(asked ?? "") + 1));
  const heading = `finding-${group.code}`;
  return (
    <section className="finding-group" aria-labelledby={heading}>
      <div className="finding-head">
        <h3 id={heading}>
          <Tag color={group.severity === "info" ? "default" : group.severity}>{severityNames[group.severity]}</Tag>
          {group.title}（{group.findings.length}）
        </h3>
        <span className="quiet money">{exposedText(group.exposed)}</span>
        {group.findings.length > 1 && (
          <Button size="small" onClick={() => setAnswering(all)}>
            一次答复这 {all.length} 项
          </Button>
        )}
      </div>
      {answering.length > 1 && (
        <AnswerForm {...{ api, list, view }} ids={answering} close={() => setAnswering([])} answer={null} />
      )}
      <ul className="finding-list">
        {group.findings.slice(0, most).map((finding) => (
          <Finding
            key={finding.id}
            {...{ api, list, view, finding, asked }}
            isSeveral={group.findings.length > 1}
            isAnswering={answering.length === 1 && answering[0] === finding.id}
            setAnswering={(isOpen) => setAnswering(isOpen ? [finding.id] : [])}
          />
        ))}
      </ul>
      {group.findings.length > most && (
        <Button onClick={() => setMost(most + shownAtOnce)}>再列 {shownAtOnce} 项</Button>
      )}
    </section>
  );
}

interface FindingProps extends FindingsProps {
  readonly finding: FindingView;
  readonly isSeveral: boolean;
  readonly isAnswering: boolean;
  readonly setAnswering: (isOpen: boolean) => void;
}

function Finding({ api, list, view, finding, isSeveral, isAnswering, setAnswering }: FindingProps) {
  const { answer } = finding;
  const withdraw = (id: string) => list.act(() => api.call("findings.withdraw", { ids: [id] }));
  return (
    <li {...targetMark({ kind: "finding", id: finding.id })}>
      <p>
        {finding.sentence} {isSeveral && <span className="quiet money">{exposedText(finding.exposed)}</span>}
      </p>
      {answer !== null && <p className="finding-answer">{answerText(finding)}</p>}
      <div className="match-actions">
        <Button size="small" onClick={() => setAnswering(!isAnswering)}>
          {answer === null ? "答复" : "改答复"}
        </Button>
        {answer !== null && (
          <Button size="small" disabled={list.isBusy} onClick={() => withdraw(answer.id)}>
            撤回答复
          </Button>
        )}
      </div>
      {isAnswering && (
        <AnswerForm {...{ api, list, view, answer }} ids={[finding.id]} close={() => setAnswering(false)} />
      )}
    </li>
  );
}
