import { createContext, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is being put on paper just now, for what is far from where that is known. */
export const PrintingContext = createContext<boolean>(false);

/** Whether the page is being put on paper just now. It is drawn anew before the browser takes it down. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState<boolean>(false);
  useEffect(() => {
    const leave = new AbortController();
    const say = (printing: boolean) => (): void => flushSync(() => setIsPrinting(printing));
    addEventListener("beforeprint", say(true), { signal: leave.signal });
    addEventListener("afterprint", say(false), { signal: leave.signal });
    return () => leave.abort();
  }, []);
  return isPrinting;
}
