import "../../components/panel.css";
import "./first-look.css";
import { Alert, Button } from "antd";
import type { FirstLookView } from "../../../shared/contract/first-look.ts";
import type { Api } from "../../api/api.ts";
import { useAnnounce } from "../../components/Announcer.tsx";
import { DraftNote } from "../../components/DraftNote.tsx";
import { Field } from "../../components/Field.tsx";
import { type PageProps, pageOfTarget } from "../../components/page.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { Questions } from "./Questions.tsx";
import { type FirstLookState, useFirstLook } from "./use-first-look.ts";
import { Verdicts } from "./Verdicts.tsx";

/** 能不能申报: five questions about one drama, what they open, and a record of it only when asked for. */
export function FirstLookPage({ api, navigate }: Pick<PageProps<Api>, "api" | "navigate">) {
  const state = useFirstLook(api);
  return (
    <>
      <p>回答五个问题，马上看到哪些条款对这部作品开放。不用先登记单位，回答也不会存入记录；不清楚的就空着。</p>
      <DraftNote draft={state.kept} />
      <WhenLoaded loaded={state.look} waiting="正在对照政策…">
        {(view) => (
          <div className="first-look">
            <div>
              <Questions province={view.province} draft={state.draft} change={state.change} />
              <KeepForm state={state} navigate={navigate} />
            </div>
            <div>
              <Verdicts view={view} answers={state.answers} />
              <ToKeep view={view} />
            </div>
          </div>
        )}
      </WhenLoaded>
    </>
  );
}

/** What to keep from today on. */
function ToKeep({ view }: { readonly view: FirstLookView }) {
  if (view.keep.length === 0) return null;
  return (
    <section aria-labelledby="first-keep">
      <h2 id="first-keep">从今天起要留的</h2>
      <ul className="plain-list panel">
        {view.keep.map(({ id, title, keep, authority }) => (
          <li key={id} className="entry">
            <strong>{title}</strong>：{keep}
            {authority !== null && <span className="quiet">（由{authority}出具或认定）</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface KeepProps {
  readonly state: FirstLookState;
  readonly navigate: PageProps<Api>["navigate"];
}

function KeepForm({ state: { name, rename, keeping, keep }, navigate }: KeepProps) {
  const announce = useAnnounce();
  return (
    <form
      className="panel"
      aria-label="建立这部作品"
      onSubmit={(event) => {
        event.preventDefault();
        keep(({ sentence, key }) => {
          announce(sentence);
          navigate(pageOfTarget.subject, { kind: "subject", id: key });
        });
      }}
    >
      <Field label="作品名称（暂名也可以）" form={{ kind: "text" }} value={name} onChange={rename} />
      {keeping.failure !== null && <Alert role="alert" type="warning" showIcon title={keeping.failure} />}
      <p>
        <Button type="primary" htmlType="submit" disabled={keeping.busy}>
          建立这部作品
        </Button>
      </p>
      <p className="quiet">以上回答会写进作品的记录；估的成本和收益只记在备注里，不当作票据和结算。</p>
    </form>
  );
}
