import { Button } from "antd";
import type { OverviewView } from "../../../shared/contract/overview.ts";
import { momentText } from "../../components/moment-text.ts";
import type { PageProps } from "../../components/page.ts";
import { changeText, personText, placeOfChange } from "./changes-view.ts";

interface Props extends Pick<PageProps<unknown>, "navigate" | "hasPage"> {
  readonly view: Pick<OverviewView, "changes">;
}

/** 最近的改动: what was done last, by whom and when, with the way to where it can be seen. */
export function Changes({ view, navigate, hasPage }: Props) {
  if (view.changes.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="changes">
      <h2 id="changes">最近的改动</h2>
      <ul className="plain-list">
        {view.changes.map((change) => {
          const place = placeOfChange(change);
          const text = changeText(change);
          return (
            <li className="entry" key={change.sequence}>
              <p className="change-text">{text}</p>
              <p className="quiet">
                <time dateTime={change.at}>{momentText(change.at)}</time> {personText(change.by)}
                {place !== null && hasPage(place.page) && (
                  <Button
                    type="link"
                    size="small"
                    aria-label={`去看：${text}`}
                    onClick={() => navigate(place.page, place.target)}
                  >
                    去看
                  </Button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
