import { Segmented } from "antd";
import { useState } from "react";
import type { MatchCounts } from "../../../shared/contract/matching.ts";
import type { Api } from "../../api/api.ts";
import { ByHandPanel } from "./ByHandPanel.tsx";
import { DecidedPanel } from "./DecidedPanel.tsx";
import { ProposalsPanel } from "./ProposalsPanel.tsx";
import { RulesPanel } from "./RulesPanel.tsx";

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
}

/** 匹配: bank rows against invoices and settlements. */
export function MatchingTab({ api, onChanged }: Props) {
  const [panel, setPanel] = useState<Panel>("proposals");
  return (
    <>
      <Segmented<Panel> aria-label="匹配的哪一部分" value={panel} onChange={setPanel} options={options} />
      {panel === "proposals" && <ProposalsPanel key="proposals" view="proposals" api={api} onChanged={onChanged} />}
      {panel === "questions" && <ProposalsPanel key="questions" view="questions" api={api} onChanged={onChanged} />}
      {panel === "hand" && <ByHandPanel api={api} onChanged={onChanged} />}
      {panel === "decided" && <DecidedPanel api={api} onChanged={onChanged} />}
      {panel === "rules" && <RulesPanel api={api} onChanged={onChanged} />}
    </>
  );
}
