import { type GetRef, Table } from "antd";
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { useAnnounce } from "../../components/Announcer.tsx";
import { CopyTable } from "../../components/CopyTable.tsx";
import { copiedColumns, type ListColumn, shownColumns } from "../../components/list-columns.ts";
import { neighbour } from "./lines-view.ts";
import type { FirstLine } from "./use-lines.ts";

interface Props<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly columns: readonly ListColumn<Item>[];
  readonly width: number;
  readonly height: number;
  readonly active: Item | null;
  readonly marked?: ReadonlySet<string>;
  readonly onActive: (item: Item, place: number) => void;
  /** What is said to screen readers of a line that becomes active; its place counts from 1. */
  readonly spoken: (item: Item, place: number, count: number) => string;
  /** What keys do with the active line, by `KeyboardEvent.key` in lower case. */
  readonly keys: Readonly<Record<string, (item: Item) => void>>;
  /** The line that a link has led to; null without one. */
  readonly first?: FirstLine | null;
}

const steps: Readonly<Record<string, number>> = {
  ...{ arrowdown: 1, j: 1, arrowup: -1, k: -1, pagedown: 10, pageup: -10 },
  ...{ home: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY },
};

/** A long list that is worked through from the keyboard: one line is active, keys act on it. Only what is in sight is drawn. */
export function KeyTable<Item extends { readonly id: string }>(props: Props<Item>) {
  const { label, items, columns, width, height, active, marked, onActive, spoken, keys, first = null } = props;
  const table = useRef<GetRef<typeof Table>>(null);
  const announce = useAnnounce();
  const activeId = active?.id;
  useEffect(() => {
    if (activeId !== undefined) table.current?.scrollTo({ key: activeId });
  }, [activeId]);
  const moveTo = (item: Item): void => {
    const place = items.indexOf(item);
    onActive(item, place);
    announce(spoken(item, place + 1, items.length));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || active === null) return;
    const key = event.key.toLowerCase();
    const step = steps[key];
    const next = step === undefined ? null : neighbour(items, active.id, step);
    const act = keys[key];
    if (next === null && act === undefined) return;
    event.preventDefault();
    if (next !== null) moveTo(next);
    else act?.(active);
  };
  const [drawn, copied] = useMemo(() => [shownColumns(columns), copiedColumns(columns)], [columns]);
  const selected = items.filter(({ id }) => marked?.has(id) === true);
  const mark = first !== null && first.id === activeId ? first.mark : {};
  return (
    <CopyTable {...{ label, selected }} columns={copied} rows={items}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields; this is a table */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the table is worked through from the keyboard as a whole */}
      <div className="match-table" role="group" tabIndex={0} aria-label={label} onKeyDown={onKeyDown} {...mark}>
        <Table<Item>
          ref={table}
          virtual
          size="small"
          rowKey="id"
          columns={drawn}
          dataSource={items}
          pagination={false}
          scroll={{ y: height, x: width }}
          rowClassName={({ id }) => `${id === activeId ? "active" : ""} ${marked?.has(id) === true ? "marked" : ""}`}
          onRow={(item) => ({ onClick: () => moveTo(item) })}
        />
      </div>
    </CopyTable>
  );
}
