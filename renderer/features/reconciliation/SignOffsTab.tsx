import { Button, Input, Tag } from "antd";
import { type SubmitEvent, useCallback, useState } from "react";
import type { ClosingView, SignOffsView } from "../../../shared/contract/sign-offs.ts";
import type { Api } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { type BooksList, useBooksList } from "../../components/use-books-list.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { reopeningText, type Standing, signedText, standingNames, standingOf, totalsText } from "./sign-offs-view.ts";
import { TabFrame } from "./TabFrame.tsx";

interface Props {
  readonly api: Api;
  readonly onChanged: () => void;
}

/** 签认: the ledger of a work is closed by a named person; what opened it again is told. */
export function SignOffsTab({ api, onChanged }: Props) {
  const list = useBooksList(
    useCallback(() => api.call("sign-offs.list", {}), [api]),
    onChanged,
  );
  const [signer, setSigner] = useState<Signer>({ signedBy: "", role: "" });
  return (
    <TabFrame api={api} list={list} undoable={list.value?.undoable ?? null} waiting="正在核对各作品的账…">
      {({ states }) =>
        states.length === 0 ? (
          <p>还没有可以结账的作品或项目。请先导入发票并分配。</p>
        ) : (
          states.map((state) => <Ledger key={state.subject} {...{ api, list, state, signer, setSigner }} />)
        )
      }
    </TabFrame>
  );
}

const colours: Readonly<Record<Standing, string>> = { open: "default", closed: "success", reopened: "warning" };

interface LedgerProps {
  readonly api: Api;
  readonly list: BooksList<SignOffsView>;
  readonly state: ClosingView;
  readonly signer: Signer;
  readonly setSigner: (signer: Signer) => void;
}

/** Who signed last in this sitting, and stands in the other forms; never whom the records name, who may be somebody else. */
interface Signer {
  readonly signedBy: string;
  readonly role: string;
}

const shownAtMost = 20;

function Ledger(props: LedgerProps) {
  const { state } = props;
  const standing = standingOf(state);
  const { reopened, obstacles } = state;
  return (
    <section className="finding-group" aria-label={state.name}>
      <div className="finding-head">
        <h3>
          {state.name} <Tag color={colours[standing]}>{standingNames[standing]}</Tag>
        </h3>
        <span className="quiet">{signedText(state)}</span>
      </div>
      <p className="money">{totalsText(state)}</p>
      {reopened.length > 0 && (
        <>
          <p>签认之后有 {reopened.length} 处变动，只有这些需要重新看过：</p>
          <Sentences
            sentences={reopened.slice(0, shownAtMost).map(reopeningText)}
            rest={reopened.length - shownAtMost}
          />
        </>
      )}
      {standing !== "closed" && obstacles.length > 0 && (
        <>
          <p>还不能结账，请先处理：</p>
          <Sentences sentences={obstacles.slice(0, shownAtMost)} rest={obstacles.length - shownAtMost} />
        </>
      )}
      {standing !== "closed" && obstacles.length === 0 && <SignForm {...props} />}
    </section>
  );
}

function Sentences({ sentences, rest }: { readonly sentences: readonly string[]; readonly rest: number }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {rest > 0 && <li>另有 {rest} 处</li>}
    </ul>
  );
}

/** Who signs, as typed; null until something is: then whoever signed last stands there. */
interface SignDraft {
  readonly signedBy: string | null;
  readonly role: string | null;
  readonly note: string;
}

function SignForm({ api, list, state, signer, setSigner }: LedgerProps) {
  const { subject, name } = state;
  const place = { form: `sign-off ${subject}`, title: `签认：${name}`, page: "reconciliation", target: null };
  const kept = useKeptDraft<SignDraft>(place, { signedBy: null, role: null, note: "" });
  const { note } = kept.value;
  const signedBy = kept.value.signedBy ?? signer.signedBy;
  const role = kept.value.role ?? signer.role;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(await list.act(() => api.call("sign-offs.sign", { subject, signedBy, role, note })))) return;
    kept.done();
    setSigner({ signedBy, role });
  };
  return (
    <form className="match-tools" aria-label={`签认${name}`} onSubmit={submit}>
      <DraftNote draft={kept} />
      <Input
        aria-label="签认人"
        placeholder="签认人姓名"
        value={signedBy}
        maxLength={100}
        onChange={({ target }) => kept.change({ ...kept.value, signedBy: target.value })}
      />
      <Input
        aria-label="身份"
        placeholder="身份，如会计、财务负责人"
        value={role}
        maxLength={100}
        onChange={({ target }) => kept.change({ ...kept.value, role: target.value })}
      />
      <Input
        className="reason"
        aria-label="备注"
        placeholder="备注"
        value={note}
        maxLength={2000}
        onChange={({ target }) => kept.change({ ...kept.value, note: target.value })}
      />
      <Button type="primary" htmlType="submit" disabled={list.isBusy || signedBy.trim() === ""}>
        签认结账
      </Button>
    </form>
  );
}
