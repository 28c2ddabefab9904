import { Alert, Button } from "antd";
import { useCallback, useState } from "react";
import type { CategoryRules, CategoryRuleView, StatedRule } from "../../../shared/contract/categories.ts";
import type { Api } from "../../api/api.ts";
import { useBooksList } from "../../components/use-books-list.ts";
import { RuleEditor } from "./RuleEditor.tsx";
import { enteredRule, newRule, statedNote } from "./settings-view.ts";
import { UndoButton } from "./UndoButton.tsx";

interface Props {
  readonly api: Api;
  /** Another number whenever something was changed or taken back. */
  readonly version: number;
  readonly onChanged: () => void;
}

/** 归类规则: a person's own, to be corrected and withdrawn, and those that ship, for reading. */
export function RulesSection({ api, version, onChanged }: Props) {
  const state = useBooksList(
    // biome-ignore lint/correctness/useExhaustiveDependencies: what was changed elsewhere is asked for anew
    useCallback(() => api.call("category-rules.list", {}), [api, version]),
    onChanged,
  );
  const [edited, setEdited] = useState<StatedRule | null>(null);
  const rules = state.value;
  const save = (rule: StatedRule): Promise<boolean> => state.act(() => api.call("category-rules.state", rule));
  return (
    <section aria-labelledby="category-rules">
      <div className="settings-head">
        <h2 id="category-rules">归类规则</h2>
        {rules !== null && <UndoButton api={api} undoable={rules.undoable} isBusy={state.isBusy} act={state.act} />}
      </div>
      <p>规则只给建议，在“支出”里核对采纳后才入账。您定的规则最先，其次看以前怎样归，最后是随政策包的内置规则。</p>
      {state.trouble !== null && <Alert role="alert" type="error" showIcon title={state.trouble} />}
      {rules === null && state.trouble === null && <p role="status">正在列出规则…</p>}
      {rules !== null && (
        <>
          <RuleList
            rules={rules}
            isBusy={state.isBusy}
            edit={(view) => setEdited(enteredRule(view))}
            withdraw={(id) => void state.act(() => api.call("category-rules.withdraw", { id }))}
          />
          {edited === null ? (
            <Button onClick={() => setEdited(newRule(rules))}>定一条规则</Button>
          ) : (
            <RuleEditor
              key={edited.id ?? "new"}
              rules={rules}
              first={edited}
              isBusy={state.isBusy}
              save={save}
              leave={() => setEdited(null)}
            />
          )}
          <BuiltIn rules={rules} />
        </>
      )}
    </section>
  );
}

interface ListProps {
  readonly rules: CategoryRules;
  readonly isBusy: boolean;
  readonly edit: (view: CategoryRuleView) => void;
  readonly withdraw: (id: string) => void;
}

function RuleList({ rules: { rules }, isBusy, edit, withdraw }: ListProps) {
  if (rules.length === 0) return <p>还没有自己的规则。在“支出”的归类建议里点“以后都这样”，或在这里定一条。</p>;
  return (
    <ul className="settings-list" aria-label="您定的规则">
      {rules.map((view) => (
        <li key={view.rule.id}>
          <span>
            {view.sentence}，归到 {view.categoryTitle ?? "（政策包里已没有这个类别，不起作用）"}{" "}
            <span className="quiet">{statedNote(view.rule, view.rule.note)}</span>
          </span>
          <span className="quiet">适用 {view.lines} 行</span>
          <Button size="small" disabled={isBusy} aria-label={`改正规则 ${view.sentence}`} onClick={() => edit(view)}>
            改正
          </Button>
          <Button
            size="small"
            disabled={isBusy}
            aria-label={`取消规则 ${view.sentence}`}
            onClick={() => withdraw(view.rule.id)}
          >
            取消
          </Button>
        </li>
      ))}
    </ul>
  );
}

function BuiltIn({ rules: { builtIn } }: { readonly rules: CategoryRules }) {
  if (builtIn.length === 0) return null;
  return (
    <details className="built-in">
      <summary>
        随政策包的内置规则（{builtIn.reduce((sum, { sentences }) => sum + sentences.length, 0)} 条，只读）
      </summary>
      {builtIn.map(({ category, sentences }) => (
        <div key={category}>
          <h3>{category}</h3>
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
