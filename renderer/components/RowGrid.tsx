import "./row-grid.css";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useEffect, useId, useRef } from "react";
import { cellClass, type GridColumn, type GridSort, nextPlace, nextSort } from "./grid-view.ts";
import { RowGridRow } from "./RowGridRow.tsx";

interface Props<Row, By extends string> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row, By>[];
  readonly count: number;
  /** The row at a place; null while it is not known. */
  readonly rowAt: (index: number) => Row | null;
  readonly active: number | null;
  /** A row becomes the active one; `isExtending` where the choice is to reach up to it. */
  readonly onActive: (index: number, isExtending: boolean) => void;
  readonly isChosen: (row: Row) => boolean;
  readonly isChoosable: (row: Row) => boolean;
  /** What the box of a row is called. */
  readonly chooseLabel: (row: Row) => string;
  readonly onChoose: (index: number) => void;
  readonly sort: GridSort<By> | null;
  readonly onSort: (sort: GridSort<By> | null) => void;
  /** Hears which rows are in sight. */
  readonly onInSight: (from: number, to: number) => void;
  /** What other keys do, by `KeyboardEvent.key` in lower case; with Ctrl or ⌘ as `ctrl+c`. */
  readonly keys: Readonly<Record<string, () => void>>;
  readonly markOf: (row: Row) => Readonly<Record<string, string>>;
}

const rowHeight = 36;
const headHeight = 40;

/** A long table of which only what is in sight is drawn and known: worked through by arrows, space chooses, shift extends. */
export function RowGrid<Row, By extends string>(props: Props<Row, By>) {
  const { label, columns, count, rowAt, active, onActive, onInSight } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const items = virtual.getVirtualItems();
  const [from, to] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onInSight(from, to), [onInSight, from, to]);
  useEffect(() => {
    if (active !== null) virtual.scrollToIndex(active, { align: "auto" });
  }, [active, virtual]);
  const inSight = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
  const onKeyDown = (event: KeyboardEvent): void => actOnKey(event, props, inSight);
  const template = {
    "--columns": `1.5rem ${columns.map(({ width }) => width).join(" ")}`,
    "--narrow-columns": `1.5rem ${columns.flatMap(({ narrow }) => narrow ?? []).join(" ")}`,
    "--rows": count,
  };
  return (
    <div className="row-grid" style={template as CSSProperties}>
      <div ref={scroller} className="row-grid-scroller">
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen and worked through by keys
          role="grid"
          aria-label={label}
          aria-multiselectable
          aria-rowcount={count + 1}
          aria-colcount={columns.length + 1}
          aria-activedescendant={active === null ? undefined : `${id}-${active}`}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onFocus={({ target, currentTarget }) => {
            if (target === currentTarget && active === null && count > 0) onActive(0, false);
          }}
        >
          <Head {...props} />
          <tbody style={{ height: virtual.getTotalSize() - headHeight }}>
            {items.map(({ index, start }) => (
              <RowGridRow<Row, By>
                key={index}
                {...{ columns, index, active: active === index }}
                id={`${id}-${index}`}
                top={start - headHeight}
                row={rowAt(index)}
                isChosen={props.isChosen}
                isChoosable={props.isChoosable}
                chooseLabel={props.chooseLabel}
                onChoose={props.onChoose}
                markOf={props.markOf}
                onClick={(event: MouseEvent) => onActive(index, event.shiftKey)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Head<Row, By extends string>({ columns, sort, onSort }: Props<Row, By>) {
  return (
    <thead>
      <tr aria-rowindex={1} className="row-grid-row">
        <th scope="col">
          <span className="unseen">选择</span>
        </th>
        {columns.map((column) => {
          const { title, by } = column;
          const className = cellClass(column);
          const own = sort !== null && sort.by === by ? sort : null;
          if (by === undefined)
            return (
              <th key={title} scope="col" className={className}>
                {title}
              </th>
            );
          return (
            <th key={title} scope="col" className={className} aria-sort={ariaSort(own)}>
              <button type="button" onClick={() => onSort(nextSort(sort, by))}>
                {title}
                <span aria-hidden>{own === null ? "" : arrowOf(own)}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const arrowOf = ({ isDescending }: GridSort<string>): string => (isDescending ? " ↓" : " ↑");

function ariaSort(sort: GridSort<string> | null): "none" | "ascending" | "descending" {
  if (sort === null) return "none";
  return sort.isDescending ? "descending" : "ascending";
}

function actOnKey<Row, By extends string>(event: KeyboardEvent, props: Props<Row, By>, inSight: number): void {
  const { active, count, onActive, onChoose, keys } = props;
  const { target, currentTarget, shiftKey } = event;
  // A button in the head keeps its own keys, and so does a box.
  if (target instanceof HTMLButtonElement || event.altKey) return;
  const isCtrl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  const place = isCtrl ? null : nextPlace(key, active, { count, inSight });
  const act = keys[isCtrl ? `ctrl+${key}` : key];
  const isBox = target instanceof HTMLInputElement;
  if (place !== null) {
    onActive(place, shiftKey);
    // The box may be drawn no longer once its row is out of sight.
    if (isBox && currentTarget instanceof HTMLElement) currentTarget.focus();
  } else if (key === " " && !isCtrl && !isBox && active !== null) onChoose(active);
  else if (act !== undefined) act();
  else return;
  event.preventDefault();
}
