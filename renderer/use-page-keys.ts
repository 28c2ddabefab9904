import { useEffect } from "react";
import type { Navigate } from "./components/page.ts";
import { pages } from "./pages.tsx";

/** The digit that shows the page at a place in the list together with Alt; null beyond the tenth. */
export const pageDigit = (index: number): string | null => (index < 10 ? String((index + 1) % 10) : null);

/** Alt+1 … Alt+9, Alt+0 show the first ten pages. By the key's place: on some keyboards Alt changes what a digit writes. */
export function usePageKeys(navigate: Navigate): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const page = pages.find((_, index) => event.code === `Digit${pageDigit(index)}`);
      if (page === undefined) return;
      event.preventDefault();
      navigate(page.key);
    };
    addEventListener("keydown", follow);
    return () => removeEventListener("keydown", follow);
  }, [navigate]);
}
