import { Alert, Button } from "antd";
import { useEffect, useState } from "react";
import type { Draft } from "../shared/contract/drafts.ts";
import type { Api } from "./api/api.ts";
import { keptAt } from "./components/draft-view.ts";
import type { Navigate } from "./components/page.ts";
import { hasPage } from "./use-current-page.ts";

interface Props {
  readonly api: Api;
  readonly navigate: Navigate;
}

/** What was typed before the window last closed and never saved, with the way to each form. Once at the start; the forms themselves restore it. */
export function WaitingDrafts({ api, navigate }: Props) {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    let isLeft = false;
    api.call("drafts.list", {}).then((answer) => {
      if (!isLeft && answer.ok) setDrafts(answer.value.drafts.filter(({ page }) => hasPage(page)));
    }, reportError);
    return () => {
      isLeft = true;
    };
  }, [api]);
  if (drafts.length === 0) return null;
  const open = ({ page, target }: Draft): void => {
    setDrafts([]);
    navigate(page, target ?? undefined);
  };
  const drop = (): void => {
    setDrafts([]);
    api.call("drafts.drop", { forms: drafts.map(({ form }) => form) }).catch(reportError);
  };
  const list = (
    <ul className="waiting-drafts">
      {drafts.map((draft) => (
        <li key={draft.form}>
          <Button type="link" size="small" onClick={() => open(draft)}>
            {draft.title}（{keptAt(draft.savedAt, new Date())}）
          </Button>
        </li>
      ))}
    </ul>
  );
  return (
    <Alert
      className="search-done"
      role="status"
      type="info"
      showIcon
      title="上次有填了没保存的内容，打开后可以恢复"
      description={list}
      action={
        <Button size="small" onClick={drop}>
          都不要
        </Button>
      }
      closable={{ onClose: () => setDrafts([]), "aria-label": "以后再说" }}
    />
  );
}
