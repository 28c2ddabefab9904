import "./subjects.css";
import { Alert, Button } from "antd";
import { useCallback, useState } from "react";
import type { SubjectsView } from "../../../shared/contract/subjects.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { type PageProps, targetId } from "../../components/page.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { NewSubjectForm } from "./NewSubjectForm.tsx";
import { SubjectForm } from "./SubjectForm.tsx";
import { SubjectList } from "./SubjectList.tsx";
import { useSubjectSteps } from "./use-subject-steps.ts";

/** 作品: what support is claimed for, entered and kept up. */
export function SubjectsPage({ api, target }: Pick<PageProps<Api>, "api" | "target">) {
  const [loaded, replace] = useLoaded(useCallback(() => api.call("subjects.list", {}), [api]));
  return (
    <WhenLoaded loaded={loaded} waiting="正在读取作品与项目…">
      {(view) => <Subjects api={api} initial={view} replace={replace} first={targetId(target, "subject")} />}
    </WhenLoaded>
  );
}

interface Props {
  readonly api: Api;
  readonly initial: SubjectsView;
  readonly replace: (view: SubjectsView) => void;
  /** The key of the subject to begin with, or `new`; null to begin with the list. */
  readonly first: string | null;
}

type Shown = { readonly kind: "list" } | { readonly kind: "new" } | { readonly kind: "one"; readonly subject: Subject };

function firstShown({ subjects }: SubjectsView, first: string | null): Shown {
  const subject = subjects.find((one) => subjectKey(one) === first);
  if (subject !== undefined) return { kind: "one", subject };
  return subjects.length === 0 || first === "new" ? { kind: "new" } : { kind: "list" };
}

function Subjects({ api, initial: view, replace, first }: Props) {
  const [shown, show] = useState(() => firstShown(view, first));
  const announce = useAnnounce();
  const { province, subjects, undoable } = view;
  const { busy, failure, reload, undo, open } = useSubjectSteps(api, replace);
  const withAll = (all: readonly Subject[]): void => replace({ ...view, subjects: all });
  const created = (subject: Subject): void => {
    withAll([...subjects, subject]);
    show({ kind: "one", subject });
    announce("已登记");
  };
  const saved = (from: string, subject: Subject): void =>
    withAll(subjects.map((one) => (subjectKey(one) === from ? subject : one)));
  const leave = (): void => {
    show({ kind: "list" });
    reload();
  };
  const removed = (sentence: string): void => {
    leave();
    scrollTo(0, 0); // where the way back is
    announce(sentence);
  };
  if (shown.kind === "one")
    return (
      <SubjectForm {...{ api, province, subject: shown.subject }} onSaved={saved} onLeave={leave} onRemoved={removed} />
    );
  return (
    <>
      {undoable !== null && shown.kind === "list" && (
        <p className="tab-undo">
          <Button disabled={busy} onClick={undo}>
            撤回：{undoable}
          </Button>
        </p>
      )}
      {failure !== null && <Alert role="alert" type="error" showIcon title={failure} />}
      {shown.kind === "new" ? (
        <NewSubjectForm
          {...{ api, province }}
          year={new Date().getFullYear()}
          onCreated={created}
          onLeave={subjects.length === 0 ? null : () => show({ kind: "list" })}
        />
      ) : (
        <Button type="primary" onClick={() => show({ kind: "new" })}>
          登记新作品或项目
        </Button>
      )}
      <SubjectList
        subjects={subjects}
        province={province}
        onOpen={(key) => open(key, (subject) => show({ kind: "one", subject }))}
      />
    </>
  );
}
