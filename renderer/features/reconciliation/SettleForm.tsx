import { Button } from "antd";
import { type SubmitEvent, useState } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { MatchDetail, SettledPart } from "../../../shared/contract/matching.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { shortNumbers } from "./matching-view.ts";
import { PartRow } from "./PartRow.tsx";
import { leftText, nextPart, type PartDraft, restOf, rowRestOf, settledParts, suggestedParts } from "./settle-view.ts";
import { useFormFocus } from "./use-form-focus.ts";

interface Props {
  readonly detail: MatchDetail;
  readonly isBusy: boolean;
  /** Gives whether it was settled. */
  readonly settle: (parts: readonly SettledPart[]) => Promise<boolean>;
  readonly close: () => void;
  /** Whether it was opened on purpose, and is where one goes on. */
  readonly takesFocus: boolean;
}

/** Settles by hand: which part of which row stands for which paper, or in what other way it was settled. */
export function SettleForm({ detail, isBusy, settle, close, takesFocus }: Props) {
  const kept = useKeptDraft(placeOf(detail), suggestedParts(detail));
  const [drafts, setDrafts] = [kept.value, kept.change];
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const parts = settledParts(drafts, detail);
    setTrouble(parts.ok ? null : parts.error);
    if (parts.ok && (await settle(parts.value))) kept.done();
  };
  const more = nextPart(detail, drafts);
  const leave = (): void => {
    kept.done();
    close();
  };
  const focus = useFormFocus(takesFocus, leave);
  return (
    <form {...focus} className="settle-form" aria-label="手工核销" onSubmit={submit}>
      <DraftNote draft={kept} />
      <div className="rows-scroll">
        <table className="rows">
          <thead>
            <tr>
              {["发票或结算", "银行流水", "方式", "金额（元）", "日期", "说明"].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft, index) => (
              <PartRow
                // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own and hold no state
                key={index}
                place={index + 1}
                detail={detail}
                draft={draft}
                change={(next) => setDrafts(drafts.with(index, next))}
                remove={() => setDrafts(drafts.toSpliced(index, 1))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Rests detail={detail} drafts={drafts} />
      {trouble !== null && <p role="alert">{trouble}</p>}
      <div className="match-actions">
        <Button type="primary" htmlType="submit" disabled={isBusy}>
          确认核销
        </Button>
        <Button disabled={more === null} onClick={() => more !== null && setDrafts([...drafts, more])}>
          再加一行
        </Button>
        <Button onClick={leave}>收起</Button>
      </div>
    </form>
  );
}

const placeOf = ({ id }: MatchDetail): DraftPlace => ({
  ...{ form: `settle ${id}`.slice(0, 400), title: "手工核销", page: "reconciliation", target: null },
});

/** What the parts typed so far leave of each side. */
function Rests({ detail, drafts }: { readonly detail: MatchDetail; readonly drafts: readonly PartDraft[] }) {
  return (
    <ul className="rests quiet" aria-label="按所填还剩">
      {detail.demands.map((demand) => (
        <li key={demand.id}>
          {demand.party} {shortNumbers(demand.number)}：{leftText(restOf(demand, drafts))}
        </li>
      ))}
      {detail.payments.map((payment) => (
        <li key={payment.id}>
          {payment.bookedOn} 流水：{leftText(rowRestOf(payment, drafts))}
        </li>
      ))}
    </ul>
  );
}
