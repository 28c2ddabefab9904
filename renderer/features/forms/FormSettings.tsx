import { Button, Checkbox, Popconfirm, Select } from "antd";
import type { FormList, FormView } from "../../../shared/contract/forms.ts";
import type { SubjectKey } from "../../../shared/model/subject.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field } from "../../components/Field.tsx";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { formPlace } from "./form-drafts.ts";
import type { FormsState } from "./use-forms.ts";

interface Props {
  readonly view: FormView;
  readonly state: FormsState;
  /** Forms of the same kind that have a mapping. */
  readonly others: FormList["forms"];
}

/** What the form is called, whom it is filled for, and what becomes of it. */
export function FormSettings({ view, state, others }: Props) {
  const { form } = view;
  const kept = useKeptDraft(formPlace(form, "title", "名称"), { title: form.title });
  const { title } = kept.value;
  const options = { "": "单位整体", ...Object.fromEntries(view.subjects.map(({ key, name }) => [key, name])) };
  return (
    <div className="form-settings">
      <form
        aria-label="表的名称"
        onSubmit={(event) => event.preventDefault()}
        onBlur={() => {
          if (title.trim() !== "" && title !== form.title) state.save({ title }, () => kept.done({ title }));
        }}
      >
        <DraftNote draft={kept} />
        <Field
          label="表的名称"
          form={{ kind: "text" }}
          value={title}
          onChange={(next) => kept.change({ title: next })}
        />
      </form>
      <Field
        label="为谁填写"
        form={{ kind: "choice", options }}
        value={form.subject ?? ""}
        onChange={(key) => state.save({ subject: key === "" ? null : (key as SubjectKey) })}
      />
      <Checkbox
        checked={form.inPackage}
        disabled={state.busy}
        onChange={({ target }) => state.save({ inPackage: target.checked })}
      >
        填好后随申报包一起导出
      </Checkbox>
      {form.kind === "pdf" && (
        <Checkbox
          checked={form.flatten}
          disabled={state.busy}
          onChange={({ target }) => state.save({ flatten: target.checked })}
        >
          填好后不能再改
        </Checkbox>
      )}
      <div className="field-actions">
        <Button onClick={state.suggest} disabled={state.busy}>
          按名称自动对应
        </Button>
        {others.length > 0 && <CarryOver {...{ view, state, others }} />}
        <Popconfirm
          title="移除这份表？"
          description="空白表和它的对应关系都会删去，不能撤回。要留着对应关系，请先另存。"
          okText="移除"
          cancelText="不移除"
          onConfirm={state.remove}
        >
          <Button disabled={state.busy}>移除这份表</Button>
        </Popconfirm>
      </div>
    </div>
  );
}

/** Takes the mapping of another form over: of the year before, or of the same form with more rows. */
function CarryOver({ view: { form }, state, others }: Props) {
  return (
    <Select
      className="carry-over"
      aria-label="沿用另一份表的对应"
      placeholder="沿用另一份表的对应…"
      value={null}
      disabled={state.busy}
      options={others.map(({ id, title, mapped }) => ({ value: id, label: `${title}（${mapped} 栏）` }))}
      onChange={(from: string | null) => from !== null && from !== form.id && state.carry(from)}
    />
  );
}
