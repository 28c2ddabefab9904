import { randomUUID } from "node:crypto";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { EnteredRevenue, revenueMethods } from "../../shared/contract/revenues.ts";
import type { Revenue } from "../../shared/model/revenue.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { changedElsewhere, isOtherNow } from "./changed-elsewhere.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { revenuesToShow } from "./revenues/list-revenues.ts";
import { saveRows } from "./save-rows.ts";
import { writeNamed } from "./write-named.ts";

type Answer<Name extends keyof typeof revenueMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call about platforms' settlements. */
export type RevenueCalls = {
  readonly [Name in keyof typeof revenueMethods]: (input: InputOf<Name>) => Answer<Name>;
};

const gone = "这条收益已经不在了，没有做任何改动。请看刷新后的列表，再做一次。";
const noSubject = "这部作品或项目已经删除。请重新选择。";

const there = "已有同一平台、同一期间、金额也相同的一期，没有重复登记。";

const blank = { sha256: null, fileName: "", row: null } as const;

/** Builds the use cases of platforms' settlements over a workspace whose books are open. */
export function revenueCalls(workspace: Workspace, books: OpenBooks): RevenueCalls {
  const write = (work: () => Result<string, string>) => writeNamed(workspace, books, work);
  return {
    "revenues.list": () => {
      const now = books.now();
      return now.ok ? ok(revenuesToShow(now.value.records, books.undoable())) : now;
    },
    "revenues.save": (wanted) => write(() => save(workspace, wanted)),
    "revenues.save-many": ({ rows }) =>
      saveRows(workspace, books, rows, {
        save: (entered) => save(workspace, { id: null, was: null, entered }),
        known: () => workspace.revenues.list(),
        ...{ keyOf, there },
        label: (count) => `登记收益 ${count} 期`,
      }),
    "revenues.remove": ({ id }) =>
      write(() => {
        const known = workspace.revenues.find(id);
        if (known === null) return err(gone);
        workspace.revenues.remove(id);
        return ok(`删去收益“${titleOf(known)}”`);
      }),
  };
}

function save(
  { revenues, subjects }: Workspace,
  { id, was, entered }: InputOf<"revenues.save">,
): Result<string, string> {
  if (subjects.find(entered.subject) === null) return err(noSubject);
  if (id === null) {
    revenues.save({ id: `rv-${randomUUID()}`, ...blank, ...entered });
    return ok(`登记收益“${titleOf(entered)}”`);
  }
  const known = revenues.find(id);
  if (known === null) return err(gone);
  if (isOtherNow(known, was)) return err(changedElsewhere);
  revenues.save({ ...known, ...entered });
  return ok(`修改收益“${titleOf(entered)}”`);
}

const keyOf = ({ subject, platform, from, to, gross, platformShare, net }: EnteredRevenue): string =>
  JSON.stringify([subject, platform.trim(), from, to, ...[gross, platformShare, net].map(String)]);

const titleOf = ({ platform, from }: Pick<Revenue, "platform" | "from">): string =>
  `${platform.trim() === "" ? "未写平台" : platform}${from === null ? "" : ` ${from.slice(0, 7)}`}`;
