import { Alert, Button, Input } from "antd";
import { type SubmitEvent, useCallback, useState } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { OutputOf } from "../../../shared/contract/methods.ts";
import { parseLocalDate } from "../../../shared/dates.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { DraftNote } from "../../components/DraftNote.tsx";
import { FieldInput } from "../../components/Field.tsx";
import { useAction } from "../../components/use-action.ts";
import { type KeptDraft, useKeptDraft } from "../../components/use-kept-draft.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";

interface Props {
  readonly api: Api;
  readonly invoice: string;
}

/** What the tax authority's platform said of the selected invoice, as a person saw it there. */
export function CheckedForm({ api, invoice }: Props) {
  const [loaded, show] = useLoaded(useCallback(() => api.call("verifications.show", { invoice }), [api, invoice]));
  return (
    <div className="expense-tools">
      <WhenLoaded loaded={loaded} waiting="正在查看查验记录…">
        {(known) => <Checked {...{ api, known, show }} />}
      </WhenLoaded>
    </div>
  );
}

type Known = OutputOf<"verifications.show">;

/** What was seen, while it is typed. */
interface Seen {
  readonly checkedOn: string;
  readonly by: string;
  readonly result: string;
}

interface CheckedProps {
  readonly api: Api;
  readonly known: Known;
  readonly show: (now: Known) => void;
}

function Checked({ api, known, show }: CheckedProps) {
  const kept = useKeptDraft<Seen>(placeOf(known), known.verification ?? { checkedOn: "", by: "", result: "一致" });
  // Null until a person has opened or closed it.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? kept.isUnsaved;
  return (
    <>
      <span>{said(known)}</span>
      <Button aria-expanded={isOpen} onClick={() => setChosen(!isOpen)}>
        记下查验结果
      </Button>
      {isOpen && (
        <Entry
          {...{ api, known, kept }}
          done={(now) => {
            show(now);
            setChosen(false);
          }}
        />
      )}
    </>
  );
}

const placeOf = ({ invoice, title }: Known): DraftPlace => ({
  ...{ form: `verification ${invoice}`.slice(0, 400), title: `查验结果：${title}`.slice(0, 400) },
  ...{ page: "expenses", target: { kind: "invoice", id: invoice } },
});

const said = ({ title, verification }: Known): string =>
  verification === null
    ? `${title}：尚未查验`
    : `${title}：${verification.checkedOn} 由${verification.by}查验，结果：${verification.result}`;

interface EntryProps {
  readonly api: Api;
  readonly known: Known;
  readonly kept: KeptDraft<Seen>;
  readonly done: (now: Known) => void;
}

function Entry({ api, known, kept, done }: EntryProps) {
  const announce = useAnnounce();
  const { busy, failure, run } = useAction();
  const draft = kept.value;
  const set = (part: Partial<Seen>): void => kept.change({ ...draft, ...part });
  const day = parseLocalDate(draft.checkedOn);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (day === null) return;
    const verification = { ...draft, checkedOn: day };
    run(
      () => api.call("verifications.save", { invoice: known.invoice, ...verification }),
      ({ sentence }) => {
        kept.done(verification);
        announce(sentence);
        done({ ...known, verification });
      },
    );
  };
  return (
    <form className="expense-tools" aria-label="登记查验结果" onSubmit={submit}>
      <DraftNote draft={kept} />
      <FieldInput
        label="查验日期"
        form={{ kind: "date" }}
        value={draft.checkedOn}
        onChange={(checkedOn) => set({ checkedOn })}
      />
      <Input
        aria-label="查验人"
        placeholder="查验人"
        value={draft.by}
        onChange={({ target }) => set({ by: target.value })}
      />
      <Input
        aria-label="查验结果"
        placeholder="查验结果，如 一致"
        value={draft.result}
        onChange={({ target }) => set({ result: target.value })}
      />
      <Button
        type="primary"
        htmlType="submit"
        disabled={busy || day === null || draft.by.trim() === "" || draft.result.trim() === ""}
      >
        记下
      </Button>
      {failure !== null && <Alert role="alert" type="error" showIcon title={failure} />}
    </form>
  );
}
