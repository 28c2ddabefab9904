import { Alert, Button, Input } from "antd";
import { type SubmitEvent, useCallback, useState } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { Consequences, ElsewhereView } from "../../../shared/contract/elsewhere.ts";
import type { ExpenseRow } from "../../../shared/contract/expenses.ts";
import type { Api } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { type KeptDraft, useKeptDraft } from "../../components/use-kept-draft.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { effectText, excludedText, handedInAdvice, handedInText, isOut } from "./elsewhere-view.ts";

interface Props {
  readonly api: Api;
  readonly row: ExpenseRow;
  readonly act: BooksList<unknown>["act"];
}

/** Where an invoice turns out to be claimed under another policy: what that means, and the step that takes it out. */
export function ElsewhereForm({ api, row, act }: Props) {
  const { invoice } = row;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is another one after every change of the books
  const [loaded] = useLoaded(useCallback(() => api.call("elsewhere.show", { invoice }), [api, invoice, row]));
  return (
    <WhenLoaded loaded={loaded} waiting="正在核对这张票申报到了哪里…">
      {(view) => <Standing {...{ api, row, view, act }} />}
    </WhenLoaded>
  );
}

interface StandingProps extends Props {
  readonly view: ElsewhereView;
}

/** Where it is claimed, and by whom that is known, while it is typed. */
interface Claim {
  readonly programme: string;
  readonly by: string;
}

function Standing({ api, row, view, act }: StandingProps) {
  const kept = useKeptDraft<Claim>(placeOf(view), { programme: "", by: view.operator });
  // Null until a person has opened or closed it.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? kept.isUnsaved;
  return (
    <div className="elsewhere">
      {view.excluded !== null && <p>{excludedText(view)}</p>}
      {isOut(view) ? (
        <Button onClick={() => void act(() => api.call("exclusions.include", { ids: [view.excluded?.id ?? ""] }))}>
          撤销不申报
        </Button>
      ) : (
        <Button aria-expanded={isOpen} onClick={() => setChosen(!isOpen)}>
          这张票已在别处申报
        </Button>
      )}
      {(isOpen || view.excluded !== null) && <Following {...{ api, row, view, act, isOpen, kept }} />}
    </div>
  );
}

const placeOf = ({ invoice, number }: ElsewhereView): DraftPlace => ({
  ...{ form: `elsewhere ${invoice}`.slice(0, 400), title: `已在别处申报：${number}`.slice(0, 400) },
  ...{ page: "expenses", target: { kind: "invoice", id: invoice } },
});

interface FollowingProps extends StandingProps {
  readonly isOpen: boolean;
  readonly kept: KeptDraft<Claim>;
}

/** What follows from taking it out is worked out only for whoever asks. */
function Following({ api, row, view, act, isOpen, kept }: FollowingProps) {
  const { invoice } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is another one after every change of the books
  const ask = useCallback(() => api.call("elsewhere.consequences", { invoice }), [api, invoice, row]);
  const [loaded] = useLoaded(ask);
  return (
    <WhenLoaded loaded={loaded} waiting="正在算取出后的结果…">
      {(following) => (
        <>
          {isOpen && !isOut(view) && <Mark {...{ api, view, following, act, kept }} />}
          <HandedInNote number={view.number} handedIn={following.handedIn} />
        </>
      )}
    </WhenLoaded>
  );
}

interface MarkProps extends Pick<Props, "api" | "act"> {
  readonly view: ElsewhereView;
  readonly following: Consequences;
  readonly kept: KeptDraft<Claim>;
}

function Mark({ api, view, following, act, kept }: MarkProps) {
  const { programme, by } = kept.value;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (await act(() => api.call("elsewhere.mark", { invoice: view.invoice, programme, by })))
      kept.done({ programme: "", by });
  };
  return (
    <form className="expense-tools" aria-label="从本次申报取出" onSubmit={submit}>
      <DraftNote draft={kept} />
      <p>{effectText(view, following)}</p>
      <Input
        aria-label="在哪里申报的"
        placeholder="在哪里申报的，如 沈阳市文化产业资金 2026 年"
        value={programme}
        maxLength={500}
        onChange={({ target }) => kept.change({ programme: target.value, by })}
      />
      <Input
        aria-label="确认人"
        placeholder="确认人"
        value={by}
        maxLength={100}
        onChange={({ target }) => kept.change({ programme, by: target.value })}
      />
      <Button type="primary" htmlType="submit" disabled={programme.trim() === "" || by.trim() === ""}>
        从本次申报取出
      </Button>
    </form>
  );
}

interface HandedInProps extends Pick<Consequences, "handedIn"> {
  readonly number: string;
}

function HandedInNote({ handedIn, number }: HandedInProps) {
  if (handedIn.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title="这张票计入了已经提交的申报包"
      description={
        <>
          <ul>
            {handedIn.map((one) => (
              <li key={`${one.exportedAt} ${one.submittedOn}`}>{handedInText(one)}</li>
            ))}
          </ul>
          <p>{handedInAdvice(number)}</p>
        </>
      }
    />
  );
}
