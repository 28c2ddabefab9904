import { useEffect, useRef, useState } from "react";
import { focusFirst } from "./use-form-focus.ts";

/** Takes the keyboard from the two lists to the form below them and back. `isNext` once the lists are there after a step that took the focus away. */
export function useByHandKeys(detail: object | null, isNext: boolean) {
  const sides = useRef<HTMLDivElement>(null);
  const forms = useRef<HTMLDivElement>(null);
  const [isAsked, setIsAsked] = useState<boolean>(false);
  const toList = (): void => sides.current?.querySelector<HTMLElement>(".match-table")?.focus();
  useEffect(() => {
    if (!isAsked || detail === null) return;
    setIsAsked(false);
    focusFirst(forms.current);
  }, [isAsked, detail]);
  useEffect(() => {
    if (isNext && document.activeElement === document.body)
      sides.current?.querySelector<HTMLElement>(".match-table")?.focus();
  }, [isNext]);
  return { sides, forms, toList, fill: () => setIsAsked(true) };
}
