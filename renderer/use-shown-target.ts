import { useEffect } from "react";
import type { Target } from "../shared/contract/target.ts";
import { targetMark } from "./components/page.ts";

const patienceMilliseconds = 15_000;
const shownAttribute = "data-shown-target";

/** Brings what a page was opened at into sight and gives it the focus, as soon as the page shows it; not once the user acts. */
export function useShownTarget(target: Target | null): void {
  useEffect(() => {
    if (target === null) return;
    const main = document.getElementById("main");
    if (main === null) return;
    const wanted = `[data-target="${CSS.escape(targetMark(target)["data-target"])}"]`;
    const leave = new AbortController();
    const look = (): void => {
      const found = main.querySelector<HTMLElement>(wanted);
      if (found === null) return;
      leave.abort();
      bringIntoSight(found);
    };
    const watch = new MutationObserver(look);
    const timer = setTimeout(() => leave.abort(), patienceMilliseconds);
    leave.signal.addEventListener("abort", () => {
      watch.disconnect();
      clearTimeout(timer);
    });
    watch.observe(main, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-target"] });
    // Nothing jumps under a hand that has begun to work.
    for (const act of ["keydown", "pointerdown", "wheel"])
      addEventListener(act, () => leave.abort(), { capture: true, signal: leave.signal });
    look();
    return () => {
      leave.abort();
      for (const shown of main.querySelectorAll(`[${shownAttribute}]`)) shown.removeAttribute(shownAttribute);
    };
  }, [target]);
}

function bringIntoSight(found: HTMLElement): void {
  found.setAttribute(shownAttribute, "");
  found.scrollIntoView({ block: "center" });
  if (found.tabIndex < 0) found.tabIndex = -1;
  found.focus({ preventScroll: true });
}
