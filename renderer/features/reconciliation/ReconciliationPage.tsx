import "./match-panes.css";
import "./reconciliation.css";
import { Alert, Tabs } from "antd";
import { useEffect, useMemo, useState } from "react";
import type { Target } from "../../../shared/contract/target.ts";
import type { Api } from "../../api/api.ts";
import { useOpenedFile } from "../../components/opened-file.ts";
import { type PageProps, targetId } from "../../components/page.ts";
import { BookingsTab } from "./BookingsTab.tsx";
import { BooksHead } from "./BooksHead.tsx";
import { CarriesTab } from "./CarriesTab.tsx";
import { ChainTab } from "./ChainTab.tsx";
import { ChangesTab } from "./ChangesTab.tsx";
import { ExclusionsTab } from "./ExclusionsTab.tsx";
import { FindingsTab } from "./FindingsTab.tsx";
import { HandOverTab } from "./HandOverTab.tsx";
import { MatchingTab } from "./MatchingTab.tsx";
import { OperatorField } from "./OperatorField.tsx";
import { SignOffsTab } from "./SignOffsTab.tsx";
import { useHead } from "./use-head.ts";
import { VariancesTab } from "./VariancesTab.tsx";

/** 对账: the books of a project are closed here, from bank rows to a signature. */
export function ReconciliationPage({ api, navigate, target }: PageProps<Api>) {
  const { head, trouble, refresh } = useHead(api);
  const opened = useOpenedFile();
  const [chosen, setTab] = useState(opened === null ? tabOfTarget(target) : "handover");
  const tab = opened === null ? chosen : "handover";
  useEffect(() => {
    if (opened !== null) setTab("handover");
  }, [opened]);
  const items = useMemo(() => {
    const shared = { api, onChanged: refresh };
    return [
      { key: "matching", label: "匹配", children: <MatchingTab {...shared} payment={targetId(target, "payment")} /> },
      { key: "chain", label: "链条", children: <ChainTab {...shared} target={target} /> },
      { key: "bookings", label: "账证核对", children: <BookingsTab {...shared} navigate={navigate} /> },
      { key: "findings", label: "发现", children: <FindingsTab {...shared} asked={targetId(target, "finding")} /> },
      { key: "exclusions", label: "未定与不申报", children: <ExclusionsTab {...shared} navigate={navigate} /> },
      { key: "variances", label: "预算执行", children: <VariancesTab api={api} /> },
      { key: "carries", label: "支撑票据", children: <CarriesTab api={api} /> },
      { key: "sign-offs", label: "签认", children: <SignOffsTab {...shared} /> },
      { key: "changes", label: "变更记录", children: <ChangesTab api={api} /> },
      { key: "handover", label: "交接", children: <HandOverTab {...shared} /> },
    ];
  }, [api, navigate, refresh, target]);
  return (
    <>
      {trouble !== null && <Alert role="alert" type="error" showIcon title={trouble} />}
      <BooksHead head={head}>
        <OperatorField api={api} />
      </BooksHead>
      <Tabs activeKey={tab} onChange={setTab} items={items} destroyOnHidden />
    </>
  );
}

function tabOfTarget(target: Target | null): string {
  if (target?.kind === "finding") return "findings";
  return target !== null && ["contract", "acceptance", "invoice"].includes(target.kind) ? "chain" : "matching";
}
