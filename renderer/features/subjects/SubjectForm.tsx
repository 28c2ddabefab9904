import { Alert, Button } from "antd";
import { useRef, useState } from "react";
import type { DraftPlace } from "../../../shared/contract/drafts.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import type { Api } from "../../api/api.ts";
import { DraftForm } from "../../components/DraftForm.tsx";
import { targetMark } from "../../components/page.ts";
import { useAction } from "../../components/use-action.ts";
import { useDraft } from "../../components/use-draft.ts";
import { subjectKindNames, subjectName } from "../../strings/subject-words.ts";
import { CommonFields } from "./CommonFields.tsx";
import { KindFields } from "./KindFields.tsx";
import { missingOfSubject } from "./subject-view.ts";

interface Props {
  readonly api: Api;
  readonly subject: Subject;
  readonly province: string;
  readonly onSaved: (from: string, subject: Subject) => void;
  readonly onLeave: () => void;
  /** Hears what was removed, as a sentence. */
  readonly onRemoved: (sentence: string) => void;
}

/** One subject, kept while it is filled in. */
export function SubjectForm({ api, subject, province, onSaved, onLeave, onRemoved }: Props) {
  // A ref: saves that wait in line must know the name that the one before gave.
  const key = useRef(subjectKey(subject));
  const removal = useAction();
  const [place] = useState<DraftPlace>(() => ({
    ...{ form: `subjects ${key.current}`, title: `作品：${subjectName(subject)}`, page: "subjects" },
    target: { kind: "subject", id: key.current },
  }));
  const draft = useDraft(place, subject, async (next, was) => {
    const before = key.current;
    const saved = await api.call("subjects.save", { key: before, was, subject: next });
    if (!saved.ok) return saved;
    key.current = subjectKey(saved.value);
    onSaved(before, saved.value);
    return saved;
  });
  const missing = missingOfSubject(draft.value, province);
  const remove = (): void =>
    removal.run(
      () => api.call("subjects.remove", { key: key.current }),
      ({ sentence }) => onRemoved(sentence),
    );
  return (
    <>
      <Button onClick={onLeave}>回到列表</Button>
      <h2 {...targetMark({ kind: "subject", id: place.target?.id ?? "" })}>
        {subjectName(draft.value)} <span className="quiet">{subjectKindNames[subject.kind]}</span>
      </h2>
      <DraftForm label={subjectName(draft.value)} draft={draft}>
        {missing.length > 0 && <p>还差：{missing.join("、")}。</p>}
        <CommonFields subject={draft.value} onChange={draft.change} />
        <KindFields subject={draft.value} province={province} onChange={draft.change} />
      </DraftForm>
      {removal.failure !== null && <Alert role="alert" type="warning" showIcon title={removal.failure} />}
      <p>
        <Button disabled={removal.busy} onClick={remove}>
          删除这一条
        </Button>
      </p>
    </>
  );
}
