import { Button, Input } from "antd";
import type { ReadingsView } from "../../../shared/contract/readings.ts";
import { DayInput } from "../../components/DayInput.tsx";
import { DraftNote } from "../../components/DraftNote.tsx";
import { dateOfField, fieldText } from "../../components/field-text.ts";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import type { ReadingsState } from "./use-readings.ts";

interface Props {
  readonly issue: ReadingsView["issue"];
  readonly busy: boolean;
  readonly save: ReadingsState["saveIssueDate"];
}

/** The policy's day of issue, from which its validity runs, with where it is known from. */
export function IssueDate(props: Props) {
  const { issue } = props;
  if (issue.fixed) return <p>政策发布日期：{issue.date}（政策文本载明）</p>;
  return <IssueForm {...props} />;
}

const place = { form: "issue-date", title: "政策发布日期", page: "readings", target: null } as const;

function IssueForm({ issue, busy, save }: Props) {
  const kept = useKeptDraft(place, { day: fieldText(issue.date), source: issue.source });
  const { day, source } = kept.value;
  const changed = day !== (issue.date ?? "") || source !== issue.source;
  return (
    <section className="issue-date" aria-labelledby="issue-date">
      <h2 id="issue-date">政策发布日期</h2>
      <p className="quiet">文本未载明。有效期从发布之日起算，请按公布的文件填写并写明依据；不清楚就留空。</p>
      <form
        className="readings-tools on-paper"
        aria-label="政策发布日期"
        onSubmit={(event) => {
          event.preventDefault();
          save(dateOfField(day), source, () => kept.done({ day, source }));
        }}
      >
        <DraftNote draft={kept} />
        <label htmlFor="issued-on">
          发布日期{" "}
          <DayInput named={{ id: "issued-on" }} value={day} onChange={(next) => kept.change({ day: next, source })} />
        </label>
        <label className="wide" htmlFor="issued-on-source">
          依据{" "}
          <Input
            id="issued-on-source"
            value={source}
            onChange={({ target }) => kept.change({ day, source: target.value })}
            placeholder="哪里公布的，如主管部门官网"
          />
        </label>
        <Button htmlType="submit" disabled={!changed} loading={busy}>
          保存发布日期
        </Button>
      </form>
    </section>
  );
}
