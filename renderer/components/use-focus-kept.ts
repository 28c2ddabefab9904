import { useEffect, useRef } from "react";

/**
 * Keeps the keyboard where the work is: when a step takes the focus from what it was on, as the button that accepted all or the last line of
 * a list, the `list` within the ref's place has it, else the place itself. A focus that is elsewhere stays. `step` is another after each.
 */
export function useFocusKept(step: number, list: string) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef(step);
  useEffect(() => {
    if (seen.current === step) return;
    seen.current = step;
    if (isFocusLost()) (place.current?.querySelector<HTMLElement>(list) ?? place.current)?.focus();
  }, [step, list]);
  return place;
}

/** Whether no key would reach anything: what had the focus is gone, or cannot be used any more. */
const isFocusLost = (): boolean => {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.matches(":disabled");
};
