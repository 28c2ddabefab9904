import { Tag } from "antd";
import type { OverviewView } from "../../../shared/contract/overview.ts";
import { mendingPages, mendingTarget } from "../../components/mending-pages.ts";
import { PageLink } from "../../components/PageLink.tsx";
import type { PageProps } from "../../components/page.ts";
import { missingPlace, unlistedText } from "./overview-view.ts";

interface Props extends Pick<PageProps<unknown>, "navigate" | "hasPage"> {
  readonly view: OverviewView;
}

/** What is missing that is most worth mending: what blocks first, each with what to do and the way there. */
export function Missing({ view, navigate, hasPage }: Props) {
  const unlisted = unlistedText(view);
  return (
    <section className="panel" aria-labelledby="missing">
      <h2 id="missing">尚缺材料</h2>
      {view.missing.length === 0 && <p>目前没有发现缺项。新的票据和材料登记后，这里会随之更新。</p>}
      <ul className="missing">
        {view.missing.map((item) => (
          <li className="entry" key={`${item.article}/${item.ruleTitle}/${item.subjectName}/${item.what}`}>
            <p>
              {item.blocks && <Tag color="error">须先补齐</Tag>}
              <strong>{item.what}</strong>
            </p>
            <p>
              {item.action}
              <PageLink
                pages={mendingPages[item.mendedIn]}
                target={mendingTarget(item.mendedIn)}
                text="去补"
                label={`去补：${item.what}`}
                navigate={navigate}
                hasPage={hasPage}
              />
            </p>
            <p className="quiet">{missingPlace(item)}</p>
          </li>
        ))}
      </ul>
      {unlisted !== null && (
        <p>
          {unlisted}
          <PageLink pages={["exports"]} text="看全部" label="看全部：尚缺材料" navigate={navigate} hasPage={hasPage} />
        </p>
      )}
    </section>
  );
}
