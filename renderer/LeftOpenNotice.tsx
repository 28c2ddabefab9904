import { Alert, Button } from "antd";
import { useEffect, useState } from "react";
import type { LeftOpen } from "../shared/contract/left-open.ts";
import type { Api } from "./api/api.ts";
import { leftOpenAdvice, leftOpenTitle } from "./left-open-text.ts";

/** That the workspace was not closed in good order before: what happened, what is safe, what to do. Until it is noted. */
export function LeftOpenNotice({ api }: { readonly api: Api }) {
  const [left, setLeft] = useState<LeftOpen | null>(null);
  useEffect(() => {
    let isGone = false;
    api.call("workspace.left-open", {}).then((answer) => {
      if (!isGone && answer.ok) setLeft(answer.value.left);
    }, reportError);
    return () => {
      isGone = true;
    };
  }, [api]);
  if (left === null) return null;
  const note = (): void => {
    setLeft(null);
    api.call("workspace.left-open-noted", {}).catch(reportError);
  };
  return (
    <Alert
      banner
      role="alert"
      type={left.trouble.length > 0 ? "error" : "info"}
      title={leftOpenTitle(left)}
      description={leftOpenAdvice(left)}
      action={
        <Button size="small" onClick={note}>
          知道了
        </Button>
      }
    />
  );
}
