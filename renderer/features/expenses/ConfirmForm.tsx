import { Alert, Button, Checkbox } from "antd";
import { type SubmitEvent, useEffect, useRef } from "react";
import type { Confirmation, Confirmations, UnconfirmedInvoice } from "../../../shared/contract/confirmations.ts";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field, type FieldForm } from "../../components/Field.tsx";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { asRead, confirmationOf, fieldHint, openCount } from "./confirm-view.ts";

interface Props {
  readonly invoice: UnconfirmedInvoice;
  readonly kinds: Confirmations["kinds"];
  readonly isBusy: boolean;
  /** Tells whether it was taken. */
  readonly confirm: (confirmation: Confirmation) => Promise<boolean>;
  /** Shows the next one; null where there is no other. */
  readonly skip: (() => void) | null;
}

/** The fields of one invoice as they were read, to be corrected where they differ from the picture, and confirmed. */
export function ConfirmForm({ invoice, kinds, isBusy, confirm, skip }: Props) {
  const kept = useKeptDraft(placeOf(invoice), asRead(invoice));
  const { values, dropsLines } = kept.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const made = confirmationOf(invoice, values, dropsLines);
  const corrections = Object.keys(made.values).length + (dropsLines ? 1 : 0);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (await confirm(made)) kept.done();
  };
  const formOf = (field: string): FieldForm => {
    if (field === "kind")
      return { kind: "choice", options: Object.fromEntries(kinds.map(({ id, title }) => [id, title])) };
    return { kind: field === "issuedOn" ? "date" : "text" };
  };
  return (
    <form className="confirm-form" aria-label="对照原图核对" onSubmit={submit}>
      <h3 ref={heading} tabIndex={-1}>
        {invoice.title}
      </h3>
      <DraftNote draft={kept} />
      {invoice.doubts.map((doubt) => (
        <Alert key={doubt} type="warning" showIcon title={doubt} />
      ))}
      <p>{openCount(invoice) > 0 && `${openCount(invoice)} 项等待核对；`}与原图不同的请直接改正。</p>
      <div className="confirm-fields">
        {invoice.fields.map((field) => (
          <Field
            key={field.field}
            label={field.isOpen ? `${field.name}（待确认）` : field.name}
            form={formOf(field.field)}
            value={values[field.field] ?? field.value}
            onChange={(value) => kept.change({ dropsLines, values: { ...values, [field.field]: value } })}
            hint={fieldHint(field)}
          />
        ))}
      </div>
      {invoice.lines.length > 0 && (
        <>
          <h4>明细{invoice.areLinesOpen ? "（待确认）" : ""}</h4>
          <ol>
            {invoice.lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and their order never changes
              <li key={place}>{line}</li>
            ))}
          </ol>
          <Checkbox checked={dropsLines} onChange={({ target }) => kept.change({ values, dropsLines: target.checked })}>
            明细读得不对，不采用，只用合计
          </Checkbox>
        </>
      )}
      <div className="expense-tools">
        <Button type="primary" htmlType="submit" disabled={isBusy}>
          {corrections === 0 ? "与原图一致，确认" : `改正 ${corrections} 项并确认`}
        </Button>
        {skip !== null && (
          <Button disabled={isBusy} onClick={skip}>
            先看下一张
          </Button>
        )}
      </div>
    </form>
  );
}

const placeOf = ({ invoice, title }: UnconfirmedInvoice): DraftPlace => ({
  ...{ form: `confirmation ${invoice}`.slice(0, 400), title: `对照原图的改正：${title}`.slice(0, 400) },
  ...{ page: "expenses", target: { kind: "invoice", id: invoice } },
});
