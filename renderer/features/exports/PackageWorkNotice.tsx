import { Alert, Button } from "antd";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Api } from "../../api/api.ts";
import type { Navigate } from "../../components/page.ts";
import { workText } from "./exports-view.ts";
import { packageWorkOf } from "./package-work.ts";

interface Props {
  readonly api: Api;
  /** The key of the page that is shown. */
  readonly current: string;
  readonly navigate: Navigate;
}

/** On other pages than its own: how far the work on a package is, and once what came of it. */
export function PackageWorkNotice({ api, current, navigate }: Props) {
  const work = packageWorkOf(api);
  const state = useSyncExternalStore(work.subscribe, work.now);
  const [seen, setSeen] = useState(state.ended);
  const isAtWork = current === "exports";
  useEffect(() => {
    if (isAtWork) setSeen(state.ended);
  }, [isAtWork, state.ended]);
  const text = workText(state);
  if (isAtWork || text === null || !(state.isRunning || state.ended > seen)) return null;
  return (
    <Alert
      banner
      // Not read out at every percent.
      role={state.isRunning ? "group" : "status"}
      aria-label="申报包的进度"
      type="info"
      title={text}
      action={
        <>
          <Button size="small" onClick={() => navigate("exports")}>
            去看
          </Button>{" "}
          {state.isRunning ? (
            <Button size="small" onClick={work.stop}>
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
