import "../../components/panel.css";
import "./overview.css";
import { Button } from "antd";
import type { OverviewView } from "../../../shared/contract/overview.ts";
import { saySubmission } from "../../../shared/wording/say-submission.ts";
import type { Api } from "../../api/api.ts";
import { CapBars } from "../../components/CapBars.tsx";
import { momentText } from "../../components/moment-text.ts";
import type { PageProps } from "../../components/page.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { Books } from "./Books.tsx";
import { Changes } from "./Changes.tsx";
import { Deadlines } from "./Deadlines.tsx";
import { FirstSteps } from "./FirstSteps.tsx";
import { Missing } from "./Missing.tsx";
import { headFigures } from "./overview-view.ts";
import { Progress } from "./Progress.tsx";
import { Thresholds } from "./Thresholds.tsx";
import { useOverview } from "./use-overview.ts";
import { WatchedNote } from "./WatchedNote.tsx";

/** 工作台: what can be claimed, what is missing, how far the caps and the books are. */
export function OverviewPage({ api, navigate, hasPage, target }: PageProps<Api>) {
  const { loaded, refresh } = useOverview(api);
  return (
    <>
      <WatchedNote api={api} navigate={navigate} hasPage={hasPage} />
      <WhenLoaded loaded={loaded} waiting="正在汇总…">
        {(view) =>
          view.empty ? (
            <FirstSteps navigate={navigate} hasPage={hasPage} />
          ) : (
            <>
              <Figures view={view} />
              {hasPage("first-look") && (
                <p className="first-look-again">
                  <Button onClick={() => navigate("first-look")}>另有一部作品？先看看能不能申报</Button>
                </p>
              )}
              <div className="overview">
                <Missing view={view} navigate={navigate} hasPage={hasPage} />
                <div>
                  <Deadlines {...{ view, target, api, refresh, navigate, hasPage }} />
                  <Progress api={api} />
                  <Thresholds api={api} navigate={navigate} hasPage={hasPage} />
                  <Caps view={view} />
                  <Books ledger={view.ledger} />
                  <Changes view={view} navigate={navigate} hasPage={hasPage} />
                  <Exports view={view} />
                </div>
              </div>
            </>
          )
        }
      </WhenLoaded>
    </>
  );
}

interface ViewProps {
  readonly view: OverviewView;
}

function Figures({ view }: ViewProps) {
  return (
    <dl className="figures">
      {headFigures(view).map(({ kind, title, value, note }) => (
        <div key={kind} className={`figure ${kind}`}>
          <dt>{title}</dt>
          <dd className="value">{value}</dd>
          <dd className="quiet">{note}</dd>
        </div>
      ))}
    </dl>
  );
}

function Caps({ view }: ViewProps) {
  if (view.caps.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="caps">
      <h2 id="caps">合计上限</h2>
      <CapBars caps={view.caps} />
    </section>
  );
}

function Exports({ view }: ViewProps) {
  if (view.exports.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="exports">
      <h2 id="exports">最近导出</h2>
      <ul className="exports">
        {view.exports.map(({ exportedAt, profileTitle, path, submissions }) => (
          <li className="entry" key={`${exportedAt} ${path}`}>
            <time dateTime={exportedAt}>{momentText(exportedAt)}</time> {profileTitle}
            <p className="quiet path">{path}</p>
            {submissions.length > 0 && <p>{submissions.map(saySubmission).join("；")}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
