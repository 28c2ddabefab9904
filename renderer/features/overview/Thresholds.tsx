import { useCallback } from "react";
import type { Api } from "../../api/api.ts";
import { PageLink } from "../../components/PageLink.tsx";
import type { PageProps } from "../../components/page.ts";
import { openText, shortText, unlocksText } from "../../components/threshold-view.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { nearestThresholds } from "./overview-view.ts";

interface Props extends Pick<PageProps<Api>, "api" | "navigate" | "hasPage"> {}

/** What each work's revenue is short of, the nearest first; nothing while no settlement is recorded. */
export function Thresholds({ api, navigate, hasPage }: Props) {
  const [loaded] = useLoaded(useCallback(() => api.call("thresholds.list", {}), [api]));
  return (
    <WhenLoaded loaded={loaded} waiting="正在核对收益门槛…">
      {({ thresholds }) =>
        thresholds.length > 0 && (
          <section className="panel" aria-labelledby="thresholds">
            <h2 id="thresholds">收益门槛</h2>
            <ul className="plain-list">
              {nearestThresholds(thresholds).map((one) => (
                <li className="entry" key={one.id}>
                  <p>
                    {one.subjectName} · {one.ruleTitle}
                  </p>
                  <p>
                    <strong>{shortText(one)}</strong>
                  </p>
                  <p className="quiet">
                    对应的支持：{unlocksText(one)}
                    {openText(one) !== null && `。${openText(one)}`}
                  </p>
                </li>
              ))}
            </ul>
            <p>
              <PageLink
                pages={["revenues"]}
                text={`看全部 ${thresholds.length} 项`}
                label={`看全部 ${thresholds.length} 项收益门槛`}
                navigate={navigate}
                hasPage={hasPage}
              />
            </p>
          </section>
        )
      }
    </WhenLoaded>
  );
}
