import { Alert } from "antd";
import { useMemo, useState } from "react";
import type { MatchCounts, MatchItem, MatchList } from "../../../shared/contract/matching.ts";
import type { Api } from "../../api/api.ts";
import { KeyTable } from "./KeyTable.tsx";
import { toggled } from "./lines-view.ts";
import { MatchTools } from "./MatchTools.tsx";
import { demandColumns, paymentColumns } from "./match-columns.tsx";
import { type MatchFilter, noFilter, spokenItem } from "./matching-view.ts";
import { RuleForm } from "./RuleForm.tsx";
import { SettleForm } from "./SettleForm.tsx";
import { useByHandKeys } from "./use-by-hand-keys.ts";
import type { FirstLine } from "./use-lines.ts";
import { useMatchDetail } from "./use-match-detail.ts";
import { useMatchLines } from "./use-match-lines.ts";
import { useMatching } from "./use-matching.ts";
import { useRules } from "./use-rules.ts";

interface Props {
  readonly api: Api;
  readonly onChanged: (counts?: MatchCounts) => void;
  /** The line to begin with; null to begin with the first. */
  readonly first: FirstLine | null;
}

/** What nothing matches, papers beside bank rows: mark what belongs together and type what settles what. */
export function ByHandPanel({ api, onChanged, first }: Props) {
  const [round, setRound] = useState(0);
  const again = (counts?: MatchCounts): void => {
    setRound(round + 1);
    onChanged(counts);
  };
  return <ByHand key={round} api={api} onChanged={again} first={round === 0 ? first : null} isNext={round > 0} />;
}

interface ByHandProps extends Props {
  /** Whether a step was just done, after which the keyboard goes on in the list. */
  readonly isNext: boolean;
}

function ByHand({ api, onChanged, first, isNext }: ByHandProps) {
  const demands = useMatching(api, "demands", onChanged);
  const payments = useMatching(api, "payments", onChanged);
  const [filter, setFilter] = useState<MatchFilter>({ ...noFilter, order: "largest" });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(first === null ? [] : [first.id]));
  const ids = useMemo(() => [...marked], [marked]);
  const detail = useMatchDetail(api, ids, demands.list?.revision ?? 0);
  const rules = useRules(api, onChanged);
  const trouble = demands.trouble ?? payments.trouble;
  const mark = (item: MatchItem): void => setMarked(toggled(marked, item.id));
  const keys = useByHandKeys(detail, isNext && demands.list !== null && payments.list !== null);
  const fill = (item: MatchItem): void => {
    if (marked.size === 0) mark(item);
    keys.fill();
  };
  const leave = (): void => {
    setMarked(new Set());
    keys.toList();
  };
  return (
    <>
      {trouble !== null && <Alert role="alert" type="error" showIcon title={trouble} />}
      {(demands.list === null || payments.list === null) && <p role="status">正在列出没有对上的…</p>}
      {demands.list !== null && payments.list !== null && (
        <>
          <MatchTools
            {...{ filter, setFilter }}
            hasSure={false}
            undoable={demands.list.undoable}
            undo={() => demands.undo()}
            isBusy={demands.isBusy}
          />
          <p className="quiet">
            两边用 <kbd>J</kbd> <kbd>K</kbd> 换行，<kbd>空格</kbd> 选中，选好后按 <kbd>回车</kbd>{" "}
            到下面填写金额。只选发票，就是现金、代扣、折让等没有流水的方式。
          </p>
          <div ref={keys.sides} className="match-panes even">
            <Side
              label="没有对上的发票和结算"
              list={demands.list}
              columns={demandColumns}
              {...{ filter, marked, mark, fill, first }}
            />
            <Side
              label="没有对上的流水"
              list={payments.list}
              columns={paymentColumns}
              {...{ filter, marked, mark, fill, first }}
            />
          </div>
        </>
      )}
      <div ref={keys.forms}>
        {detail !== null && detail.demands.length > 0 && (
          <SettleForm
            key={detail.id}
            detail={detail}
            isBusy={demands.isBusy}
            takesFocus={false}
            close={leave}
            settle={(parts) => demands.settle(parts)}
          />
        )}
        {detail !== null && detail.demands.length === 0 && detail.payments[0] !== undefined && rules.rules !== null && (
          <RuleForm key={detail.id} payment={detail.payments[0]} state={rules} parties={rules.rules.parties} />
        )}
      </div>
    </>
  );
}

interface SideProps {
  readonly label: string;
  readonly list: MatchList;
  readonly columns: typeof demandColumns;
  readonly filter: MatchFilter;
  readonly marked: ReadonlySet<string>;
  readonly mark: (item: MatchItem) => void;
  /** Goes on to the form below, with that line where none is marked yet. */
  readonly fill: (item: MatchItem) => void;
  readonly first: FirstLine | null;
}

function Side({ label, list, columns, filter, marked, mark, fill, first }: SideProps) {
  const { items, active, onActive } = useMatchLines(list, filter, first);
  return (
    <section aria-label={label}>
      <h3>
        {label}（{items.length}）
      </h3>
      <KeyTable
        {...{ label, items, columns, active, marked, onActive, first }}
        spoken={spokenItem}
        width={500}
        height={320}
        keys={{ " ": mark, enter: fill }}
      />
    </section>
  );
}
