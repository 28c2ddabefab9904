import "./forms.css";
import { Alert, Button } from "antd";
import type { FormList } from "../../../shared/contract/forms.ts";
import type { Api } from "../../api/api.ts";
import { ChooseFile } from "../../components/ChooseFile.tsx";
import { type PageProps, targetId, targetMark } from "../../components/page.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { FormEditor } from "./FormEditor.tsx";
import { kindNames } from "./forms-view.ts";
import { type FormsState, useForms } from "./use-forms.ts";

const blanks = ".pdf,.xlsx,.docx";

/** 官方表格: an authority's blanks, mapped once by clicking on them, filled whenever they are needed. */
export function FormsPage({ api, target }: Pick<PageProps<Api>, "api" | "target">) {
  const state = useForms(api, targetId(target, "form"));
  return (
    <WhenLoaded loaded={state.loaded} waiting="正在读取已载入的表…">
      {(list) => (
        <>
          {list.undoable !== null && (
            <p className="tab-undo">
              <Button disabled={state.busy} onClick={state.undo}>
                撤回：{list.undoable}
              </Button>
            </p>
          )}
          <Forms list={list} state={state} />
          <Said state={state} />
          {state.view !== null && (
            <div {...targetMark({ kind: "form", id: state.view.form.id })}>
              <FormEditor key={state.view.form.id} {...{ api, state, list }} view={state.view} />
            </div>
          )}
        </>
      )}
    </WhenLoaded>
  );
}

function Forms({ list, state }: { readonly list: FormList; readonly state: FormsState }) {
  return (
    <section
      aria-labelledby="forms"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file !== undefined) state.add(file);
      }}
    >
      <h2 id="forms">主管部门的空白表</h2>
      <p>把主管部门发的空白表（PDF、Excel、Word）载入一次，在表上点栏位选好填什么；以后资料变了，打开就是填好的。</p>
      <ul className="form-list">
        {list.forms.map(({ id, title, kind, mapped, inPackage }) => (
          <li key={id}>
            <Button type={state.view?.form.id === id ? "primary" : "default"} onClick={() => state.open(id)}>
              {title}
            </Button>
            <span className="quiet">
              {kindNames[kind]}，已对应 {mapped} 栏{inPackage && "，随申报包导出"}
            </span>
          </li>
        ))}
      </ul>
      <ChooseFile label="载入空白表" accept={blanks} isBusy={state.busy} choose={state.add} />
    </section>
  );
}

function Said({ state }: { readonly state: FormsState }) {
  const remarks = state.remarks.map(({ sentence }) => <li key={sentence}>{sentence}</li>);
  return (
    <div className="forms-said">
      {state.failure !== null && <Alert role="alert" type="error" showIcon title={state.failure} />}
      {state.sentence !== null && (
        <Alert
          type="info"
          showIcon
          title={state.sentence}
          description={remarks.length === 0 ? undefined : <ul>{remarks}</ul>}
        />
      )}
    </div>
  );
}
