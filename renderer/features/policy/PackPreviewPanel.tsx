import { Alert, Button } from "antd";
import type { GivenUnderBoth, PackPreview } from "../../../shared/contract/packs.ts";
import { parseLocalDate } from "../../../shared/dates.ts";
import { givenText } from "../../../shared/wording/given-words.ts";
import { Field } from "../../components/Field.tsx";
import { ListTable } from "../../components/ListTable.tsx";
import type { ListColumn } from "../../components/list-columns.ts";
import { figureRows, packLabel } from "./packs-view.ts";
import type { PacksState } from "./use-packs.ts";

interface Props {
  readonly preview: PackPreview;
  readonly state: PacksState;
}

/** What would change for each subject and article under another pack, and why; and the step to work with it. */
export function PackPreviewPanel({ preview, state }: Props) {
  const { asOf, before, after, lines, remarks, figures } = preview;
  const changed = lines.filter(({ isChanged }) => isChanged);
  const same = lines.length - changed.length;
  return (
    <section className="pack-look" aria-labelledby="pack-preview">
      <h2 id="pack-preview">换用会怎样</h2>
      <p>
        现在用：{packLabel(before)}；换用：{packLabel(after)}
        。同一份资料、同一天，分别按两份测算；看的时候什么都没有改。
      </p>
      <Field
        label="按哪一天测算"
        form={{ kind: "date" }}
        value={asOf}
        onChange={(day) => {
          const asked = parseLocalDate(day);
          if (asked !== null) state.preview(after.name, asked);
        }}
      />
      {remarks.length > 0 && <Remarks remarks={remarks} />}
      <Figures figures={figures} />
      <h3>{changed.length === 0 ? "没有哪一条的结果会变" : `结果会变的 ${changed.length} 条`}</h3>
      {changed.length > 0 && <Lines lines={changed} label="结果会变的条目" />}
      {same > 0 && (
        <details>
          <summary>结果不变的 {same} 条</summary>
          <Lines lines={lines.filter(({ isChanged }) => !isChanged)} label="结果不变的条目" />
        </details>
      )}
      <p className="pack-acts">
        <Button type="primary" disabled={state.isBusy} onClick={() => state.choose(after.name)}>
          换用 {after.version}
        </Button>
        <Button onClick={state.close}>先不换</Button>
        <span className="quiet">换用后可以撤回，也可以随时换回来；已经导出的申报包不受影响。</span>
      </p>
    </section>
  );
}

function Remarks({ remarks }: Pick<PackPreview, "remarks">) {
  const list = (
    <ul>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
  return <Alert type="info" showIcon title="换用前请知道" description={list} />;
}

function Figures({ figures }: Pick<PackPreview, "figures">) {
  return (
    <table className="pack-figures">
      <thead>
        <tr>
          <th scope="col">合计</th>
          <th scope="col">现在</th>
          <th scope="col">换用后</th>
        </tr>
      </thead>
      <tbody>
        {figureRows(figures).map(({ title, before, after }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const columns: readonly ListColumn<GivenUnderBoth>[] = [
  { title: "作品或项目", width: "9rem", read: ({ subjectName }) => subjectName },
  { title: "年度", width: "4.5rem", read: ({ claimYear }) => claimYear },
  { title: "条款", width: "12rem", read: ({ article, title }) => `第${article}条 ${title}` },
  { title: "现在", width: "11rem", read: ({ before }) => givenText(before) },
  { title: "换用后", width: "11rem", read: ({ after }) => givenText(after) },
  {
    title: "为什么",
    read: ({ why }) => why.join("；"),
    show: ({ why }) => why.map((sentence) => <p key={sentence}>{sentence}</p>),
  },
];

function Lines({ lines, label }: { readonly lines: readonly GivenUnderBoth[]; readonly label: string }) {
  return (
    <ListTable
      label={label}
      className="pack-lines"
      columns={columns}
      rows={lines}
      rowKey={({ subjectName, claimYear, article, title }) => `${subjectName} ${claimYear} ${article} ${title}`}
      pageSize={100}
      scroll={{ x: "60rem" }}
    />
  );
}
