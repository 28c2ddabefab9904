import { Alert, Button } from "antd";
import { keptAt } from "./draft-view.ts";
import type { Keeping } from "./use-keeping.ts";

/** Above a form: what was typed the last time and never saved, to be restored or not; and why typing cannot be kept. */
export function DraftNote({
  draft: { offer, trouble },
}: {
  readonly draft: Pick<Keeping<unknown>, "offer" | "trouble">;
}) {
  return (
    <>
      {offer !== null && (
        <Alert
          className="draft-note"
          role="status"
          type="info"
          showIcon
          title={`上次没保存的内容（${keptAt(offer.savedAt, new Date())}）`}
          action={
            <>
              <Button size="small" type="primary" onClick={offer.take}>
                恢复
              </Button>{" "}
              <Button size="small" onClick={offer.refuse}>
                不要
              </Button>
            </>
          }
        />
      )}
      {trouble !== null && (
        <Alert
          className="draft-note"
          role="alert"
          type="warning"
          showIcon
          title={`正在填写的内容暂存不了：${trouble}`}
        />
      )}
    </>
  );
}
