import { Button } from "antd";
import { type Subject, type SubjectKind, subjectKey } from "../../../shared/model/subject.ts";
import { CopyTable } from "../../components/CopyTable.tsx";
import type { CopiedColumn } from "../../components/copy-rows.ts";
import { subjectKindNames, subjectName } from "../../strings/subject-words.ts";
import { summaryOf } from "./subject-summary.ts";
import { missingOfSubject } from "./subject-view.ts";

interface Props {
  readonly subjects: readonly Subject[];
  readonly province: string;
  readonly onOpen: (key: string) => void;
}

/** Every subject by kind, at a glance: what is known of it, and what is still to be entered. */
export function SubjectList({ subjects, province, onOpen }: Props) {
  const byKind = Map.groupBy(subjects, ({ kind }) => kind);
  const kinds = Object.entries(subjectKindNames) as readonly (readonly [SubjectKind, string])[];
  return kinds.map(([kind, title]) => {
    const some = byKind.get(kind) ?? [];
    return some.length === 0 ? null : (
      <section key={kind} aria-labelledby={`kind-${kind}`}>
        <h2 id={`kind-${kind}`}>{title}</h2>
        <CopyTable label={title} columns={copiedOf(province)} rows={some}>
          <table className="subjects">
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">申报年度</th>
                <th scope="col">概况</th>
                <th scope="col">尚缺</th>
              </tr>
            </thead>
            <tbody>
              {some.map((subject) => (
                <Row key={subjectKey(subject)} subject={subject} province={province} onOpen={onOpen} />
              ))}
            </tbody>
          </table>
        </CopyTable>
      </section>
    );
  });
}

const copiedOf = (province: string): readonly CopiedColumn<Subject>[] => [
  { title: "名称", read: subjectName },
  { title: "申报年度", read: ({ claimYear }) => claimYear },
  { title: "概况", read: (subject) => summaryOf(subject, province).join(" · ") },
  { title: "尚缺", read: (subject) => missingOfSubject(subject, province).join("、") },
];

interface RowProps {
  readonly subject: Subject;
  readonly province: string;
  readonly onOpen: (key: string) => void;
}

function Row({ subject, province, onOpen }: RowProps) {
  const missing = missingOfSubject(subject, province);
  const summary = summaryOf(subject, province);
  return (
    <tr>
      <th scope="row">
        <Button type="link" className="subject-open" onClick={() => onOpen(subjectKey(subject))}>
          {subjectName(subject)}
        </Button>
      </th>
      <td>{subject.claimYear}</td>
      <td>{summary.length === 0 ? "—" : summary.join(" · ")}</td>
      <td>{missing.length === 0 ? "—" : missing.join("、")}</td>
    </tr>
  );
}
