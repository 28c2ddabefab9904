import { useCallback, useEffect, useState } from "react";
import { pages } from "./pages.tsx";

/** Whether the list has a page of that key. */
export const hasPage = (key: string): boolean => pages.some((page) => page.key === key);

// In the history's state and not in the address: the fragment belongs to the one-time token, and the host serves only "/".
function pageOfHistory(): string {
  const { page } = (history.state ?? {}) as { readonly page?: unknown };
  if (typeof page === "string" && hasPage(page)) return page;
  const [first] = pages;
  if (first === undefined) throw new Error("the window has at least one page");
  return first.key;
}

/** The key of the page being shown and a way to show another. Back, forward and reload find the page again. */
export function useCurrentPage(): readonly [string, (key: string) => void] {
  const [current, setCurrent] = useState(pageOfHistory);
  useEffect(() => {
    const follow = (): void => setCurrent(pageOfHistory());
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const navigate = useCallback((key: string) => {
    if (!hasPage(key) || pageOfHistory() === key) return;
    history.pushState({ page: key }, "");
    setCurrent(key);
  }, []);
  return [current, navigate];
}
