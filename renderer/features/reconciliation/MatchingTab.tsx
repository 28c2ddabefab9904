import { Segmented } from "antd";
import { useState } from "react";
import type { MatchCounts, MatchingView } from "../../../shared/contract/matching.ts";
import type { Api } from "../../api/api.ts";
import { targetMark } from "../../components/page.ts";
import { ByHandPanel } from "./ByHandPanel.tsx";
import { DecidedPanel } from "./DecidedPanel.tsx";
import { MatchSides } from "./MatchSides.tsx";
import { ProposalsPanel } from "./ProposalsPanel.tsx";
import { RulesPanel } from "./RulesPanel.tsx";
import { type AskedLine, useAskedPayment } from "./use-asked-payment.ts";
import { useMatchDetail } from "./use-match-detail.ts";

type Panel = "proposals" | "questions" | "hand" | "decided" | "rules";

const options: { readonly value: Panel; readonly label: string }[] = [
  { value: "proposals", label: "待确认" },
  { value: "questions", label: "要人判断" },
  { value: "hand", label: "手工核销" },
  { value: "decided", label: "已确认" },
  { value: "rules", label: "规则" },
];

interface Props {
  readonly api: Api;
  readonly onChanged: (counts?: MatchCounts) => void;
  /** The bank row to begin with; null to begin with what is proposed. */
  readonly payment: string | null;
}

const panelOfView: Readonly<Record<MatchingView, Panel>> = {
  ...{ proposals: "proposals", questions: "questions", demands: "hand", payments: "hand" },
  ...{ accepted: "decided", refused: "decided", aside: "decided" },
};

/** 匹配: bank rows against invoices and settlements. */
export function MatchingTab({ api, onChanged, payment }: Props) {
  const asked = useAskedPayment(api, payment);
  if (asked === undefined) return <p role="status">正在找这笔流水…</p>;
  return (
    <>
      {payment !== null && asked === null && <ListedNowhere api={api} payment={payment} />}
      <Panels {...{ api, onChanged, payment, asked }} />
    </>
  );
}

/** A bank row that matching does not ask for: it is shown by itself, and told why it is in no list. */
function ListedNowhere({ api, payment }: { readonly api: Api; readonly payment: string }) {
  const detail = useMatchDetail(api, [payment], 0);
  if (detail === null) return null;
  return (
    <section className="match-detail" aria-label="这笔流水" {...targetMark({ kind: "payment", id: payment })}>
      <p>这笔流水像是工资、社保、税费、手续费、利息或本单位转账，不需要对应发票，所以不在下面的列表里。</p>
      <MatchSides detail={detail} />
    </section>
  );
}

interface PanelsProps extends Props {
  readonly asked: AskedLine | null;
}

function Panels({ api, onChanged, payment, asked }: PanelsProps) {
  const [panel, setPanel] = useState(asked === null ? "proposals" : panelOfView[asked.view]);
  const first =
    asked === null || payment === null ? null : { id: asked.id, mark: targetMark({ kind: "payment", id: payment }) };
  const shared = { api, onChanged, first };
  return (
    <>
      <Segmented<Panel> aria-label="匹配的哪一部分" value={panel} onChange={setPanel} options={options} />
      {panel === "proposals" && <ProposalsPanel key="proposals" view="proposals" {...shared} />}
      {panel === "questions" && <ProposalsPanel key="questions" view="questions" {...shared} />}
      {panel === "hand" && <ByHandPanel {...shared} />}
      {panel === "decided" && <DecidedPanel {...shared} begin={asked?.view === "aside" ? "aside" : "accepted"} />}
      {panel === "rules" && <RulesPanel api={api} onChanged={onChanged} />}
    </>
  );
}
