import { randomUUID } from "node:crypto";
import type { deadlineMethods } from "../../shared/contract/deadlines.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { writeNamed } from "./write-named.ts";

type Answer<Name extends keyof typeof deadlineMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call about days that a person entered. */
export type DeadlineCalls = {
  readonly [Name in keyof typeof deadlineMethods]: (input: InputOf<Name>) => Answer<Name>;
};

const gone = "这个期限已经不在了，没有做任何改动。请看刷新后的列表。";

function stepOf(id: string | null, { isDone }: InputOf<"deadlines.save">["entered"]): string {
  if (id === null) return "记下";
  return isDone ? "办妥" : "修改";
}

/** Builds the use cases of entered days over a workspace whose books are open. */
export function deadlineCalls(workspace: Workspace, books: OpenBooks): DeadlineCalls {
  const { deadlines } = workspace;
  return {
    "deadlines.save": ({ id, entered }) =>
      writeNamed(workspace, books, () => {
        const title = entered.title.trim();
        if (title === "") return err("请写明是什么期限，如“申报截止”。");
        if (id !== null && deadlines.find(id) === null) return err(gone);
        deadlines.save({ ...entered, title, id: id ?? `dl-${randomUUID()}` });
        return ok(`${stepOf(id, entered)}期限“${title}”`);
      }),
    "deadlines.remove": ({ id }) =>
      writeNamed(workspace, books, () => {
        const known = deadlines.find(id);
        if (known === null) return err(gone);
        deadlines.remove(id);
        return ok(`删去期限“${known.title}”`);
      }),
  };
}
