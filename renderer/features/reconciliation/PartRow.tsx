import { Button } from "antd";
import type { MatchDetail } from "../../../shared/contract/matching.ts";
import type { Settlement } from "../../../shared/model/settlement.ts";
import { FieldInput } from "../../components/Field.tsx";
import { settlementWayNames } from "../../strings/matching-words.ts";
import { demandText, type PartDraft, paymentText } from "./settle-view.ts";

interface Props {
  readonly place: number;
  readonly detail: MatchDetail;
  readonly draft: PartDraft;
  readonly change: (draft: PartDraft) => void;
  readonly remove: () => void;
}

/** One part of a settlement by hand, as a row of inputs. */
export function PartRow({ place, detail, draft, change, remove }: Props) {
  const named = (what: string): string => `第 ${place} 行${what}`;
  const demands = Object.fromEntries(detail.demands.map((demand) => [demand.id, demandText(demand)]));
  const rows = Object.fromEntries(detail.payments.map((payment) => [payment.id, paymentText(payment)]));
  return (
    <tr>
      <td>
        <FieldInput
          label={named("发票或结算")}
          form={{ kind: "choice", options: demands }}
          value={draft.demand}
          onChange={(demand) => change({ ...draft, demand })}
        />
      </td>
      <td>
        <FieldInput
          label={named("银行流水")}
          form={{ kind: "choice", options: { "": "没有流水", ...rows } }}
          value={draft.payment}
          onChange={(payment) => change({ ...draft, payment })}
        />
      </td>
      <td>
        <FieldInput
          label={named("方式")}
          form={{ kind: "choice", options: settlementWayNames }}
          value={draft.way}
          onChange={(way) => change({ ...draft, way: way as Settlement["way"] })}
        />
      </td>
      <td className="amount">
        <FieldInput
          label={named("金额")}
          form={{ kind: "text" }}
          value={draft.amount}
          onChange={(amount) => change({ ...draft, amount })}
        />
      </td>
      <td>
        <FieldInput
          label={named("日期")}
          form={{ kind: "date" }}
          value={draft.on}
          onChange={(on) => change({ ...draft, on })}
        />
      </td>
      <td>
        <FieldInput
          label={named("说明")}
          form={{ kind: "text" }}
          value={draft.note}
          onChange={(note) => change({ ...draft, note })}
        />
      </td>
      <td>
        <Button size="small" aria-label={`去掉第 ${place} 行`} onClick={remove}>
          去掉
        </Button>
      </td>
    </tr>
  );
}
