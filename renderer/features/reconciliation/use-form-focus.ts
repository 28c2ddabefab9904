import { type KeyboardEvent, useEffect, useRef } from "react";

/**
 * Takes the focus into a form that a key has opened, so that it is in sight and can be typed in, and gives it back to where it came from
 * when the form goes. Escape closes it. `isAsked` false leaves the focus where it is.
 */
export function useFormFocus(isAsked: boolean, close: () => void) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!isAsked) return undefined;
    const from = document.activeElement;
    focusFirst(form.current);
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, [isAsked]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented) close();
  };
  return { ref: form, onKeyDown };
}

/** Goes to the amount, which is what is most often changed; to the first field where there is none. */
export function focusFirst(form: HTMLElement | null): void {
  const amount =
    form?.querySelector<HTMLElement>("input[aria-label$='金额']") ?? form?.querySelector<HTMLElement>("input, select");
  amount?.focus();
}
