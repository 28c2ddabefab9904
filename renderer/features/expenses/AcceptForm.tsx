import { Button, Radio, Select } from "antd";
import type { AcceptedSuggestions } from "../../../shared/contract/categories.ts";
import type { ExpenseTerms } from "../../../shared/contract/expenses.ts";
import { type SubjectKey, subjectKeySchema } from "../../../shared/model/subject.ts";
import { placeNames } from "./expenses-view.ts";

/** What accepted lines were spent on, and where; a suggestion says neither. */
export interface AcceptTarget {
  readonly subject: SubjectKey | null;
  readonly place: AcceptedSuggestions["place"];
}

const keyOf = (id: string | null): SubjectKey | null => subjectKeySchema.safeParse(id).data ?? null;

/** The only subject where there is but one; where it was spent is left open. */
export const firstTarget = (subjects: ExpenseTerms["subjects"]): AcceptTarget => ({
  subject: subjects.length === 1 ? keyOf(subjects[0]?.id ?? null) : null,
  place: "unknown",
});

interface Props {
  readonly subjects: ExpenseTerms["subjects"];
  readonly isBusy: boolean;
  readonly target: AcceptTarget;
  readonly setTarget: (target: AcceptTarget) => void;
  readonly chosen: number;
  readonly listed: number;
  readonly acceptChosen: () => void;
  readonly acceptListed: () => void;
}

/** Says what the lines were spent on and takes the suggestions over. */
export function AcceptForm({ subjects, isBusy, target, setTarget, chosen, listed, ...acts }: Props) {
  const isIdle = isBusy || target.subject === null;
  return (
    <fieldset className="expense-tools suggestion-tools" aria-label="采纳建议">
      <Select<string | null>
        aria-label="采纳到作品或项目"
        placeholder="先选作品或项目"
        value={target.subject}
        onChange={(id) => setTarget({ ...target, subject: keyOf(id) })}
        options={subjects.map(({ id, title }) => ({ value: id, label: title }))}
        showSearch={{ optionFilterProp: "label" }}
      />
      <Radio.Group
        aria-label="采纳的发生地"
        value={target.place}
        onChange={(event) => setTarget({ ...target, place: event.target.value as AcceptedSuggestions["place"] })}
        options={Object.entries(placeNames).map(([value, label]) => ({ value, label }))}
      />
      <Button type="primary" disabled={isIdle || chosen === 0} onClick={acts.acceptChosen}>
        采纳所选 {chosen} 行
      </Button>
      <Button disabled={isIdle || listed === 0} onClick={acts.acceptListed}>
        采纳所列 {listed} 行
      </Button>
      {target.subject === null && <span className="quiet">选好作品或项目后才能采纳。</span>}
    </fieldset>
  );
}
