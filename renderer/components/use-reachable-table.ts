import { type RefObject, useEffect, useRef } from "react";

/** For what stands around a table: where the table is wider than it, the keyboard gets there to move it sideways. */
export function useReachableTable(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current === null) return;
    const around = box.current;
    const observer = new ResizeObserver(() => {
      const content = around.querySelector(".ant-table-content");
      if (content !== null) makeReachable(content, content.scrollWidth > content.clientWidth);
    });
    observer.observe(around);
    return () => observer.disconnect();
  }, []);
  return box;
}

function makeReachable(content: Element, isWider: boolean): void {
  if (isWider) content.setAttribute("tabindex", "0");
  else content.removeAttribute("tabindex");
}
