import { Button, Input } from "antd";
import { type SubmitEvent, useCallback } from "react";
import type { Operator } from "../../../shared/contract/operator.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { DraftNote } from "../../components/DraftNote.tsx";
import { useAction } from "../../components/use-action.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { useLoaded } from "../../components/use-loaded.ts";

/** Who works: what is decided on this page is kept under this name. */
export function OperatorField({ api }: { readonly api: Api }) {
  const [loaded, replace] = useLoaded(useCallback(() => api.call("operator.show", {}), [api]));
  if (loaded.kind !== "loaded") return null;
  return <NameForm key={loaded.value.name} api={api} known={loaded.value} replace={replace} />;
}

interface Props {
  readonly api: Api;
  readonly known: Operator;
  readonly replace: (operator: Operator) => void;
}

const place = { form: "operator", title: "操作人", page: "reconciliation", target: null } as const;

function NameForm({ api, known, replace }: Props) {
  const kept = useKeptDraft(place, { name: known.name });
  const { name } = kept.value;
  const { busy, failure, run } = useAction();
  const announce = useAnnounce();
  const save = (given: string): void =>
    run(
      () => api.call("operator.save", { name: given }),
      (saved) => {
        kept.done();
        replace(saved);
        announce(saved.name === "" ? "操作人已清空" : `操作人：${saved.name}`);
      },
    );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    save(name.trim());
  };
  return (
    <form className="operator" aria-label="操作人" onSubmit={submit}>
      <label htmlFor="operator-name">操作人</label>
      <Input
        id="operator-name"
        value={name}
        maxLength={100}
        placeholder="您的姓名"
        onChange={({ target }) => kept.change({ name: target.value })}
      />
      <Button htmlType="submit" disabled={name.trim() === known.name} loading={busy}>
        记下
      </Button>
      {known.name === "" && <span className="quiet">填写后才能确认、答复和签认</span>}
      <OtherName known={known} isBusy={busy} take={save} />
      <DraftNote draft={kept} />
      {failure !== null && <span role="alert">{failure}</span>}
    </form>
  );
}

interface OtherNameProps {
  readonly known: Operator;
  readonly isBusy: boolean;
  readonly take: (name: string) => void;
}

/** A copy of a workspace brings the name of whoever handed it on: what is decided must not stand in that name unnoticed. */
function OtherName({ known: { name, own }, isBusy, take }: OtherNameProps) {
  if (own === "" || own === name) return null;
  return (
    <>
      {name !== "" && (
        <span role="status">
          这份工作区里记的是“{name}”，这台电脑上次用的是“{own}”。
        </span>
      )}
      <Button disabled={isBusy} onClick={() => take(own)}>
        我是{own}
      </Button>
    </>
  );
}
