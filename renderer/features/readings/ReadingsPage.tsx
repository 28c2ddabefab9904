import "./readings.css";
import { Alert, Button, Input, Segmented } from "antd";
import { useState } from "react";
import type { ReadingsView } from "../../../shared/contract/readings.ts";
import { formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import { type PageProps, targetId } from "../../components/page.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { IdleReadings } from "./IdleReadings.tsx";
import { IssueDate } from "./IssueDate.tsx";
import { ReadingCard } from "./ReadingCard.tsx";
import { assumptionText, filterReadings, lastName, openCount, type ReadingFilter } from "./readings-view.ts";
import { type ReadingsState, useReadings } from "./use-readings.ts";

/** 口径: every point that the policy leaves open, as a question that a person answers. */
export function ReadingsPage({ api, target }: Pick<PageProps<Api>, "api" | "target">) {
  const state = useReadings(api);
  return (
    <WhenLoaded loaded={state.loaded} waiting="正在试算各种口径…">
      {(view) => <Readings view={view} state={state} asked={targetId(target, "reading")} />}
    </WhenLoaded>
  );
}

interface Props {
  readonly view: ReadingsView;
  readonly state: ReadingsState;
  /** The reading to begin with; null to begin with what is open. */
  readonly asked: string | null;
}

function Readings({ view, state, asked }: Props) {
  const [name, setName] = useState(lastName(view));
  const [filter, setFilter] = useState<ReadingFilter>(asked === null && openCount(view) > 0 ? "open" : "all");
  const assumption = assumptionText(view);
  const shown = filterReadings(view.readings, filter);
  return (
    <>
      <p>政策没有写明的地方，由申报单位选定怎样理解，并有人署名确认。工具给出建议，但不代为选定。</p>
      {view.undoable !== null && (
        <p className="tab-undo">
          <Button disabled={state.busy} onClick={state.undo}>
            撤回：{view.undoable}
          </Button>
        </p>
      )}
      <Now view={view} />
      {state.failure !== null && <Alert role="alert" type="error" showIcon title={state.failure} />}
      {assumption !== null && <Alert type="info" showIcon title={assumption} />}
      <IssueDate issue={view.issue} busy={state.busy} save={state.saveIssueDate} />
      <div className="readings-tools screen-only">
        <label htmlFor="confirmed-by">
          确认人{" "}
          <Input
            id="confirmed-by"
            value={name}
            onChange={({ target }) => setName(target.value)}
            placeholder="姓名"
            maxLength={100}
          />
        </label>
        <Segmented<ReadingFilter>
          aria-label="列出哪些口径"
          value={filter}
          onChange={setFilter}
          options={[
            { value: "open", label: `待确认（${openCount(view)}）` },
            { value: "moves-money", label: "会改变金额" },
            { value: "all", label: `全部（${view.readings.length}）` },
          ]}
        />
      </div>
      {filter === "open" && <IdleReadings view={view} name={name.trim()} state={state} />}
      {shown.length === 0 && <p>{filter === "open" ? "口径都已确认。" : "按现有资料，没有会改变金额的口径。"}</p>}
      {shown.map((reading) => (
        <ReadingCard key={`${reading.id} ${reading.taken}`} reading={reading} name={name.trim()} state={state} />
      ))}
    </>
  );
}

function Now({ view }: Pick<Props, "view">) {
  return (
    <dl className="figures">
      <div>
        <dt>按公式可申领</dt>
        <dd className="value">{formatYuan(view.figures.certain)} 元</dd>
        <dd className="quiet">按已确认的口径</dd>
      </div>
      <div className="ceiling">
        <dt>最高不超过</dt>
        <dd className="value">{formatYuan(view.figures.provenCeiling)} 元</dd>
        <dd className="quiet">由主管部门核定，不是应得数额</dd>
      </div>
    </dl>
  );
}
