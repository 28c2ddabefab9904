import { Button, Input } from "antd";
import { useState } from "react";
import type { ReadingsView } from "../../../shared/contract/readings.ts";
import { parseLocalDate } from "../../../shared/dates.ts";
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
  const parsed = parseLocalDate(day.trim());
  const isBad = day.trim() !== "" && parsed === null;
  const changed = day.trim() !== (issue.date ?? "") || source !== issue.source;
  return (
    <section className="issue-date" aria-labelledby="issue-date">
      <h2 id="issue-date">政策发布日期</h2>
      <p className="quiet">文本未载明。有效期从发布之日起算，请按公布的文件填写并写明依据；不清楚就留空。</p>
      <div className="readings-tools">
        <label htmlFor="issued-on">
          发布日期{" "}
          <Input
            id="issued-on"
            value={day}
            onChange={({ target }) => setDay(target.value)}
            placeholder="2026-03-05"
            {...(isBad && { status: "error" as const })}
          />
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
        <Button disabled={!changed || isBad} loading={busy} onClick={() => save(parsed, source)}>
          保存发布日期
        </Button>
      </div>
      {isBad && <p role="alert">“{day}”不是存在的日期，请写成 2026-03-05 的样子。</p>}
    </section>
  );
}
