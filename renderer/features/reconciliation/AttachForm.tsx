import { Button, Input, Select } from "antd";
import { type SubmitEvent, useState } from "react";
import type { ChainView, PaperEnd } from "../../../shared/contract/chain.ts";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import type { Api } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import type { BooksList } from "../../components/use-books-list.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { attachedAmount, papersFor, paperText } from "./chain-view.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ChainView>;
  readonly view: ChainView;
  readonly end: PaperEnd;
  readonly party: string;
  readonly invoices: readonly string[];
  readonly close: () => void;
}

interface Wanted {
  readonly paper: string | null;
  readonly amount: string;
}

const placeOf = (end: PaperEnd, party: string, invoices: readonly string[]): DraftPlace => ({
  form: `attach ${end} ${invoices.join(" ")}`.slice(0, 400),
  title: `${endNames[end]}的对应：${party}`.slice(0, 400),
  ...{ page: "reconciliation", target: { kind: "invoice", id: invoices[0] ?? "" } },
});

const endNames: Readonly<Record<PaperEnd, string>> = { contract: "合同", acceptance: "验收交付", budgetLine: "预算" };

const papersAt = (view: ChainView, end: PaperEnd) =>
  ({ contract: view.contracts, acceptance: view.acceptances, budgetLine: view.budgetLines })[end];

/** Attaches invoices to a paper that is recorded already. */
export function AttachForm({ api, list, view, end, party, invoices, close }: Props) {
  const kept = useKeptDraft<Wanted>(placeOf(end, party, invoices), { paper: null, amount: "" });
  const { paper, amount } = kept.value;
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const wanted = attachedAmount(amount);
    setTrouble(wanted.ok ? null : wanted.error);
    if (!wanted.ok || paper === null) return;
    const attached = { invoices, end, paper, amount: wanted.value };
    if (!(await list.act(() => api.call("chain.attach", attached)))) return;
    kept.done();
    close();
  };
  return (
    <form className="match-tools" aria-label="对应到已登记的" onSubmit={submit}>
      <DraftNote draft={kept} />
      <Select<string | null>
        className="wide"
        aria-label="对应到哪一份"
        placeholder="选一份已登记的"
        value={paper}
        onChange={(chosen) => kept.change({ paper: chosen, amount })}
        options={papersFor(papersAt(view, end), party).map((one) => ({ value: one.id, label: paperText(one) }))}
        showSearch={{ optionFilterProp: "label" }}
      />
      <Input
        aria-label="金额（元），不填即整张发票"
        placeholder="金额，不填即整张"
        value={amount}
        onChange={({ target }) => kept.change({ paper, amount: target.value })}
      />
      <Button type="primary" htmlType="submit" disabled={list.isBusy || paper === null}>
        {invoices.length > 1 ? `对应选中的 ${invoices.length} 张` : "对应"}
      </Button>
      {trouble !== null && <span role="alert">{trouble}</span>}
    </form>
  );
}
