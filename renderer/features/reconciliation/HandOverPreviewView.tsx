import { Button, Radio } from "antd";
import { useState } from "react";
import type {
  BroughtRecord,
  HandOverConflict,
  HandOverPreview,
  HandOverSide,
} from "../../../shared/contract/handover.ts";
import { ListTable } from "../../components/ListTable.tsx";
import type { ListColumn } from "../../components/list-columns.ts";
import { changeKinds, fieldLines } from "./changes-view.ts";
import { countsText, type Decisions, decideAll, sourceText, undecidedCount } from "./handover-view.ts";

interface Props {
  readonly preview: HandOverPreview;
  readonly isBusy: boolean;
  readonly merge: (decisions: Decisions) => void;
  readonly drop: () => void;
}

/** What the other copy's file would do, field by field, with the conflicts to decide. */
export function HandOverPreviewView({ preview, isBusy, merge, drop }: Props) {
  const [decisions, setDecisions] = useState<Decisions>({});
  const { conflicts, brought, notices } = preview;
  const open = undecidedCount(conflicts, decisions);
  return (
    <section className="handover-preview" aria-label="交接文件的预览">
      <p>
        <strong>{sourceText(preview)}</strong>
      </p>
      <p>{countsText(preview)}</p>
      {conflicts.length > 0 && <Conflicts {...{ conflicts, decisions, setDecisions }} />}
      {notices.length > 0 && (
        <ul>
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      {brought.length > 0 && (
        <ListTable
          label="带来的改动"
          columns={columns}
          rows={brought}
          rowKey={(record) => `${record.noun} ${record.title} ${record.kind}`}
          pageSize={20}
        />
      )}
      <div className="match-actions">
        <Button type="primary" disabled={isBusy || open > 0} onClick={() => merge(decisions)}>
          并入
        </Button>
        <Button disabled={isBusy} onClick={drop}>
          不并入
        </Button>
        {open > 0 && <span role="status">还有 {open} 处要您决定</span>}
      </div>
    </section>
  );
}

interface ConflictsProps {
  readonly conflicts: readonly HandOverConflict[];
  readonly decisions: Decisions;
  readonly setDecisions: (decisions: Decisions) => void;
}

function Conflicts({ conflicts, decisions, setDecisions }: ConflictsProps) {
  return (
    <section aria-labelledby="conflicts">
      <div className="finding-head">
        <h3 id="conflicts">双方都改过、结果不同（{conflicts.length}）</h3>
        <Button size="small" onClick={() => setDecisions(decideAll(conflicts, "mine"))}>
          都按本方
        </Button>
        <Button size="small" onClick={() => setDecisions(decideAll(conflicts, "theirs"))}>
          都按对方
        </Button>
      </div>
      <ul className="finding-list">
        {conflicts.map(({ id, title, field, base, mine, theirs }) => (
          <li key={id}>
            <p>
              {title} · {field}
              <span className="quiet">（原来：{base}）</span>
            </p>
            <Radio.Group
              aria-label={`${title} ${field}按哪一方`}
              value={decisions[id] ?? null}
              onChange={({ target }) => setDecisions({ ...decisions, [id]: target.value as HandOverSide })}
              options={[
                { value: "mine", label: `本方：${mine}` },
                { value: "theirs", label: `对方：${theirs}` },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const columns: readonly ListColumn<BroughtRecord>[] = [
  { title: "做了什么", width: 320, read: ({ kind, title }) => `${changeKinds[kind]}${title}` },
  {
    title: "从什么到什么",
    read: (record) => fieldLines(record).join("；"),
    show: (record) => (
      <ul className="rests">
        {fieldLines(record).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    ),
  },
];
