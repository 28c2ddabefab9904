import { Alert, Button } from "antd";
import { useEffect, useRef } from "react";
import type { Api } from "./api/api.ts";
import { useChangedMeanwhile } from "./use-changed-meanwhile.ts";
import type { CurrentPage } from "./use-current-page.ts";

interface Props {
  readonly api: Api;
  readonly current: CurrentPage;
  /** Shows the page anew. */
  readonly refresh: () => void;
}

/** Says that the page may be out of date, and leaves it as it is: someone may be typing. A page that is shown next is of now. */
export function ChangedNotice({ api, current, refresh }: Props) {
  const [isChanged, note] = useChangedMeanwhile(api);
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current !== current) note();
    shown.current = current;
  });
  if (!isChanged) return null;
  const renew = (): void => {
    note();
    refresh();
  };
  return (
    <Alert
      banner
      role="status"
      type="info"
      title="资料在另一个窗口里有了改动，这一页显示的可能不是最新的。"
      action={
        <Button size="small" onClick={renew}>
          刷新这一页
        </Button>
      }
      closable={{ onClose: note, "aria-label": "先不刷新" }}
    />
  );
}
