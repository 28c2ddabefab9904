import { useCallback, useEffect, useState } from "react";
import { type Target, targetSchema } from "../shared/contract/target.ts";
import type { Navigate } from "./components/page.ts";
import { pages } from "./pages.tsx";

/** Whether the list has a page of that key. */
export const hasPage = (key: string): boolean => pages.some((page) => page.key === key);

/** The page being shown and what it was opened at. */
export interface CurrentPage {
  readonly key: string;
  readonly target: Target | null;
}

// In the history's state and not in the address: the fragment belongs to the one-time token, and the host serves only "/".
function pageOfHistory(): CurrentPage {
  const { page, target } = (history.state ?? {}) as { readonly page?: unknown; readonly target?: unknown };
  if (typeof page === "string" && hasPage(page))
    return { key: page, target: targetSchema.safeParse(target).data ?? null };
  const [first] = pages;
  if (first === undefined) throw new Error("the window has at least one page");
  return { key: first.key, target: null };
}

const isSame = (a: CurrentPage, b: CurrentPage): boolean =>
  a.key === b.key && a.target?.kind === b.target?.kind && a.target?.id === b.target?.id;

/** The page being shown and a way to show another, or the same at another target. Back, forward and reload find both again. */
export function useCurrentPage(): readonly [CurrentPage, Navigate] {
  const [current, setCurrent] = useState(pageOfHistory);
  useEffect(() => {
    const follow = (): void => setCurrent(pageOfHistory());
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const navigate = useCallback<Navigate>((key, target) => {
    const next = { key, target: target ?? null };
    const now = pageOfHistory();
    // A page that is shown already stays as it is, unless it is asked for at a target: then it is found once more.
    if (!hasPage(key) || (now.key === key && next.target === null)) return;
    if (!isSame(now, next)) history.pushState({ page: key, ...(target !== undefined && { target }) }, "");
    setCurrent(next);
  }, []);
  return [current, navigate];
}
