import { Progress } from "antd";
import type { CapView } from "../../shared/contract/assessment.ts";
import { capPercent, capText } from "./cap-view.ts";

/** Caps over several lines, with how much of each is used. */
export function CapBars({ caps }: { readonly caps: readonly CapView[] }) {
  return (
    <ul className="caps">
      {caps.map((cap) => (
        <li key={cap.id}>
          <span>
            {cap.title}
            {cap.claimYear !== null && `（${cap.claimYear} 年）`}
          </span>
          <Progress percent={capPercent(cap)} size="small" aria-label={`${cap.title}的合计上限已用`} />
          <span className="quiet">{capText(cap)}</span>
        </li>
      ))}
    </ul>
  );
}
