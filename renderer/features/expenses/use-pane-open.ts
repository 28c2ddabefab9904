import { useState } from "react";

/** Two panes stand beside each other from this width on. */
const widePage = "(min-width: 80rem)";

/** Whether the original is shown beside the list: at first where there is room. `focusing` grows whenever it is to have the focus. */
export function usePaneOpen() {
  const [isOpen, setIsOpen] = useState<boolean>(() => matchMedia(widePage).matches);
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
