import { Button } from "antd";
import { useState } from "react";
import type { RevenuesView } from "../../../shared/contract/revenues.ts";
import type { ThresholdView } from "../../../shared/contract/thresholds.ts";
import type { Api } from "../../api/api.ts";
import type { Navigate } from "../../components/page.ts";
import { isOpened, lackingText, openText, standingText, unlocksText } from "../../components/threshold-view.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { amountShown } from "./revenues-view.ts";
import { useThresholds } from "./use-thresholds.ts";

interface Props {
  readonly api: Api;
  readonly navigate: Navigate;
  readonly view: RevenuesView;
}

const firstFew = 4;

/** How far each work is from what its revenue would unlock, under every reading that is still open. */
export function Thresholds({ api, navigate, view }: Props) {
  const loaded = useThresholds(api, view);
  const [areAllShown, setAllShown] = useState<boolean>(false);
  return (
    <WhenLoaded loaded={loaded} waiting="正在核对收益门槛…">
      {({ thresholds }) =>
        thresholds.length > 0 && (
          <section aria-labelledby="thresholds">
            <h2 id="thresholds">收益门槛</h2>
            <ul className="thresholds">
              {thresholds.slice(0, areAllShown ? undefined : firstFew).map((one) => (
                <Threshold key={one.id} threshold={one} navigate={navigate} />
              ))}
            </ul>
            {thresholds.length > firstFew && (
              <Button aria-expanded={areAllShown} onClick={() => setAllShown(!areAllShown)}>
                {areAllShown ? "只看最近的几项" : `列出全部 ${thresholds.length} 项`}
              </Button>
            )}
          </section>
        )
      }
    </WhenLoaded>
  );
}

function Threshold({ threshold, navigate }: { readonly threshold: ThresholdView; readonly navigate: Navigate }) {
  const { subjectName, ruleTitle, article, readings, open, quote } = threshold;
  const [lacking, doubt] = [lackingText(threshold), openText(threshold)];
  return (
    <li className={isOpened(threshold) ? "panel threshold reached" : "panel threshold"}>
      <h3>
        {subjectName} · {ruleTitle} <span className="quiet">第{article}条</span>
      </h3>
      <dl>
        {readings.map((reading) => (
          <div key={reading.title}>
            <dt>{reading.title}</dt>
            <dd className="money">现有 {reading.have === null ? "未知" : `${amountShown(reading.have)} 元`}</dd>
            <dd className="money">须达到 {amountShown(reading.need)} 元</dd>
            <dd className="standing">{standingText(reading)}</dd>
          </div>
        ))}
      </dl>
      <p>
        对应的支持：{unlocksText(threshold)}
        {lacking !== null && <span className="quiet">。{lacking}</span>}
      </p>
      {doubt !== null && (
        <p className="quiet">
          {doubt}。
          <Button
            type="link"
            size="small"
            aria-label={`去定口径：${subjectName} ${ruleTitle}`}
            onClick={() => navigate("readings", open[0] && { kind: "reading", id: open[0].id })}
          >
            去定口径
          </Button>
        </p>
      )}
      <details>
        <summary>原文</summary>
        <blockquote>{quote}</blockquote>
      </details>
    </li>
  );
}
