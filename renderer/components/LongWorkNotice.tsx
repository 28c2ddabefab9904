import { Alert, Button } from "antd";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { LongWork, LongWorkState } from "./long-work.ts";

interface Props<Progress, Outcome> {
  /** What the notice is, for a screen reader. */
  readonly label: string;
  readonly work: LongWork<Progress, Outcome>;
  /** What is said of it; null for nothing. */
  readonly textOf: (state: LongWorkState<Progress, Outcome>) => string | null;
  /** Whether the page that shows the work itself is shown. */
  readonly isAtWork: boolean;
  /** Shows that page. */
  readonly show: () => void;
}

/** On other pages than its own: how far long work is, and once what came of it. */
export function LongWorkNotice<Progress, Outcome>({ label, work, textOf, isAtWork, show }: Props<Progress, Outcome>) {
  const state = useSyncExternalStore(work.subscribe, work.now);
  const [seen, setSeen] = useState(state.ended);
  useEffect(() => {
    if (isAtWork) setSeen(state.ended);
  }, [isAtWork, state.ended]);
  const text = textOf(state);
  if (isAtWork || text === null || !(state.isRunning || state.ended > seen)) return null;
  return (
    <Alert
      banner
      // Not read out at every percent.
      role={state.isRunning ? "group" : "status"}
      aria-label={label}
      type="info"
      title={text}
      action={
        <>
          <Button size="small" onClick={show}>
            去看
          </Button>{" "}
          {state.isRunning ? (
            <Button size="small" disabled={state.isStopping} onClick={work.stop}>
              停止
            </Button>
          ) : (
            <Button size="small" onClick={() => setSeen(state.ended)}>
              知道了
            </Button>
          )}
        </>
      }
    />
  );
}
