import { randomUUID } from "node:crypto";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { resultMethods } from "../../shared/contract/results.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { formatYuan } from "../../shared/money.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { calculate } from "./calculate.ts";
import { changedElsewhere, isOtherNow } from "./changed-elsewhere.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { resultsToShow } from "./results/list-results.ts";
import { decidedValue, decidedValueExpected } from "./workbook/decision-rows.ts";
import { writeNamed } from "./write-named.ts";

type Answer<Name extends keyof typeof resultMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call about decisions and grants. */
export type ResultCalls = {
  readonly [Name in keyof typeof resultMethods]: (input: InputOf<Name>) => Answer<Name>;
};

const gone = "这一条已经不在了，没有做任何改动。请看刷新后的列表，再做一次。";
const noSubject = "这部作品或项目已经删除。请重新选择。";

/** Builds the use cases of decisions and grants over a workspace whose books are open. */
export function resultCalls(
  workspace: Workspace,
  pack: Pack,
  { books, today }: { readonly books: OpenBooks; readonly today: () => LocalDate },
): ResultCalls {
  const { grants, decisions } = workspace;
  const write = (work: () => Result<string, string>) => writeNamed(workspace, books, work);
  return {
    "results.list": () => {
      const now = books.now();
      return now.ok ? ok(resultsToShow(calculate(now.value.records, pack, today()), books.undoable())) : now;
    },
    "results.save-grant": (wanted) => write(() => saveGrant(workspace, pack, wanted)),
    "results.remove-grant": ({ id }) =>
      write(() => {
        const known = grants.find(id);
        if (known === null) return err(gone);
        grants.remove(id);
        return ok(`删去已获扶持“${known.programme}”`);
      }),
    "results.save-decision": (wanted) => write(() => saveDecision(workspace, pack, wanted)),
    "results.remove-decision": ({ id }) =>
      write(() => {
        if (!decisions.remove(id)) return err(gone);
        return ok("删去一项核定结果");
      }),
  };
}

function saveGrant(
  { grants, subjects }: Workspace,
  pack: Pack,
  { id, was, entered }: InputOf<"results.save-grant">,
): Result<string, string> {
  if (entered.subject !== null && subjects.find(entered.subject) === null) return err(noSubject);
  const known = id === null ? null : grants.find(id);
  if (id !== null && known === null) return err(gone);
  if (known !== null && isOtherNow(known, was)) return err(changedElsewhere);
  const rule = pack.rules.find((one) => one.id === entered.rule);
  const programme = entered.programme.trim() === "" ? (rule?.title ?? "") : entered.programme.trim();
  if (programme === "") return err("请写明是哪项政策或项目给的扶持，或在“本政策条目”里选一条。");
  grants.save({ ...entered, programme, id: id ?? `gr-${randomUUID()}` });
  return ok(`${id === null ? "登记" : "修改"}已获扶持“${programme}” ${formatYuan(entered.amount)} 元`);
}

function saveDecision(
  { decisions, subjects }: Workspace,
  pack: Pack,
  { id, was, entered }: InputOf<"results.save-decision">,
): Result<string, string> {
  const subject = subjects.find(entered.subject);
  if (subject === null) return err(noSubject);
  const known = id === null ? null : decisions.find(id);
  if (id !== null && known === null) return err(gone);
  if (known !== null && isOtherNow(known, was)) return err(changedElsewhere);
  const fact = pack.facts.find((one) => one.id === entered.fact && one.source.gather === "decision");
  if (fact === undefined || !fact.kinds.includes(subject.kind)) return err("请选择核定的是哪一项。");
  const value = decidedValue(fact, entered.value.trim());
  if (value === null) return err(`${fact.title}没有保存。${decidedValueExpected[fact.type]}`);
  decisions.save({ ...entered, value, id: id ?? `dc-${randomUUID()}` });
  return ok(`${id === null ? "登记" : "修改"}“${subject.name}”的${fact.title}`);
}
