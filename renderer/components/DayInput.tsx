import "./day-input.css";
import { CalendarOutlined } from "@ant-design/icons";
import { Popover } from "antd";
import { type ComponentProps, useEffect, useRef, useState } from "react";
import { type LocalDate, localDate, parseDateText, parseLocalDate } from "../../shared/dates.ts";
import { dayProblem } from "./calendar-view.ts";
import { DayCalendar } from "./DayCalendar.tsx";

interface Props {
  /** `2026-03-05`, or empty. */
  readonly value: string;
  /** Gets the day once it is written in full, and an empty text while it is not. */
  readonly onChange: (value: string) => void;
  /** What every field has: id, name for screen readers, what describes it. */
  readonly named: Pick<ComponentProps<"input">, "id" | "aria-label" | "aria-describedby">;
}

/** A day as 2026-03-05, typed in any usual way or picked from a calendar: the same in every browser, whatever its language. */
export function DayInput({ value, onChange, named }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setIsOpen] = useState<boolean>(false);
  const input = useRef<HTMLInputElement>(null);
  const shown = typed ?? value;
  const problem = dayProblem(shown);
  useEffect(() => input.current?.setCustomValidity(problem), [problem]);
  const type = (text: string): void => {
    setTyped(text);
    onChange(parseDateText(text) ?? "");
  };
  const choose = (day: LocalDate): void => {
    setTyped(null);
    onChange(day);
    setIsOpen(false);
    input.current?.focus();
  };
  const chosen = parseLocalDate(value);
  return (
    <span className="day-input">
      <input
        {...named}
        ref={input}
        className="field-input"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder="2026-03-05"
        value={shown}
        aria-invalid={problem !== ""}
        onChange={({ target }) => type(target.value)}
        onBlur={() => problem === "" && setTyped(null)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setIsOpen(true);
        }}
      />
      <Popover
        trigger={["click"]}
        placement="bottomRight"
        open={isOpen}
        onOpenChange={setIsOpen}
        destroyOnHidden
        content={<DayCalendar day={chosen ?? today()} chosen={chosen} choose={choose} />}
      >
        {/* Not reached by Tab: from the field the arrow down opens it. */}
        <button type="button" tabIndex={-1} aria-label="打开日历" className="day-button">
          <CalendarOutlined />
        </button>
      </Popover>
      {problem !== "" && <span className="remark day-problem">{problem}</span>}
    </span>
  );
}

const today = (): LocalDate => {
  const now = new Date();
  return localDate(
    [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-"),
  );
};
