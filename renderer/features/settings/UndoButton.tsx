import { Button } from "antd";
import type { BooksDone } from "../../../shared/contract/books.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { Result } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";

interface Props {
  readonly api: Api;
  readonly undoable: string | null;
  readonly isBusy: boolean;
  readonly act: (work: () => Promise<Result<BooksDone, Failure>>) => Promise<boolean>;
}

/** Takes the last change of this session back, where there is one. */
export function UndoButton({ api, undoable, isBusy, act }: Props) {
  if (undoable === null) return null;
  return (
    <Button disabled={isBusy} onClick={() => void act(() => api.call("books.undo", {}))}>
      撤回：{undoable}
    </Button>
  );
}
