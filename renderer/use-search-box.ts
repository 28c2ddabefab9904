import { useCallback, useEffect, useState } from "react";

/** Whether the search is open, and ways to open and close it; Ctrl+K (⌘K) opens it wherever the focus is. */
export function useSearchBox(): { readonly isOpen: boolean; readonly open: () => void; readonly close: () => void } {
  const [isOpen, setIsOpen] = useState<boolean>(false);
  const open = useCallback(() => setIsOpen(true), []);
  const close = useCallback(() => setIsOpen(false), []);
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.code !== "KeyK") return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", follow);
    return () => removeEventListener("keydown", follow);
  }, [open]);
  return { isOpen, open, close };
}
