import { useEffect, useLayoutEffect, useState } from "react";
import { usePrinting } from "./components/use-printing.ts";

/** Whose wish decides between light and dark: the system's or the user's own. */
export type ColourWish = "system" | "light" | "dark";

/** What colours are wished for, whether that means dark just now, and a way to wish for others. */
export interface Colours {
  readonly wish: ColourWish;
  readonly dark: boolean;
  readonly choose: (wish: ColourWish) => void;
  /** Whether the page is being put on paper just now. */
  readonly isPrinting: boolean;
}

// biome-ignore lint/style/noRestrictedGlobals: how the window looks is kept with the window; it is no record of the studio
const memory = localStorage;
const memoryKey = "shenbao.colours";
const darkSystem = matchMedia("(prefers-color-scheme: dark)");

function rememberedWish(): ColourWish {
  const remembered = memory.getItem(memoryKey);
  return remembered === "light" || remembered === "dark" ? remembered : "system";
}

/** The colours of the window; a wish is remembered by this browser. */
export function useColours(): Colours {
  const [wish, setWish] = useState<ColourWish>(rememberedWish);
  const [systemIsDark, setSystemIsDark] = useState<boolean>(darkSystem.matches);
  // Paper is white, whatever is wished for the screen.
  const isPrinting = usePrinting();
  const dark: boolean = !isPrinting && (wish === "system" ? systemIsDark : wish === "dark");
  useEffect(() => {
    const follow = (): void => setSystemIsDark(darkSystem.matches);
    darkSystem.addEventListener("change", follow);
    return () => darkSystem.removeEventListener("change", follow);
  }, []);
  // Before the browser takes the page down for printing: a plain effect would be too late.
  useLayoutEffect(() => {
    document.documentElement.dataset["colours"] = dark ? "dark" : "light";
  }, [dark]);
  const choose = (next: ColourWish): void => {
    memory.setItem(memoryKey, next);
    setWish(next);
  };
  return { wish, dark, choose, isPrinting };
}
