import { Button } from "antd";
import { useState } from "react";
import type { LocalDate } from "../../../shared/dates.ts";
import type { SiteSubject, Subject } from "../../../shared/model/subject.ts";
import { Field } from "../../components/Field.tsx";
import { dateOfField } from "../../components/field-text.ts";
import { RowsField } from "../../components/RowsField.tsx";
import { freeRowId } from "./subject-view.ts";
import { WorkFields } from "./WorkFields.tsx";
import { visitColumns } from "./work-columns.ts";

interface Props<S extends Subject> {
  readonly subject: S;
  readonly onChange: (subject: Subject) => void;
}

const text = { kind: "text" } as const;

/** What only this kind of subject has. */
export function KindFields({ subject, province, onChange }: Props<Subject> & { readonly province: string }) {
  switch (subject.kind) {
    case "work":
      return <WorkFields subject={subject} province={province} onChange={onChange} />;
    case "site":
      return <SiteFields subject={subject} onChange={onChange} />;
    case "person":
      return (
        <Field
          label="专业、职务"
          form={text}
          value={subject.title}
          onChange={(title) => onChange({ ...subject, title })}
        />
      );
    case "project":
      return (
        <Field
          label="项目用途"
          form={text}
          value={subject.purpose}
          onChange={(purpose) => onChange({ ...subject, purpose })}
          hint="研发项目、培训项目等"
        />
      );
    default:
      return null;
  }
}

function SiteFields({ subject, onChange }: Props<SiteSubject>) {
  const { site } = subject;
  const set = (part: Partial<typeof site>): void => onChange({ ...subject, site: { ...site, ...part } });
  return (
    <>
      <div className="fields">
        <Field label="地址" form={text} value={site.address} onChange={(address) => set({ address })} />
        <Field label="运营管理方" form={text} value={site.operator} onChange={(operator) => set({ operator })} />
      </div>
      <RowsField
        title="接待剧组"
        columns={visitColumns}
        rows={site.visits}
        blank={null}
        onChange={(visits) => set({ visits })}
      />
      <VisitEntry
        add={(from, to) =>
          set({ visits: [...site.visits, { id: freeRowId("v", site.visits), crew: "", work: "", from, to }] })
        }
      />
    </>
  );
}

// A visit is entered with its days: they are counted, so none may be made up for a start.
function VisitEntry({ add }: { readonly add: (from: LocalDate, to: LocalDate) => void }) {
  const [days, setDays] = useState({ from: "", to: "" });
  const [from, to] = [dateOfField(days.from), dateOfField(days.to)];
  const addVisit = (): void => {
    if (from === null || to === null) return;
    add(from, to);
    setDays({ from: "", to: "" });
  };
  return (
    <div className="fields">
      <Field
        label="新接待：进场日期"
        form={{ kind: "date" }}
        value={days.from}
        onChange={(day) => setDays({ ...days, from: day })}
      />
      <Field
        label="新接待：离场日期"
        form={{ kind: "date" }}
        value={days.to}
        onChange={(day) => setDays({ ...days, to: day })}
        hint={
          <Button onClick={addVisit} disabled={from === null || to === null}>
            添加接待剧组
          </Button>
        }
      />
    </div>
  );
}
