import { randomUUID } from "node:crypto";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { submissionMethods } from "../../shared/contract/submissions.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { writeNamed } from "./write-named.ts";

type Answer<Name extends keyof typeof submissionMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call about packages that were handed in. */
export type SubmissionCalls = {
  readonly [Name in keyof typeof submissionMethods]: (input: InputOf<Name>) => Answer<Name>;
};

const notExported = "历史里没有这个申报包，没有标记。请先在这个工作区导出它。";
const gone = "这条提交记录已经不在了。请看刷新后的历史。";

/** Builds the use cases of packages handed in over a workspace whose books are open. */
export function submissionCalls(workspace: Workspace, books: OpenBooks): SubmissionCalls {
  const { submissions, exports } = workspace;
  return {
    "submissions.add": (entered) =>
      writeNamed(workspace, books, () => {
        if (!exports.list().some(({ tagManifestSha256 }) => tagManifestSha256 === entered.package))
          return err(notExported);
        submissions.save({ ...entered, id: `sb-${randomUUID()}` });
        return ok(`标记 ${entered.submittedOn} 提交了一个申报包`);
      }),
    "submissions.remove": ({ id }) =>
      writeNamed(workspace, books, () => {
        const known = submissions.find(id);
        if (known === null) return err(gone);
        submissions.remove(id);
        return ok(`取消 ${known.submittedOn} 的提交标记`);
      }),
  };
}
