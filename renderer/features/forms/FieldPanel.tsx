import { Button, Radio, Select } from "antd";
import { useState } from "react";
import type { FormView } from "../../../shared/contract/forms.ts";
import { joinedPaths, wordsBetween } from "../../../shared/forms/joined-data.ts";
import type { FormFormat } from "../../../shared/model/form.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field } from "../../components/Field.tsx";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { fieldOfTyped, fieldPlace, typedField } from "./form-drafts.ts";
import { type DraftField, dataOptions, datumOf, formatNames, placeText, withDatum, withJoined } from "./forms-view.ts";
import { TargetFields } from "./TargetFields.tsx";

interface Props {
  readonly view: FormView;
  readonly draft: DraftField;
  readonly busy: boolean;
  /** Stores the field; `done` hears once it is. */
  readonly keep: (draft: DraftField, done: () => void) => void;
  readonly drop: (id: string) => void;
}

/** What one place of the form is filled with, and how it is written there. */
export function FieldPanel({ view, draft: initial, busy, keep, drop }: Props) {
  const kept = useKeptDraft(fieldPlace(view.form, initial), typedField(initial));
  const draft = fieldOfTyped(initial, kept.value);
  const change = (next: DraftField): void => kept.change(typedField(next));
  const { source } = draft;
  const [chosen, setWay] = useState<Way>("data");
  const way = source === null ? chosen : wayOf(source);
  return (
    <form
      className="field-panel"
      aria-label="这一栏填什么"
      onSubmit={(event) => {
        event.preventDefault();
        keep(draft, () => kept.done(typedField(draft)));
      }}
    >
      <DraftNote draft={kept} />
      <p className="quiet">{placeText(draft.target)}</p>
      <Field
        label="这一栏叫什么"
        form={{ kind: "text" }}
        value={draft.label}
        onChange={(label) => change({ ...draft, label })}
      />
      <Radio.Group
        aria-label="填什么"
        value={way}
        options={[
          { value: "data", label: "工具里的数据" },
          { value: "joined", label: "几项数据连起来" },
          { value: "text", label: "固定文字" },
        ]}
        onChange={({ target }) => {
          setWay(target.value as Way);
          change({ ...draft, source: target.value === "text" ? { text: "" } : null });
        }}
      />
      {way === "text" && (
        <Field
          label="文字"
          form={{ kind: "lines" }}
          value={source !== null && "text" in source ? source.text : ""}
          onChange={(text) => change({ ...draft, source: { text } })}
        />
      )}
      {way === "data" && <DataPicker {...{ view, draft, change }} />}
      {way === "joined" && <JoinedPicker {...{ view, draft, change }} />}
      {way !== "joined" && <Formats {...{ view, draft, change }} />}
      <TargetFields target={draft.target} change={(target) => change({ ...draft, target })} />
      <div className="field-actions">
        <Button type="primary" htmlType="submit" disabled={source === null || draft.label.trim() === ""} loading={busy}>
          保存这一栏
        </Button>
        {draft.isKept && (
          <Button
            disabled={busy}
            onClick={() => {
              kept.done();
              drop(draft.id);
            }}
          >
            不再填这一栏
          </Button>
        )}
      </div>
    </form>
  );
}

type Way = "data" | "joined" | "text";

function wayOf(source: DraftField["source"]): Way {
  if (source === null || "data" in source) return "data";
  return joinedPaths(source.text).length > 0 ? "joined" : "text";
}

interface PartProps {
  readonly view: FormView;
  readonly draft: DraftField;
  readonly change: (draft: DraftField) => void;
}

function DataPicker({ view, draft, change }: PartProps) {
  const { source } = draft;
  return (
    <div className="field">
      <label htmlFor="form-datum">数据</label>
      <Select
        id="form-datum"
        showSearch={{ optionFilterProp: "label" }}
        placeholder="输入几个字查找，如 单位名称"
        value={source !== null && "data" in source ? source.data : null}
        options={dataOptions(view)}
        onChange={(path: string) => change(withDatum(view, draft, path))}
      />
    </div>
  );
}

/** Several values for one place, as “联系人及电话” asks for; each as it is usually written. */
function JoinedPicker({ view, draft, change }: PartProps) {
  const text = draft.source !== null && "text" in draft.source ? draft.source.text : "";
  const [between, setBetween] = useState(() => wordsBetween(text));
  const paths = joinedPaths(text);
  return (
    <>
      <div className="field">
        <label htmlFor="form-joined">数据，按先后选</label>
        <Select
          id="form-joined"
          mode="multiple"
          showSearch={{ optionFilterProp: "label" }}
          placeholder="如 联系人、联系电话"
          value={[...paths]}
          options={dataOptions(view)}
          onChange={(chosen: readonly string[]) => change(withJoined(view, draft, chosen, between))}
        />
      </div>
      <Field
        label="中间用什么隔开"
        form={{ kind: "text" }}
        value={between}
        hint="如一个空格、“、”或“至”"
        onChange={(next) => {
          setBetween(next);
          change(withJoined(view, draft, paths, next));
        }}
      />
    </>
  );
}

/** How the value is written: only what fits its kind; a tick may wait for a certain value. */
function Formats({ view, draft, change }: PartProps) {
  const { source } = draft;
  const found = source !== null && "data" in source ? datumOf(view, source.data) : null;
  const formats: readonly FormFormat[] = found?.datum.formats ?? (source === null ? [] : ["text", "check"]);
  if (formats.length < 2) return null;
  const options = Object.fromEntries(formats.map((format) => [format, formatNames[format]]));
  return (
    <>
      <Field
        label="写法"
        form={{ kind: "choice", options }}
        value={draft.format}
        onChange={(format) => change({ ...draft, format: format as FormFormat, when: null })}
      />
      {draft.format === "check" && (
        <Field
          label="等于什么时打勾"
          form={{ kind: "text" }}
          value={draft.when ?? ""}
          hint="不写则有内容、或为“是”时打勾"
          onChange={(when) => change({ ...draft, when: when === "" ? null : when })}
        />
      )}
    </>
  );
}
