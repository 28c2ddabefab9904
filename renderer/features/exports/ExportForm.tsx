import { Button, Checkbox, Input, Radio, Select } from "antd";
import { useState } from "react";
import type { ExportsView } from "../../../shared/contract/exports.ts";
import { DraftNote } from "../../components/DraftNote.tsx";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { canExport, lackingFor } from "./exports-view.ts";
import { expectedPredecessor, letterText, roundOptions } from "./round-view.ts";
import type { ExportsState } from "./use-exports.ts";

interface Props {
  readonly view: ExportsView;
  readonly state: ExportsState;
}

interface Entered {
  readonly out: string;
  readonly replace: boolean;
  /** The package that this one corrects; null for a first application. */
  readonly follows: string | null;
}

/** Where the package goes and in which form; then it is written. */
export function ExportForm({ view, state }: Props) {
  const place = { form: `export ${view.profile}`, title: "导出申报包", page: "exports", target: null };
  const kept = useKeptDraft<Entered>(place, {
    ...{ out: view.suggestedPath, replace: false, follows: expectedPredecessor(view) },
  });
  const { out, replace, follows } = kept.value;
  const set = (part: Partial<Entered>): void => kept.change({ ...kept.value, ...part });
  const [knowsIncomplete, setKnowsIncomplete] = useState(false);
  const lacking = lackingFor(view, follows);
  return (
    <section aria-labelledby="export">
      <h2 id="export">导出</h2>
      <form
        className="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          state.write({ out: out.trim(), profile: view.profile, replace, follows }, kept.done);
        }}
      >
        <DraftNote draft={kept} />
        <Profiles view={view} state={state} />
        <label htmlFor="export-out">
          存放位置（以 .zip 结尾为一个压缩文件，否则为文件夹）
          <Input id="export-out" value={out} onChange={({ target }) => set({ out: target.value })} spellCheck={false} />
        </label>
        <Follows view={view} follows={follows} onChange={(path) => set({ follows: path })} />
        <Checkbox checked={replace} onChange={({ target }) => set({ replace: target.checked })}>
          这个位置已有旧的申报包时，用新的替换它
        </Checkbox>
        {lacking > 0 && (
          <Checkbox checked={knowsIncomplete} onChange={({ target }) => setKnowsIncomplete(target.checked)}>
            先导出一份草稿自查（还差 {lacking} 项必备内容，不用于提交）
          </Checkbox>
        )}
        <div>
          <Button
            type="primary"
            htmlType="submit"
            loading={state.busy}
            disabled={!canExport(lacking, out, knowsIncomplete)}
          >
            导出并核验
          </Button>
        </div>
      </form>
    </section>
  );
}

function Profiles({ view, state }: Props) {
  return (
    <fieldset>
      <legend>申报样式</legend>
      <Radio.Group
        name="profile"
        value={view.profile}
        disabled={state.busy}
        onChange={({ target }) => state.chooseProfile(String(target.value))}
        className="profiles"
        options={view.profiles.map(({ id, title, note }) => ({
          value: id,
          label: <ProfileLabel title={title} note={note} />,
        }))}
      />
    </fieldset>
  );
}

function ProfileLabel({ title, note }: Pick<ExportsView["profiles"][number], "title" | "note">) {
  return (
    <>
      {title}
      {note !== "" && <small className="profile-note">{note}</small>}
    </>
  );
}

interface FollowsProps {
  readonly view: ExportsView;
  readonly follows: string | null;
  readonly onChange: (follows: string | null) => void;
}

/** Whether this is a round of corrections, which package it follows, and what its letter will hold. */
function Follows({ view, follows, onChange }: FollowsProps) {
  if (view.history.length === 0) return null;
  const letter = letterText(view, follows);
  return (
    <div>
      <label htmlFor="export-follows">
        这一次是
        <Select
          id="export-follows"
          className="wide"
          value={follows ?? ""}
          onChange={(path) => onChange(path === "" ? null : path)}
          options={roundOptions(view)}
        />
      </label>
      {letter !== null && <p className="quiet">{letter}</p>}
    </div>
  );
}
