import { Button } from "antd";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { formatChineseDate, type LocalDate } from "../../shared/dates.ts";
import { addMonths, dayOfKey, monthTitle, weekdayNames, weeksOf } from "./calendar-view.ts";

interface Props {
  /** The day to begin with. */
  readonly day: LocalDate;
  /** The day that is in the field; null without one. */
  readonly chosen: LocalDate | null;
  readonly choose: (day: LocalDate) => void;
}

/** A month to pick a day from: arrows walk the days, Page Up and Page Down the months, Enter takes the day. */
export function DayCalendar({ day, chosen, choose }: Props) {
  const [active, setActive] = useState(day);
  const button = useRef<HTMLButtonElement>(null);
  // A button that was pressed keeps the focus, so that it can be pressed again.
  const isWalking = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day
  useEffect(() => {
    if (isWalking.current) button.current?.focus({ preventScroll: true });
  }, [active]);
  const turn = (months: number): void => {
    isWalking.current = false;
    setActive(addMonths(active, months));
  };
  const walk = (event: KeyboardEvent): void => {
    const next = dayOfKey(active, event.key);
    if (next === null) return;
    event.preventDefault();
    isWalking.current = true;
    setActive(next);
  };
  return (
    <div className="day-calendar">
      <p>
        <Button size="small" type="text" aria-label="上个月" onClick={() => turn(-1)}>
          ‹
        </Button>
        <span aria-live="polite">{monthTitle(active)}</span>
        <Button size="small" type="text" aria-label="下个月" onClick={() => turn(1)}>
          ›
        </Button>
      </p>
      <table onKeyDown={walk}>
        <thead>
          <tr>
            {weekdayNames.map((name) => (
              <th key={name} scope="col" abbr={`星期${name}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(active).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <td key={one}>
                  <button
                    type="button"
                    ref={one === active ? button : null}
                    tabIndex={one === active ? 0 : -1}
                    className={one.slice(0, 7) === active.slice(0, 7) ? "" : "quiet"}
                    aria-label={formatChineseDate(one)}
                    aria-pressed={one === chosen}
                    onClick={() => choose(one)}
                  >
                    {Number(one.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
