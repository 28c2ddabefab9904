import { type ReactNode, useContext, useId } from "react";
import { DayInput } from "./DayInput.tsx";
import { PrintingContext } from "./use-printing.ts";

/** What a field is like: free text, several lines of it, a day, a whole number, or one of a few. */
export type FieldForm =
  | { readonly kind: "text" | "lines" | "date" | "count" }
  | { readonly kind: "choice"; readonly options: Readonly<Record<string, string>> };

interface InputProps {
  readonly label: string;
  readonly form: FieldForm;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
  readonly describedBy?: string | undefined;
}

/** The input itself, named for screen readers. Everything in it is text; an empty day or number is "". On paper all of its text is shown. */
export function FieldInput(props: InputProps) {
  const isPrinting: boolean = useContext(PrintingContext);
  return (
    <>
      <BareInput {...props} />
      {isPrinting && <span className="field-paper">{paperTextOf(props)}</span>}
    </>
  );
}

const paperTextOf = ({ form, value }: InputProps): string =>
  form.kind === "choice" ? (form.options[value] ?? value) : value;

function BareInput({ label, form, value, onChange, id, describedBy }: InputProps) {
  const change = (event: { readonly target: { readonly value: string } }): void => onChange(event.target.value);
  const name = { id, "aria-describedby": describedBy, ...(id === undefined && { "aria-label": label }) };
  if (form.kind === "date") return <DayInput value={value} onChange={onChange} named={name} />;
  const named = { ...name, className: "field-input", value, onChange: change };
  if (form.kind === "lines") return <textarea {...named} rows={3} />;
  if (form.kind === "choice")
    return (
      <select {...named}>
        {Object.entries(form.options).map(([option, title]) => (
          <option key={option} value={option}>
            {title}
          </option>
        ))}
      </select>
    );
  if (form.kind === "count") return <input {...named} type="number" min={0} step={1} />;
  return <input {...named} type={form.kind} />;
}

interface Props extends Omit<InputProps, "id" | "describedBy"> {
  /** Remarks that never block, shown under the field as one types. */
  readonly remarks?: readonly string[];
  readonly hint?: ReactNode;
}

/** A labelled field with its remarks. */
export function Field({ label, form, value, onChange, remarks = [], hint }: Props) {
  const id = useId();
  const notes = `${id}-notes`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <FieldInput {...{ label, form, value, onChange, id, describedBy: notes }} />
      <div id={notes} aria-live="polite">
        {hint !== undefined && <div className="quiet">{hint}</div>}
        {remarks.map((remark) => (
          <div key={remark} className="remark">
            {remark}
          </div>
        ))}
      </div>
    </div>
  );
}
