import { Alert, Button, Input } from "antd";
import { type SubmitEvent, useCallback, useState } from "react";
import type { OutputOf } from "../../../shared/contract/methods.ts";
import { parseLocalDate } from "../../../shared/dates.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { FieldInput } from "../../components/Field.tsx";
import { useAction } from "../../components/use-action.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";

interface Props {
  readonly api: Api;
  readonly invoice: string;
}

/** What the tax authority's platform said of the selected invoice, as a person saw it there. */
export function CheckedForm({ api, invoice }: Props) {
  const [isOpen, setIsOpen] = useState<boolean>(false);
  const [loaded, show] = useLoaded(useCallback(() => api.call("verifications.show", { invoice }), [api, invoice]));
  return (
    <div className="expense-tools">
      <WhenLoaded loaded={loaded} waiting="正在查看查验记录…">
        {(known) => (
          <>
            <span>{said(known)}</span>
            <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
              记下查验结果
            </Button>
            {isOpen && (
              <Entry
                api={api}
                known={known}
                done={(now) => {
                  show(now);
                  setIsOpen(false);
                }}
              />
            )}
          </>
        )}
      </WhenLoaded>
    </div>
  );
}

type Known = OutputOf<"verifications.show">;

const said = ({ title, verification }: Known): string =>
  verification === null
    ? `${title}：尚未查验`
    : `${title}：${verification.checkedOn} 由${verification.by}查验，结果：${verification.result}`;

function Entry({
  api,
  known,
  done,
}: {
  readonly api: Api;
  readonly known: Known;
  readonly done: (now: Known) => void;
}) {
  const announce = useAnnounce();
  const { busy, failure, run } = useAction();
  const [draft, setDraft] = useState(known.verification ?? { checkedOn: "", by: "", result: "一致" });
  const day = parseLocalDate(draft.checkedOn);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (day === null) return;
    const verification = { ...draft, checkedOn: day };
    run(
      () => api.call("verifications.save", { invoice: known.invoice, ...verification }),
      ({ sentence }) => {
        announce(sentence);
        done({ ...known, verification });
      },
    );
  };
  return (
    <form className="expense-tools" aria-label="登记查验结果" onSubmit={submit}>
      <FieldInput
        label="查验日期"
        form={{ kind: "date" }}
        value={draft.checkedOn}
        onChange={(checkedOn) => setDraft({ ...draft, checkedOn: checkedOn as never })}
      />
      <Input
        aria-label="查验人"
        placeholder="查验人"
        value={draft.by}
        onChange={({ target }) => setDraft({ ...draft, by: target.value })}
      />
      <Input
        aria-label="查验结果"
        placeholder="查验结果，如 一致"
        value={draft.result}
        onChange={({ target }) => setDraft({ ...draft, result: target.value })}
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
