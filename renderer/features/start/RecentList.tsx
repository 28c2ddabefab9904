import { Button } from "antd";
import type { RecentWorkspace } from "../../../shared/contract/workspaces.ts";
import { momentText } from "../../components/moment-text.ts";
import { recentTitle } from "./start-view.ts";
import type { StartState } from "./use-start.ts";

interface Props {
  readonly recent: readonly RecentWorkspace[];
  readonly state: StartState;
}

/** The workspaces that were open before; one that cannot be opened says why. */
export function RecentList({ recent, state }: Props) {
  if (recent.length === 0) return <p className="quiet">还没有打开过工作区。新建一个，或先看看示例。</p>;
  return (
    <ul className="start-recent">
      {recent.map((one) => (
        <li key={one.path} className={one.trouble === null ? "" : "start-lost"}>
          <div>
            <button
              type="button"
              className="start-title"
              disabled={state.busy || one.trouble !== null}
              onClick={() => state.open(one.path)}
            >
              {recentTitle(one)}
            </button>
            <p className="start-path">{one.path}</p>
            <p className="quiet">{one.trouble ?? `上次打开 ${momentText(one.openedAt)}`}</p>
          </div>
          <Button size="small" type="text" disabled={state.busy} onClick={() => state.forget(one.path)}>
            <span>
              移出列表<span className="unseen"> {recentTitle(one)}</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
