import { Button, Checkbox, Input, Select } from "antd";
import type { ReactNode } from "react";
import type { MatchFilter, MatchOrder } from "./matching-view.ts";

const orders: { value: MatchOrder; label: string }[] = [
  { value: "surest", label: "把握大的在前" },
  { value: "largest", label: "金额大的在前" },
  { value: "earliest", label: "日期早的在前" },
];

interface Props {
  readonly filter: MatchFilter;
  readonly setFilter: (filter: MatchFilter) => void;
  /** Whether sureness is known of these lines. */
  readonly hasSure: boolean;
  readonly undoable: string | null;
  readonly undo: () => void;
  readonly isBusy: boolean;
  readonly children?: ReactNode;
}

/** Narrows a list of matching, orders it, and takes the last change back. */
export function MatchTools({ filter, setFilter, hasSure, undoable, undo, isBusy, children }: Props) {
  return (
    <search className="match-tools" aria-label="筛选匹配">
      <Input.Search
        aria-label="搜索对方、票号、摘要、金额或日期"
        placeholder="对方、票号、摘要、金额、日期"
        allowClear
        value={filter.text}
        onChange={({ target }) => setFilter({ ...filter, text: target.value })}
      />
      <Select<MatchOrder>
        aria-label="排列次序"
        value={filter.order}
        onChange={(order) => setFilter({ ...filter, order })}
        options={orders}
      />
      {hasSure && (
        <Checkbox
          checked={filter.onlySure}
          onChange={({ target }) => setFilter({ ...filter, onlySure: target.checked })}
        >
          只看有把握的
        </Checkbox>
      )}
      {children}
      {undoable !== null && (
        <Button className="match-undo" disabled={isBusy} onClick={undo}>
          撤回：{undoable}
        </Button>
      )}
    </search>
  );
}
