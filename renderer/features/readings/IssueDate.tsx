import { Button, Input } from "antd";
import { useState } from "react";
import type { ReadingsView } from "../../../shared/contract/readings.ts";
import { DayInput } from "../../components/DayInput.tsx";
import { dateOfField } from "../../components/field-text.ts";
import type { ReadingsState } from "./use-readings.ts";

interface Props {
  readonly issue: ReadingsView["issue"];
  readonly busy: boolean;
  readonly save: ReadingsState["saveIssueDate"];
}

/** The policy's day of issue, from which its validity runs, with where it is known from. */
export function IssueDate({ issue, busy, save }: Props) {
  const [day, setDay] = useState<string>(issue.date ?? "");
  const [source, setSource] = useState(issue.source);
  if (issue.fixed) return <p>政策发布日期：{issue.date}（政策文本载明）</p>;
  const changed = day !== (issue.date ?? "") || source !== issue.source;
  return (
    <section className="issue-date" aria-labelledby="issue-date">
      <h2 id="issue-date">政策发布日期</h2>
      <p className="quiet">文本未载明。有效期从发布之日起算，请按公布的文件填写并写明依据；不清楚就留空。</p>
      <form
        className="readings-tools"
        aria-label="政策发布日期"
        onSubmit={(event) => {
          event.preventDefault();
          save(dateOfField(day), source);
        }}
      >
        <label htmlFor="issued-on">
          发布日期 <DayInput named={{ id: "issued-on" }} value={day} onChange={setDay} />
        </label>
        <label className="wide" htmlFor="issued-on-source">
          依据{" "}
          <Input
            id="issued-on-source"
            value={source}
            onChange={({ target }) => setSource(target.value)}
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
