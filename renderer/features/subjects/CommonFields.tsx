import type { Subject } from "../../../shared/model/subject.ts";
import { Field } from "../../components/Field.tsx";
import { countOfField, dateOfField, fieldText } from "../../components/field-text.ts";

interface Props {
  readonly subject: Subject;
  readonly onChange: (subject: Subject) => void;
}

/** What every subject has. */
export function CommonFields({ subject, onChange }: Props) {
  return (
    <div className="fields">
      <Field
        label="名称"
        form={{ kind: "text" }}
        value={subject.name}
        onChange={(name) => onChange({ ...subject, name })}
      />
      <YearField year={subject.claimYear} onChange={(claimYear) => onChange({ ...subject, claimYear })} />
      <Field
        label="费用归集期起"
        form={{ kind: "date" }}
        value={fieldText(subject.costFrom)}
        onChange={(day) => onChange({ ...subject, costFrom: dateOfField(day) })}
      />
      <Field
        label="费用归集期止"
        form={{ kind: "date" }}
        value={fieldText(subject.costTo)}
        onChange={(day) => onChange({ ...subject, costTo: dateOfField(day) })}
      />
      <Field
        label="备注"
        form={{ kind: "text" }}
        value={subject.note}
        onChange={(note) => onChange({ ...subject, note })}
      />
    </div>
  );
}

interface YearProps {
  readonly year: number;
  readonly onChange: (year: number) => void;
}

// A list of years: half a typed year is no year, and the claim year can never be empty.
function YearField({ year, onChange }: YearProps) {
  const years = Array.from({ length: 7 }, (_, index) => String(year - 3 + index));
  return (
    <Field
      label="申报年度"
      form={{ kind: "choice", options: Object.fromEntries(years.map((text) => [text, text])) }}
      value={String(year)}
      onChange={(text) => onChange(countOfField(text) ?? year)}
    />
  );
}
