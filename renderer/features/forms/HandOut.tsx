import { Button, Checkbox, Input } from "antd";
import type { FormView } from "../../../shared/contract/forms.ts";
import { ChooseFile } from "../../components/ChooseFile.tsx";
import { DraftNote } from "../../components/DraftNote.tsx";
import { useKeptDraft } from "../../components/use-kept-draft.ts";
import { formPlace } from "./form-drafts.ts";
import type { FormsState } from "./use-forms.ts";

/** Where the filled form is written, and how its mapping goes to and comes from others. */
export function HandOut({ view, state }: { readonly view: FormView; readonly state: FormsState }) {
  const start = { out: view.suggestedPath, replace: false };
  const kept = useKeptDraft(formPlace(view.form, "out", "另存的位置"), start);
  const { out, replace } = kept.value;
  const blocked = view.findings.some(({ severity }) => severity === "error");
  return (
    <section aria-labelledby="hand-out">
      <h2 id="hand-out">填好另存</h2>
      <form
        className="hand-out"
        onSubmit={(event) => {
          event.preventDefault();
          state.fill(out.trim(), replace, () => kept.done({ out, replace }));
        }}
      >
        <DraftNote draft={kept} />
        <label htmlFor="form-out">
          存放位置
          <Input
            id="form-out"
            value={out}
            onChange={({ target }) => kept.change({ out: target.value, replace })}
            spellCheck={false}
          />
        </label>
        <Checkbox checked={replace} onChange={({ target }) => kept.change({ out, replace: target.checked })}>
          这个位置已有文件时替换它
        </Checkbox>
        <div className="field-actions">
          <Button type="primary" htmlType="submit" loading={state.busy} disabled={blocked || out.trim() === ""}>
            填好另存
          </Button>
          <Button disabled={state.busy} onClick={() => state.share(`${out.trim()}.对应关系.json`, replace)}>
            另存对应关系
          </Button>
          <ChooseFile label="载入别人的对应关系" accept=".json" isBusy={state.busy} choose={state.adopt} />
        </div>
      </form>
    </section>
  );
}
