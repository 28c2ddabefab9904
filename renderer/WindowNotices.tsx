import { Alert, Button } from "antd";
import { useEffect, useState } from "react";
import type { Api } from "./api/api.ts";
import type { OpenWorkspace } from "./use-desk.ts";

interface Props {
  readonly api: Api;
  readonly workspace: OpenWorkspace;
}

/** What concerns the whole window: that the backend ended while it worked, or why another workspace is not open. */
export function WindowNotices({ api, workspace }: Props) {
  const noted = (
    <Button size="small" onClick={workspace.noted}>
      知道了
    </Button>
  );
  if (workspace.trouble !== null)
    return <Alert banner role="alert" type="warning" title={workspace.trouble} action={noted} />;
  return workspace.isBackendLost ? <BackendLost api={api} workspace={workspace} /> : null;
}

/** Asks until there is an answer: a backend that is started anew lets calls wait. */
function BackendLost({ api, workspace }: Props) {
  const [after, setAfter] = useState<{ readonly isBack: boolean; readonly sentence: string } | null>(null);
  useEffect(() => {
    let left = false;
    api.call("workspace.head", {}).then((answer) => {
      if (left) return;
      const sentence = answer.ok
        ? "已重新启动，可以接着用。刚才没有完成的那一步请再做一次；正在导入的文件要重新选择。"
        : answer.error.message;
      setAfter({ isBack: answer.ok, sentence });
    }, reportError);
    return () => {
      left = true;
    };
  }, [api]);
  return (
    <Alert
      banner
      role="alert"
      type={after?.isBack === true ? "warning" : "error"}
      title="后台程序中途停止过。已经保存的资料没有改动。"
      description={after?.sentence ?? "正在重新启动…"}
      action={
        <Button size="small" onClick={workspace.noted}>
          知道了
        </Button>
      }
    />
  );
}
