import { Tag } from "antd";
import type { DemandSide, MatchDetail, PaymentSide } from "../../../shared/contract/matching.ts";
import { formatYuan } from "../../../shared/money.ts";
import { kindText, reasonTexts } from "./matching-view.ts";

/** Papers and bank rows beside each other, with why they were put together. */
export function MatchSides({ detail }: { readonly detail: MatchDetail }) {
  return (
    <div className="match-sides">
      <p className="match-verdict">
        <Tag>{kindText(detail.kind)}</Tag>
        {detail.score !== null && <strong>得分 {detail.score}</strong>}
        {detail.score === null && <span className="quiet">没有评分，请对照两边判断</span>}
      </p>
      {detail.reasons.length > 0 && (
        <ul className="match-reasons" aria-label="得分的理由">
          {reasonTexts(detail).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is scrolled from the keyboard */}
      <section className="match-columns" tabIndex={0} aria-label="两边的凭证">
        <section aria-label="发票与结算">
          {detail.demands.length === 0 && <p className="quiet">没有对应的发票或结算</p>}
          {detail.demands.map((demand) => (
            <Demand key={demand.id} demand={demand} />
          ))}
        </section>
        <section aria-label="银行流水">
          {detail.payments.length === 0 && <p className="quiet">没有对应的流水</p>}
          {detail.payments.map((payment) => (
            <Row key={payment.id} payment={payment} />
          ))}
        </section>
      </section>
    </div>
  );
}

function Demand({ demand }: { readonly demand: DemandSide }) {
  return (
    <dl className="side">
      <Line term={kindText(demand.kind)} strong={`${formatYuan(demand.amount)} 元`} />
      {demand.open !== demand.amount && <Line term="还差" text={`${formatYuan(demand.open)} 元`} />}
      <Line term="对方" text={demand.party} />
      <Line term="号码" text={demand.number} />
      <Line term="日期" text={demand.on ?? "未知"} />
      <Line term="内容" text={demand.about} />
      <Line term="作品" text={demand.subjects === "" ? "尚未分配" : demand.subjects} />
      {demand.isVerified !== null && <Line term="查验" text={demand.isVerified ? "已查验" : "未查验"} />}
    </dl>
  );
}

function Row({ payment }: { readonly payment: PaymentSide }) {
  return (
    <dl className="side">
      <Line term={payment.direction === "out" ? "付款" : "收款"} strong={`${formatYuan(payment.amount)} 元`} />
      {payment.open !== payment.amount && <Line term="还有" text={`${formatYuan(payment.open)} 元`} />}
      <Line term="对方" text={payment.name === "" ? "流水没有写" : payment.name} />
      <Line term="账号" text={payment.account} />
      <Line term="日期" text={payment.bookedOn} />
      <Line term="摘要" text={payment.memo} />
      <Line term="流水号" text={payment.serial} />
      <Line term="出处" text={payment.statement} />
    </dl>
  );
}

interface LineProps {
  readonly term: string;
  readonly text?: string;
  readonly strong?: string;
}

/** A named value; nothing where it is empty. */
function Line({ term, text = "", strong }: LineProps) {
  if (text === "" && strong === undefined) return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{strong === undefined ? text : <strong className="money">{strong}</strong>}</dd>
    </div>
  );
}
