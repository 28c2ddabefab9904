import { useEffect, useState } from "react";
import type { Api } from "./api/api.ts";

const asked = 10_000;

/** How many new files the watched folder holds; asked for again and again while the window is seen. */
export function useNewFiles(api: Api): number {
  const [count, setCount] = useState(0);
  const [defect, setDefect] = useState<unknown>(null);
  if (defect !== null) throw defect;
  useEffect(() => {
    const ask = (): void => {
      if (document.visibilityState === "hidden") return;
      api.call("watch.show", {}).then((shown) => {
        if (shown.ok) setCount(shown.value.files.length);
      }, setDefect);
    };
    const soon = setTimeout(ask, 2500);
    const timer = setInterval(ask, asked);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [api]);
  return count;
}
