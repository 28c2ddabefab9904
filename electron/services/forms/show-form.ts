import type { DatumView, FormRemark, FormView } from "../../../shared/contract/forms.ts";
import type { Finding } from "../../../shared/finding.ts";
import type { Blank } from "../../../shared/forms/blank.ts";
import { checkMapping, targetKey, unfilledPlaces } from "../../../shared/forms/check-mapping.ts";
import type { Datum, DatumList, FormData } from "../../../shared/forms/form-data.ts";
import { type FormValue, formatsOf, formatValue, type ValueType } from "../../../shared/forms/form-value.ts";
import { resolveMapping } from "../../../shared/forms/resolve-mapping.ts";
import type { Form } from "../../../shared/model/form.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";

/** A finding as a face shows it. */
export const remarkOf = (finding: Finding): FormRemark => ({
  severity: finding.severity,
  sentence: sayFinding(finding),
  field: finding.field,
});

const usual = (type: ValueType, value: FormValue | null): string | null =>
  value === null ? null : formatValue(value, formatsOf[type][0] ?? "text");

const single = ({ path, title, group, type, value }: Datum): DatumView => ({
  ...{ path, title, group, formats: formatsOf[type] },
  value: usual(type, value),
});

const listView = ({ title, columns, rows }: DatumList): FormView["lists"][number] => ({
  title,
  rows: rows.length,
  columns: columns.map(({ path, title: columnTitle, type }, index) => ({
    ...{ path, title: columnTitle, group: title, formats: formatsOf[type] },
    value: usual(type, rows[0]?.[index] ?? null),
  })),
});

/** What is needed beside a form to show it. */
export interface FormSurroundings {
  readonly blank: Blank;
  readonly remarks: readonly Finding[];
  readonly data: FormData;
  readonly subjects: readonly Subject[];
  readonly suggestedPath: string;
}

/** A form as the page that maps it shows it. */
export function viewOfForm(form: Form, { blank, remarks, data, subjects, suggestedPath }: FormSurroundings): FormView {
  const { findings } = resolveMapping(form.fields, data);
  return {
    form,
    blank,
    singles: data.singles.map(single),
    lists: data.lists.map(listView),
    subjects: subjects.map((subject) => ({ key: subjectKey(subject), name: subject.name })),
    shown: form.fields.map((field) => ({ id: field.id, text: shownText([field], data) })),
    findings: [...remarks, ...checkMapping(form.fields, blank), ...findings].map(remarkOf),
    unfilled: unfilledPlaces(form.fields, blank).map(({ target, label }) => ({ place: targetKey(target), label })),
    suggestedPath,
  };
}

function shownText(fields: Form["fields"], data: FormData): string {
  const [fill] = resolveMapping(fields, data).fills;
  return (fill?.values ?? [])
    .map((value) => (value?.on === null || value === null ? (value?.text ?? "") : tick(value.on)))
    .join("\n");
}

const tick = (on: boolean): string => (on ? "√" : "");
