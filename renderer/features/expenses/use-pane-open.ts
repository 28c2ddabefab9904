import { useState } from "react";

/** Two panes stand beside each other from this width on. */
const widePage = "(min-width: 80rem)";

/** Whether the original is shown beside the list: at first where there is room, or where one was asked for. `focusing` grows whenever it is to have the focus. */
export function usePaneOpen(isAskedFor: boolean) {
  const [isOpen, setIsOpen] = useState<boolean>(() => isAskedFor || matchMedia(widePage).matches);
  const [focusing, setFocusing] = useState(0);
  return {
    isOpen,
    focusing,
    toggle: () => {
      setFocusing(0);
      setIsOpen(!isOpen);
    },
    enter: () => {
      setIsOpen(true);
      setFocusing((times) => times + 1);
    },
  };
}
