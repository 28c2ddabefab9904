import { Alert, Button } from "antd";
import type { NewSubject } from "../../../shared/contract/subjects.ts";
import type { Subject, SubjectKind } from "../../../shared/model/subject.ts";
import type { Api } from "../../api/api.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field } from "../../components/Field.tsx";
import { dateOfField, fieldText } from "../../components/field-text.ts";
import { targetMark } from "../../components/page.ts";
import { useAction } from "../../components/use-action.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { subjectKindNames } from "../../strings/subject-words.ts";
import { FirstQuestion } from "./FirstQuestion.tsx";

interface Props {
  readonly api: Api;
  readonly province: string;
  readonly year: number;
  readonly onCreated: (subject: Subject) => void;
  /** Leaves the form; null where there is nothing else to show. */
  readonly onLeave: (() => void) | null;
}

const place = {
  form: "subjects new",
  title: "新的作品或项目",
  page: "subjects",
  target: { kind: "subject", id: "new" },
} as const;

const blank = (claimYear: number): NewSubject => ({
  ...{ kind: "work", name: "", claimYear, costFrom: null, costTo: null },
  ...{ medium: "unknown", class: "unknown", classOn: null, filedInProvince: "unknown" },
});

/** Enters something new: for a work the first question comes first, the rest can wait. */
export function NewSubjectForm({ api, province, year, onCreated, onLeave }: Props) {
  const kept = useKeptDraft(place, blank(year));
  const entered = kept.value;
  const creation = useAction();
  const set = (part: Partial<NewSubject>): void => kept.change({ ...entered, ...part });
  const create = (event: { readonly preventDefault: () => void }): void => {
    event.preventDefault();
    creation.run(
      () => api.call("subjects.create", entered),
      (subject) => {
        kept.done();
        onCreated(subject);
      },
    );
  };
  return (
    <form className="line" aria-label="登记新作品或项目" onSubmit={create}>
      <h2 {...targetMark(place.target)}>登记新作品或项目</h2>
      <DraftNote draft={kept} />
      <div className="fields">
        <Field
          label="登记什么"
          form={{ kind: "choice", options: subjectKindNames }}
          value={entered.kind}
          onChange={(kind) => set({ kind: kind as SubjectKind })}
        />
      </div>
      {entered.kind === "work" && <FirstQuestion api={api} province={province} entered={entered} set={set} />}
      <div className="fields">
        <Field label="名称" form={{ kind: "text" }} value={entered.name} onChange={(name) => set({ name })} />
        <Field
          label="费用归集期起"
          form={{ kind: "date" }}
          value={fieldText(entered.costFrom)}
          onChange={(day) => set({ costFrom: dateOfField(day) })}
        />
        <Field
          label="费用归集期止"
          form={{ kind: "date" }}
          value={fieldText(entered.costTo)}
          onChange={(day) => set({ costTo: dateOfField(day) })}
        />
      </div>
      {creation.failure !== null && <Alert role="alert" type="warning" showIcon title={creation.failure} />}
      <p>
        <Button type="primary" htmlType="submit" disabled={creation.busy}>
          登记
        </Button>{" "}
        {onLeave !== null && (
          <Button
            onClick={() => {
              kept.done();
              onLeave();
            }}
          >
            不登记了
          </Button>
        )}
      </p>
    </form>
  );
}
