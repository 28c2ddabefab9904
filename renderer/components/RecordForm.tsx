import type { ComponentProps } from "react";
import type { Target } from "../../shared/contract/target.ts";
import { DraftNote } from "./DraftNote.tsx";
import { Field, type FieldForm } from "./Field.tsx";
import { targetMark } from "./page.ts";
import { RecordActs } from "./RecordActs.tsx";
import type { RecordState } from "./use-record-form.ts";

/** A field of a record that is entered as text. */
export interface RecordField<Draft> {
  readonly name: keyof Draft & string;
  readonly label: string;
  /** Free text without it. */
  readonly form?: FieldForm;
}

type Texts<Draft> = { readonly [Name in keyof Draft]: string };

interface Props<Draft> extends Pick<ComponentProps<typeof RecordActs>, "isBusy" | "remove" | "saving"> {
  readonly label: string;
  readonly className: string;
  /** What a link leads to here. */
  readonly target: Target;
  readonly state: RecordState<Draft>;
  readonly fields: readonly RecordField<Draft>[];
}

const text: FieldForm = { kind: "text" };

/** The form of a record: its fields one after the other, and what can be done with it at its end. */
export function RecordForm<Draft extends Texts<Draft>>(props: Props<Draft>) {
  const { label, className, target, state, fields, ...acts } = props;
  const { kept, trouble, submit, leave } = state;
  return (
    <form className={className} aria-label={label} onSubmit={submit} {...targetMark(target)}>
      <DraftNote draft={kept} />
      {fields.map(({ name, label: title, form = text }) => (
        <Field
          key={name}
          label={title}
          form={form}
          value={kept.value[name]}
          onChange={(value) => kept.change({ ...kept.value, [name]: value })}
        />
      ))}
      <RecordActs {...{ trouble, leave, ...acts }} />
    </form>
  );
}
