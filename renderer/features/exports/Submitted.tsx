import { Button } from "antd";
import type { ExportedView } from "../../../shared/contract/exports.ts";
import { saySubmission } from "../../../shared/wording/say-submission.ts";
import type { ExportsState } from "./use-exports.ts";

interface Props {
  readonly exported: ExportedView;
  readonly state: ExportsState;
}

/** When and to whom a package was handed in; a mark made by mistake can be taken back. */
export function Submitted({ exported: { path, submissions }, state }: Props) {
  if (submissions.length === 0) return <span className="quiet">未标记</span>;
  return submissions.map((submission) => {
    const text = saySubmission(submission);
    return (
      <div key={submission.id}>
        {text}{" "}
        <Button
          size="small"
          disabled={state.busy}
          aria-label={`取消标记：${text}，${path}`}
          onClick={() => state.takeBack(submission.id)}
        >
          取消
        </Button>
      </div>
    );
  });
}
