import { Alert, Button, Radio } from "antd";
import { useState } from "react";
import type { FormList, FormRemark, FormView } from "../../../shared/contract/forms.ts";
import { targetKey } from "../../../shared/forms/check-mapping.ts";
import type { FormTarget } from "../../../shared/model/form.ts";
import type { Api } from "../../api/api.ts";
import { Difference } from "./Difference.tsx";
import { FieldList } from "./FieldList.tsx";
import { FieldPanel } from "./FieldPanel.tsx";
import { FormSettings } from "./FormSettings.tsx";
import { boxAt, draftFor, fieldsWith, othersOf } from "./forms-view.ts";
import { HandOut } from "./HandOut.tsx";
import { PdfPages } from "./PdfPages.tsx";
import { SheetGrid } from "./SheetGrid.tsx";
import { TextBlocks } from "./TextBlocks.tsx";
import type { FormsState } from "./use-forms.ts";
import { usePagePictures } from "./use-page-pictures.ts";

interface Props {
  readonly api: Api;
  readonly view: FormView;
  readonly state: FormsState;
  readonly list: FormList;
}

const hints = {
  pdf: "在表上点一栏，再选填什么。没有栏位的地方，用鼠标拖出一个框。",
  xlsx: "在表上点一个单元格，再选填什么。",
  docx: "点一个占位符、控件或表格里的一格，再选填什么。",
} as const;

/** One form: its blank to click on, what the chosen place is filled with, and all that is mapped. */
export function FormEditor({ api, view, state, list }: Props) {
  const [target, select] = useState<FormTarget | null>(null);
  const selected = target === null ? null : targetKey(target);
  const draft = target === null ? null : draftFor(view, target);
  return (
    <>
      <FormSettings view={view} state={state} others={othersOf(view, list)} />
      {state.difference !== null && (
        <Difference
          difference={state.difference}
          busy={state.busy}
          select={select}
          clear={() => {
            state.save({ fields: [] }, state.forgetDifference);
            select(null);
          }}
        />
      )}
      <Remarks remarks={view.findings} />
      <div className="form-editor">
        <BlankView {...{ api, view, selected, select }} />
        <aside aria-label="选中的一栏">
          {draft === null ? (
            <p className="quiet">{hints[view.blank.kind]}</p>
          ) : (
            <FieldPanel
              key={`${selected} ${draft.isKept}`}
              view={view}
              draft={draft}
              busy={state.busy}
              keep={(changed, done) => state.save({ fields: fieldsWith(view.form.fields, changed) }, done)}
              drop={(id) => {
                state.save({ fields: view.form.fields.filter((field) => field.id !== id) });
                select(null);
              }}
            />
          )}
          {view.blank.kind === "pdf" && (
            <Button onClick={() => select(boxAt(1, { x: 60, y: 60, width: 200, height: 20 }))}>添加一个框</Button>
          )}
        </aside>
      </div>
      <FieldList view={view} select={select} />
      <HandOut key={view.suggestedPath} view={view} state={state} />
    </>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly FormRemark[] }) {
  if (remarks.length === 0) return null;
  const isBlocking = remarks.some(({ severity }) => severity === "error");
  const list = (
    <ul>
      {remarks.map(({ sentence }) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  const title = isBlocking ? "还不能填好" : "填好之前请留意";
  return <Alert type={isBlocking ? "error" : "warning"} showIcon title={title} description={list} />;
}

interface BlankProps {
  readonly api: Api;
  readonly view: FormView;
  readonly selected: string | null;
  readonly select: (target: FormTarget) => void;
}

function BlankView({ api, view, selected, select }: BlankProps) {
  if (view.blank.kind === "xlsx") return <SheetGrid {...{ view, selected, select }} />;
  if (view.blank.kind === "docx") return <TextBlocks {...{ view, selected, select }} />;
  return <PdfBlank {...{ api, view, selected, select }} />;
}

function PdfBlank({ api, view, selected, select }: BlankProps) {
  const [isFilled, setFilled] = useState<boolean>(false);
  const pictures = usePagePictures(api, view.form.id, isFilled, JSON.stringify([view.form, view.shown]));
  return (
    <div>
      <Radio.Group
        aria-label="看哪一份"
        value={isFilled}
        options={[
          { value: false, label: "空白表" },
          { value: true, label: "填好的样子" },
        ]}
        onChange={({ target }) => setFilled(target.value === true)}
      />
      {isFilled && <Remarks remarks={pictures.remarks.filter(({ severity }) => severity === "error")} />}
      <PdfPages {...{ view, pictures, selected, select }} />
    </div>
  );
}
