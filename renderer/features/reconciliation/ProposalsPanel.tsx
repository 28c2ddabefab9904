import { Alert } from "antd";
import { useState } from "react";
import type { MatchCounts, MatchItem, MatchList } from "../../../shared/contract/matching.ts";
import type { Api } from "../../api/api.ts";
import { useFocusKept } from "../../components/use-focus-kept.ts";
import { KeyTable } from "./KeyTable.tsx";
import { MatchSides } from "./MatchSides.tsx";
import { MatchTools } from "./MatchTools.tsx";
import { proposalColumns, questionColumns } from "./match-columns.tsx";
import { emptyText, noFilter, spokenItem } from "./matching-view.ts";
import { AcceptSure, type LineActs, ProposalActs } from "./ProposalActs.tsx";
import { SettleForm } from "./SettleForm.tsx";
import type { FirstLine, Lines } from "./use-lines.ts";
import { useMatchDetail } from "./use-match-detail.ts";
import { useMatchLines } from "./use-match-lines.ts";
import { type MatchingState, useMatching } from "./use-matching.ts";

interface Props {
  readonly api: Api;
  readonly view: "proposals" | "questions";
  readonly onChanged: (counts?: MatchCounts) => void;
  /** The line to begin with; null to begin with the first. */
  readonly first: FirstLine | null;
}

/** What matching proposes, or leaves to a person: one line after another, both sides in sight. */
export function ProposalsPanel({ api, view, onChanged, first }: Props) {
  const state = useMatching(api, view, onChanged);
  return (
    <>
      {state.trouble !== null && <Alert role="alert" type="error" showIcon title={state.trouble} />}
      {state.list === null && state.trouble === null && <p role="status">正在比对发票和流水…</p>}
      {state.list !== null && <Listed {...{ api, view, state, first }} list={state.list} />}
    </>
  );
}

interface ListedProps {
  readonly api: Api;
  readonly view: Props["view"];
  readonly state: MatchingState;
  readonly list: MatchList;
  readonly first: FirstLine | null;
}

function Listed({ api, view, state, list, first }: ListedProps) {
  const [filter, setFilter] = useState(noFilter);
  const lines = useMatchLines(list, filter, first);
  const { items } = lines;
  const place = useFocusKept(list.revision, ".match-table");
  return (
    <div ref={place} tabIndex={-1} className="match-place">
      <MatchTools
        {...{ filter, setFilter }}
        hasSure={view === "proposals"}
        undoable={list.undoable}
        undo={() => state.undo()}
        isBusy={state.isBusy}
      >
        {view === "proposals" && <AcceptSure items={items} isBusy={state.isBusy} accept={state.accept} />}
      </MatchTools>
      {items.length === 0 ? (
        <p>{list.items.length === 0 ? emptyText(view, list.counts) : "没有符合筛选条件的。请放宽条件。"}</p>
      ) : (
        <Work api={api} view={view} state={state} lines={lines} first={first} revision={list.revision} />
      )}
    </div>
  );
}

interface WorkProps {
  readonly api: Api;
  readonly view: Props["view"];
  readonly state: MatchingState;
  readonly lines: Lines<MatchItem>;
  readonly first: FirstLine | null;
  readonly revision: number;
}

function Work({ api, view, state, lines: { items, active, onActive }, first, revision }: WorkProps) {
  const [settling, setSettling] = useState<string | null>(null);
  const detail = useMatchDetail(api, active === null ? [] : [active.id], revision);
  const isProposals = view === "proposals";
  const act: LineActs = {
    accept: ({ id }) => void state.accept([id]),
    refuse: ({ id }) => void state.refuse(id),
    settle: ({ id }) => setSettling(id),
  };
  const undo = (): void => void state.undo();
  return (
    <>
      <div className="match-panes">
        <KeyTable
          label={isProposals ? "待确认的匹配" : "要人判断的匹配"}
          {...{ items, active, onActive, first }}
          spoken={spokenItem}
          columns={isProposals ? proposalColumns : questionColumns}
          width={600}
          height={400}
          keys={isProposals ? { enter: act.accept, x: act.refuse, s: act.settle, u: undo } : { s: act.settle, u: undo }}
        />
        <div className="match-detail">
          {detail !== null && <MatchSides detail={detail} />}
          {active !== null && <ProposalActs {...{ active, act, isProposals }} isBusy={state.isBusy} />}
        </div>
      </div>
      {detail !== null && settling !== null && settling === active?.id && (
        <SettleForm
          key={`${settling} ${detail.id}`}
          detail={detail}
          isBusy={state.isBusy}
          takesFocus
          close={() => setSettling(null)}
          settle={async (parts) => {
            const isDone = await state.settle(parts);
            if (isDone) setSettling(null);
            return isDone;
          }}
        />
      )}
    </>
  );
}
