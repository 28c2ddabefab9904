import { Alert, Button } from "antd";
import type { OverviewView } from "../../../shared/contract/overview.ts";
import { deadlineTarget } from "../../../shared/contract/target.ts";
import { sayDeadline } from "../../../shared/wording/say-deadline.ts";
import { isPressing, sayDistance } from "../../../shared/wording/say-distance.ts";
import type { Api } from "../../api/api.ts";
import { PageLink } from "../../components/PageLink.tsx";
import { type PageProps, targetId, targetMark } from "../../components/page.ts";
import { DeadlineForm } from "./DeadlineForm.tsx";
import { deadlinePages, holidaysText, unknownDaysTexts } from "./deadlines-view.ts";
import { useDeadlines } from "./use-deadlines.ts";

interface Props extends Pick<PageProps<unknown>, "navigate" | "hasPage"> {
  readonly view: OverviewView;
  readonly target: PageProps<unknown>["target"];
  readonly api: Api;
  /** Shows the page as it is now. */
  readonly refresh: () => void;
}

/** 期限: the days to be kept in mind, in working days, and what of them nobody knows yet. */
export function Deadlines({ view, target, api, refresh, navigate, hasPage }: Props) {
  const { busy, failure, undoable, save, finish, undo } = useDeadlines(api, refresh);
  return (
    <section className="panel" aria-labelledby="deadlines">
      <h2 id="deadlines">期限</h2>
      {view.deadlines.length === 0 && <p>目前没有已知的期限。</p>}
      <ul className="plain-list">
        {view.deadlines.map((deadline) => {
          const title = sayDeadline(deadline);
          return (
            <li
              className="entry"
              key={`${deadline.kind} ${deadline.id} ${deadline.name} ${deadline.on}`}
              {...targetMark(deadlineTarget(deadline))}
            >
              <p>
                {title}
                <PageLink
                  pages={deadlinePages[deadline.kind]}
                  text="去处理"
                  label={`去处理：${title}`}
                  navigate={navigate}
                  hasPage={hasPage}
                />
              </p>
              <p>
                <time dateTime={deadline.on}>{deadline.on}</time>{" "}
                <span className={isPressing(deadline) ? "pressing" : "quiet"}>{sayDistance(deadline)}</span>
                {deadline.note !== "" && <span className="quiet"> {deadline.note}</span>}
                {deadline.kind === "entered" && (
                  <Button
                    type="link"
                    size="small"
                    disabled={busy}
                    aria-label={`已办妥：${title}`}
                    onClick={() => finish(deadline)}
                  >
                    已办妥
                  </Button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {undoable !== null && (
        <p className="tab-undo">
          <Button size="small" disabled={busy} onClick={undo}>
            撤回：{undoable}
          </Button>
        </p>
      )}
      {failure !== null && <Alert role="alert" type="warning" showIcon title={failure} />}
      {unknownDaysTexts(view).map((text) => (
        <p key={text} className="remark">
          {text}
        </p>
      ))}
      <DeadlineForm {...{ busy, save }} isAsked={targetId(target, "deadline") === "new"} />
      <p className="quiet">{holidaysText(view)}</p>
    </section>
  );
}
