import { Alert, Button, Segmented } from "antd";
import { useState } from "react";
import type { MatchCounts, MatchItem, MatchList } from "../../../shared/contract/matching.ts";
import type { Api } from "../../api/api.ts";
import { KeyTable } from "./KeyTable.tsx";
import { toggled } from "./lines-view.ts";
import { MatchSides } from "./MatchSides.tsx";
import { MatchTools } from "./MatchTools.tsx";
import { asideColumns, decidedColumns } from "./match-columns.tsx";
import { type MatchFilter, noFilter, spokenItem } from "./matching-view.ts";
import { SettledForm } from "./SettledForm.tsx";
import { acceptedText } from "./settle-view.ts";
import type { FirstLine, Lines } from "./use-lines.ts";
import { useMatchDetail } from "./use-match-detail.ts";
import { useMatchLines } from "./use-match-lines.ts";
import { type MatchingState, useMatching } from "./use-matching.ts";

interface Props {
  readonly api: Api;
  readonly onChanged: (counts?: MatchCounts) => void;
  /** The line to begin with; null to begin with the first. */
  readonly first: FirstLine | null;
}

type View = "accepted" | "refused" | "aside";

const views: { readonly value: View; readonly label: string }[] = [
  { value: "accepted", label: "已核销" },
  { value: "refused", label: "不是这笔" },
  { value: "aside", label: "与申报无关" },
];

/** What people decided about bank rows, with the way to take it back. */
export function DecidedPanel({ api, onChanged, first, begin }: Props & { readonly begin: View }) {
  const [view, setView] = useState(begin);
  return (
    <>
      <Segmented<View> className="second" aria-label="哪些决定" value={view} onChange={setView} options={views} />
      <Decided key={view} {...{ api, view, onChanged, first }} />
    </>
  );
}

function Decided({ api, view, onChanged, first }: Props & { readonly view: View }) {
  const state = useMatching(api, view, onChanged);
  return (
    <>
      {state.trouble !== null && <Alert role="alert" type="error" showIcon title={state.trouble} />}
      {state.list !== null && <Listed {...{ api, view, state, first }} list={state.list} />}
    </>
  );
}

interface ListedProps {
  readonly api: Api;
  readonly view: View;
  readonly state: MatchingState;
  readonly list: MatchList;
  readonly first: FirstLine | null;
}

const empty: Readonly<Record<View, string>> = {
  accepted: "还没有确认过匹配。",
  refused: "还没有记下“不是这笔”。",
  aside: "没有按规则列为与申报无关的流水。",
};

function Listed({ api, view, state, list, first }: ListedProps) {
  const [filter, setFilter] = useState<MatchFilter>({ ...noFilter, order: "earliest" });
  const lines = useMatchLines(list, filter, first);
  return (
    <>
      <MatchTools
        {...{ filter, setFilter }}
        hasSure={false}
        undoable={list.undoable}
        undo={() => state.undo()}
        isBusy={state.isBusy}
      />
      {lines.items.length === 0 ? (
        <p>{list.items.length === 0 ? empty[view] : "没有符合筛选条件的。请放宽条件。"}</p>
      ) : (
        <Work api={api} view={view} state={state} lines={lines} first={first} revision={list.revision} />
      )}
    </>
  );
}

interface WorkProps {
  readonly api: Api;
  readonly view: View;
  readonly state: MatchingState;
  readonly lines: Lines<MatchItem>;
  readonly first: FirstLine | null;
  readonly revision: number;
}

function Work({ api, view, state, lines: { items, active, onActive }, first, revision }: WorkProps) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const detail = useMatchDetail(api, active === null ? [] : [active.id], revision);
  const [changed, setChanged] = useState<string | null>(null);
  const settled = detail?.settled ?? null;
  const picked = items.filter(({ id }) => marked.has(id)).map(({ id }) => id);
  const takeBack = async (ids: readonly string[]): Promise<void> => {
    const done = view === "accepted" ? await state.takeBack(ids) : await state.takeBackRefusals(ids);
    if (done) setMarked(new Set());
  };
  const mark = (item: MatchItem): void => setMarked(toggled(marked, item.id));
  const drop = (item: MatchItem): void => void takeBack([item.id]);
  const isAside = view === "aside";
  return (
    <div className="match-panes">
      <KeyTable
        label={views.find(({ value }) => value === view)?.label ?? ""}
        {...{ items, active, marked, onActive, first }}
        spoken={spokenItem}
        columns={isAside ? asideColumns : decidedColumns}
        width={600}
        height={384}
        keys={isAside ? {} : { " ": mark, delete: drop }}
      />
      <div className="match-detail">
        {detail !== null && <MatchSides detail={detail} />}
        {settled !== null && <p className="quiet">{acceptedText(settled)}</p>}
        {settled !== null && changed === settled.id && (
          <SettledForm key={settled.id} {...{ settled, state }} close={() => setChanged(null)} />
        )}
        {isAside && <p className="quiet">要改，请到“规则”里取消对应的规则。</p>}
        {!isAside && active !== null && (
          <div className="match-actions">
            <Button disabled={state.isBusy} onClick={() => takeBack(picked.length > 0 ? picked : [active.id])}>
              {picked.length > 0 ? `收回选中的 ${picked.length} 笔` : "收回这一笔"} <kbd>Delete</kbd>
            </Button>
            {settled !== null && picked.length === 0 && changed !== settled.id && (
              <Button disabled={state.isBusy} onClick={() => setChanged(settled.id)}>
                修改这一笔
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
